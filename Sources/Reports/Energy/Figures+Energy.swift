public import Estate

extension Figures {
    /// An amount of a kind such as `86,520.5`, or in GJ `12.35`.
    public static func amount(_ amount: EnergyAmount?, of kind: EnergyKind) -> String {
        energy(amount, decimals: kind == .heat ? 2 : 1)
    }

    /// An amount by the square metre such as `7.35`.
    public static func intensity(_ amount: EnergyAmount?, of kind: EnergyKind) -> String {
        energy(amount, decimals: kind.decimals)
    }

    private static func energy(_ amount: EnergyAmount?, decimals: Int) -> String {
        guard let amount else { return unknown }
        let divisor = (decimals..<6).reduce(1) { power, _ in power * 10 }
        return decimal(
            Rounding.halfToEven(amount.millionths, dividedBy: divisor), decimals: decimals)
    }
}

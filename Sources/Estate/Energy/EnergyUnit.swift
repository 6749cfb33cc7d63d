/// The units that people write energy and water in.
///
/// Electricity is kept in kWh (1 度 = 1 kWh), gas and water in m³, heat in GJ:
/// - 1 MWh = 1,000 kWh and 1 万kWh = 10,000 kWh by the prefixes of the SI (GB 3100).
/// - 1 kWh = 3.6 MJ = 0.0036 GJ by definition: 1 W = 1 J/s (GB 3102).
/// - 1 t of water = 1 m³: water bills (水费) take its density as 1,000 kg/m³.
public struct EnergyUnit: Sendable {
    /// An amount in this unit times 10^`decimals`, times `factor`, over `divisor`, is millionths of
    /// the kind's unit.
    private let decimals: Int
    private let factor: Int
    private let divisor: Int

    private init(_ decimals: Int, factor: Int = 1, divisor: Int = 1) {
        self.decimals = decimals
        self.factor = factor
        self.divisor = divisor
    }

    /// - Parameter text: as people write it, in upper or lower case.
    /// - Returns: `nil` where it is no unit of the kind.
    public init?(_ text: String, of kind: EnergyKind) {
        let word = String(text.lowercased().filter { $0 != " " }).replacingSuperscript
        guard let unit = Self.units(of: kind)[word] else { return nil }
        self = unit
    }

    /// A number written in this unit; `nil` where it is no plain decimal number, below 0 or above
    /// ``EnergyAmount/largest``.
    public func amount(_ text: Span<UInt8>) -> EnergyAmount? {
        guard let scaled = DecimalText.scaled(text, by: decimals), scaled >= 0 else { return nil }
        let (product, overflow) = scaled.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        let amount = EnergyAmount(
            millionths: Rounding.halfToEven(product, dividedBy: divisor))
        return amount <= .largest ? amount : nil
    }

    /// The units of a kind, for a hint.
    public static func words(of kind: EnergyKind) -> String {
        switch kind {
        case .electricity: "kWh（度、千瓦时）、MWh（兆瓦时）、万kWh（万度、万千瓦时）"
        case .gas: "m3（m³、立方米、方）、万m3（万立方米、万方）"
        case .heat: "GJ（吉焦）、MWh（兆瓦时）、kWh（千瓦时）"
        case .water: "m3（m³、立方米、方）、t（吨）、万m3（万立方米、万方、万吨）"
        }
    }

    private static func units(of kind: EnergyKind) -> [String: EnergyUnit] {
        switch kind {
        case .electricity: electricity
        case .gas: gas
        case .heat: heat
        case .water: water
        }
    }

    private static let electricity = table([
        (EnergyUnit(6), ["kwh", "千瓦时", "度"]), (EnergyUnit(9), ["mwh", "兆瓦时"]),
        (EnergyUnit(10), ["万kwh", "万千瓦时", "万度"]),
    ])
    private static let cubicMetres: [(EnergyUnit, [String])] = [
        (EnergyUnit(6), ["m3", "立方米", "立方", "方"]),
        (EnergyUnit(10), ["万m3", "万立方米", "万立方", "万方"]),
    ]
    private static let gas = table(cubicMetres)
    private static let heat = table([
        (EnergyUnit(6), ["gj", "吉焦"]),
        (EnergyUnit(9, factor: 36, divisor: 10_000), ["mwh", "兆瓦时"]),
        (EnergyUnit(6, factor: 36, divisor: 10_000), ["kwh", "千瓦时"]),
    ])
    private static let water = table(
        cubicMetres + [(EnergyUnit(6), ["t", "吨"]), (EnergyUnit(10), ["万t", "万吨"])])

    private static func table(_ units: [(EnergyUnit, [String])]) -> [String: EnergyUnit] {
        var table: [String: EnergyUnit] = [:]
        for (unit, words) in units {
            for word in words { table[word] = unit }
        }
        return table
    }
}

extension String {
    /// The same with a plain 3 for a raised one.
    fileprivate var replacingSuperscript: String { String(map { $0 == "³" ? "3" : $0 }) }
}

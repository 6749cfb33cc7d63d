/// As URLs and JSON write a key: the credit code, or for a name 32 hexadecimal digits.
extension TenantKey: LosslessStringConvertible {
    public var description: String {
        guard isFromName else { return UnifiedSocialCreditCode.code(of: rawValue) }
        let digits = String(rawValue, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    /// - Returns: `nil` for what no key is written as.
    public init?(_ text: String) {
        if text.utf8.count == 18 {
            self.init(creditCode: text, name: "")
        } else if text.utf8.count == 32, let value = UInt128(text, radix: 16) {
            self.init(rawValue: value)
            // One key, one spelling.
            guard isFromName, description == text else { return nil }
        } else {
            return nil
        }
    }
}

/// What an account's owner types to sign in.
public enum Password {
    /// The least number of characters.
    public static let shortest = 10
    /// The greatest number of bytes in UTF-8.
    public static let longest = 256

    /// What is wrong with a password somebody has chosen, in Chinese; `nil` for one that will do.
    ///
    /// - Parameter name: the account's name, which makes no password.
    public static func problem(_ password: String, account name: String? = nil) -> String? {
        if password.count < shortest { return tooShort }
        if password.utf8.count > longest { return tooLong }
        if let name, password.lowercased() == name.lowercased() { return sameAsName }
        return nil
    }

    /// A new password of twenty characters, some 100 bits, that can be read out over a telephone:
    /// without letters and digits that look alike.
    public static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return String((0..<20).compactMap { _ in alphabet.randomElement(using: &generator) })
    }

    /// 32 characters: five bits each.
    static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
}

extension Password {
    private static let tooShort = "密码至少 \(shortest) 个字符。"
    private static let tooLong = "密码太长，最多 \(longest) 个字节（约 80 个汉字）。"
    private static let sameAsName = "密码不能与账户名相同。"
}

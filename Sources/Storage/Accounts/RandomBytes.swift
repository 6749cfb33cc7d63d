/// Bytes that nobody can guess.
enum RandomBytes {
    /// - Returns: so many bytes of the system's cryptographic generator.
    static func make(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

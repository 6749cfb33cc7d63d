import Crypto
import CryptoExtras
import Foundation

/// What is stored of a password: scrypt (RFC 7914) with a salt of its own.
public struct PasswordHash: Hashable, Sendable {
    private let cost: Cost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// What it costs to try a password.
    struct Cost: Hashable {
        /// The binary logarithm of scrypt's N.
        var rounds: Int
        /// scrypt's r.
        var blockSize: Int
        /// scrypt's p.
        var parallelism: Int

        /// One of the settings the OWASP Password Storage Cheat Sheet holds to be equally strong:
        /// 32 MiB of memory, three times over.
        static let standard = Cost(rounds: 15, blockSize: 8, parallelism: 3)

        /// Whether a text may ask for it: no text makes this process take more than 128 MiB.
        var isBearable: Bool {
            (1...20).contains(rounds) && (1...32).contains(blockSize)
                && (1...16).contains(parallelism) && (128 * blockSize) << rounds <= 128 << 20
        }
    }

    private init(cost: Cost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// Hashes a password with a new salt. Takes some 0.3 s and 32 MiB.
    ///
    /// - Throws: `StoreError.failed` where there is not that much memory, or no password at all.
    public init(of password: String) throws {
        try self.init(of: password, cost: .standard)
    }

    init(of password: String, cost: Cost) throws {
        let salt = RandomBytes.make(16)
        guard let key = Self.key(password, cost: cost, salt: salt, count: 32) else {
            throw StoreError.failed(detail: "无法计算密码的校验值")
        }
        self.init(cost: cost, salt: salt, hash: key.withUnsafeBytes { Array($0) })
    }

    /// Whether this is the password. Takes as long as hashing it did, whatever the answer.
    public func matches(_ password: String) -> Bool {
        guard let key = Self.key(password, cost: cost, salt: salt, count: hash.count)
        else { return false }
        // Keys are compared in constant time.
        return key == SymmetricKey(data: hash)
    }

    /// Stands in for the hash of an account that does not exist, so that an unknown name takes as
    /// long as a wrong password. No password matches it.
    public static let decoy = PasswordHash(
        cost: .standard, salt: RandomBytes.make(16), hash: RandomBytes.make(32))

    /// - Returns: `nil` for a text that can't be a password, and where memory is short.
    private static func key(
        _ password: String, cost: Cost, salt: [UInt8], count: Int
    ) -> SymmetricKey? {
        guard (1...Password.longest).contains(password.utf8.count) else { return nil }
        // Keyboards differ in how they compose a character: é is one code point or two.
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
        return try? KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: count, rounds: 1 << cost.rounds,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
    }
}

extension PasswordHash: LosslessStringConvertible {
    /// As stored: `scrypt$15$8$3$SALT$HASH`, that is log₂ N, r, p, and bytes in base 64.
    public var description: String {
        let numbers = "\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)"
        return "scrypt$\(numbers)$\(Self.base64(salt))$\(Self.base64(hash))"
    }

    /// - Returns: `nil` unless the text is what ``description`` gives.
    public init?(_ text: String) {
        let fields = text.split(separator: "$", omittingEmptySubsequences: false)
        guard fields.count == 6, let rounds = Int(fields[1]), let blockSize = Int(fields[2]),
            let parallelism = Int(fields[3]), let salt = Data(base64Encoded: String(fields[4])),
            let hash = Data(base64Encoded: String(fields[5]))
        else { return nil }
        let cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        guard cost.isBearable, (4...64).contains(salt.count), (16...64).contains(hash.count)
        else { return nil }
        self.init(cost: cost, salt: Array(salt), hash: Array(hash))
        guard Array(description.utf8) == Array(text.utf8) else { return nil }
    }

    private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}

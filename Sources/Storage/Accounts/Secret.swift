import Crypto
import Foundation

/// What lets its bearer in: a token, or a session's cookie. It is shown once and never stored.
public struct Secret: Sendable {
    /// ASCII letters, digits, `-` and `_`.
    public let text: String

    /// A new secret: the prefix, which tells people and scanners what it is, and 32 random bytes in
    /// base64url.
    public static func random(prefix: String) -> Secret {
        let bytes = Data(RandomBytes.make(32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return Secret(text: prefix + bytes)
    }

    /// What is stored of it.
    public var hash: SecretHash { SecretHash(of: text) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible {
    /// Says nothing, so that no log ever tells it.
    public var description: String { "Secret" }

    public var debugDescription: String { description }
}

/// What is stored of a secret: the SHA-256 of its text.
///
/// A secret has 256 random bits, so nothing slower is needed. It is looked up by its hash: how long
/// that takes tells about the hash only, which nobody can steer.
public struct SecretHash: Hashable, Sendable {
    /// 32 bytes.
    let bytes: [UInt8]

    public init(of text: String) {
        bytes = Array(SHA256.hash(data: Array(text.utf8)))
    }
}

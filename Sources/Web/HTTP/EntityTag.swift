import HTTPTypes
import Hummingbird

/// `ETag` and `If-None-Match` (RFC 9110, 8.8.3 and 13.1.2).
enum EntityTag {
    /// A weak tag of what an answer is made from.
    static func make(_ parts: [String]) -> String {
        // FNV-1a: tells answers apart, hides nothing.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        return "W/\"\(String(hash, radix: 36))\""
    }

    /// Whether the client has what the tag stands for.
    ///
    /// `*` stands for nothing here: whether there is anything is not known yet, nor who may know.
    static func isKnown(_ tag: String, to request: Request) -> Bool {
        guard let header = request.headers[.ifNoneMatch] else { return false }
        return header.split(separator: ",").contains {
            opaque($0.trimmingSpaces) == opaque(tag[...])
        }
    }

    /// Weak comparison: whether either of the two is weak makes no difference.
    private static func opaque(_ tag: Substring) -> Substring {
        tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    }
}

import Estate
import Foundation

/// The time of day, read only at the edge and handed on as a value.
enum Clock {
    static func now() -> Instant {
        Instant(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}

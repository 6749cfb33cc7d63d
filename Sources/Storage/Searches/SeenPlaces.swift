import Crypto
import Estate

/// The hits a saved search had when it was last looked at.
public struct SeenPlaces: Hashable, Sendable {
    public var search: SavedSearch
    /// By the SHA-256 of the place: since when it has been a hit.
    var firstSeen: [[UInt8]: Instant]

    /// Whether a hit was not there at the look before the last.
    public func isNew(_ place: String) -> Bool {
        guard let seenBefore = search.seenBefore else { return false }
        guard let first = firstSeen[Self.hash(place)] else {
            // It has come since the last look, unless that look did not go so far.
            return search.isComplete
        }
        return first > seenBefore
    }

    /// How many of the hits of the last look were not there at the look before.
    public var newCount: Int {
        guard let seenBefore = search.seenBefore else { return 0 }
        return firstSeen.values.count { $0 > seenBefore }
    }

    static func hash(_ place: String) -> [UInt8] { Array(SHA256.hash(data: Array(place.utf8))) }
}

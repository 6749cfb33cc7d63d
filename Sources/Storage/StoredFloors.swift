import Compression
import Estate
import GRDB

/// The floors of a building on a day as they are stored: read on one thread, to be taken apart on
/// any.
struct StoredFloors: Sendable {
    let building: Building.ID
    /// The feeds that make up the building's state, newest first, each part by part.
    private let feeds: [(feed: EffectiveFeeds.Part, parts: [[UInt8]])]

    init(
        _ db: Database, _ building: Building.ID, asOf: CalendarDate, knownAt: Instant?
    ) throws {
        self.building = building
        feeds = try EffectiveFeeds.parts(db, building, asOf: asOf, knownAt: knownAt).map {
            ($0, try FeedFloors.stored(db, feed: $0.source.id))
        }
    }

    /// Bytes.
    var size: Int { feeds.reduce(0) { $0 + $1.parts.reduce(0) { $0 + $1.count } } }

    /// Hands on floor by floor, the units still packed; floors that a newer feed covers are left
    /// out.
    func forEach(_ body: (EffectiveFeeds.Part, PackedFloor) throws -> Void) throws {
        var covered: Set<FloorNumber?> = []
        for (feed, parts) in feeds {
            var named: Set<FloorNumber?> = []
            for part in parts {
                for floor in try FloorCoding.decode(Decompression.decompress(part)) {
                    named.insert(floor.number)
                    if !covered.contains(floor.number) { try body(feed, floor) }
                }
            }
            covered.formUnion(named)
        }
    }
}

extension EffectiveFeeds {
    /// What follows from the floors of each of some buildings, in their order.
    ///
    /// This thread reads; others take apart what it has read meanwhile. No more is held than a few
    /// buildings' floors, however large the district.
    static func mapFloors<Outcome: Sendable>(
        _ db: Database, of buildings: [Building.ID], asOf: CalendarDate, knownAt: Instant?,
        _ transform: @escaping @Sendable (StoredFloors) throws -> Outcome
    ) throws -> [Outcome] {
        var rest = buildings[...]
        let outcomes = try Parallel.map(atMost: 8) {
            var batch: [StoredFloors] = []
            var size = 0
            while size < 128 << 10, let building = rest.popFirst() {
                let floors = try StoredFloors(db, building, asOf: asOf, knownAt: knownAt)
                size += floors.size
                batch.append(floors)
            }
            return batch.isEmpty ? nil : batch
        } transform: { batch in
            Result { try batch.map(transform) }
        }
        return try outcomes.flatMap { try $0.get() }
    }
}

import Estate
import Importers
import CAllocator
import Storage
mallopt(M_MMAP_THRESHOLD, 1 << 20)
mallopt(M_TRIM_THRESHOLD, 4 << 20)
mallopt(M_ARENA_MAX, 3)
let floors = (1...10000).map {
    Building.FloorPlan(number: FloorNumber($0)!, grossArea: Area(squareMetres: 10000))
}
let bs = (1...2000).map { i in
    Building(id: Building.ID(rawValue: String(5001030000 + i))!, name: "x", floors: floors)
}
let ctx = ImportContext(buildings: bs, overrides: [:], today: CalendarDate("2026-11-23")!)
let store = try Store.open(CommandLine.arguments[1])
let files = Array(CommandLine.arguments[2...])
var n = 0
try store.importFeeds(
    FeedStream(files.map { .file($0) }, context: ctx), names: files,
    now: { Instant(milliseconds: 1_790_000_000_000) }
) { i, o in
    n += 1
    if n < 3 || o.status != .accepted {
        print(i, o.status, o.feed as Any, o.units, o.log.countsInOrder)
    }
}
print(n)

import Estate
import Storage
import TestSupport
import Testing

/// A store that has been sent many small feeds, now full, now partial, some of them corrections,
/// beside a plain list of them.
struct RandomStore {
    let store: Store
    var history = History()

    init(seed: Int, feeds: Int = 12) throws {
        store = try Store.inMemory()
        var random = Seeded(seed)
        for number in 0..<feeds {
            let feed = random.sentFeed()
            let time = 1000 + number
            let outcome = try store.importOne(feed, at: time, options: .confirmed)
            let id = try #require(outcome.feed?.id)
            if outcome.status == .accepted { history.accept(feed, id: id, at: time) }
        }
    }

    /// A building's state as reports take it, put together unit by unit.
    func state(
        of building: Building.ID, on day: CalendarDate, knownAt: Int = .max
    ) -> BuildingOccupancy? {
        guard let state = history.state(of: building, asOf: day, knownAt: knownAt) else {
            return nil
        }
        var summary = OccupancySummary()
        for (edition, floor) in state.floors.values {
            summary += OccupancySummary(of: floor, edition: edition)
        }
        return BuildingOccupancy(feed: state.newest.source, summary: summary)
    }

    /// The days that a building's accepted feeds speak of, oldest first.
    func days(of building: Building.ID) -> [CalendarDate] {
        Set(history.accepted.map(\.sent.feed).filter { $0.building == building }.map(\.asOf))
            .sorted()
    }

    /// The newest feed that speaks of a floor on a day; `nil` without any.
    func speaker(
        of floor: FloorNumber?, in building: Building.ID, on day: CalendarDate
    ) -> History.Entry? {
        history.accepted.filter { entry in
            entry.sent.feed.building == building && entry.sent.feed.asOf <= day
                && (entry.sent.feed.coverage == .full
                    || entry.sent.floors.contains { $0.number == floor })
        }.max { ($0.sent.feed.asOf, $0.revision) < ($1.sent.feed.asOf, $1.revision) }
    }
}

extension History.Entry {
    var source: BuildingOccupancy.Source {
        BuildingOccupancy.Source(
            id: id, asOf: sent.feed.asOf, revision: revision, sender: sent.feed.sender)
    }
}

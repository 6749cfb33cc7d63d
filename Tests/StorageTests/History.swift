import Estate

/// What has been accepted so far, as a plain list: the slow reference beside the store.
struct History {
    struct Entry {
        var id: Int
        var sent: SentFeed
        var revision: Int
        var acceptedAt: Int
    }

    /// A building's state, floor by floor.
    struct State {
        var newest: Entry
        var floors: [FloorNumber?: (edition: IndustryEdition?, floor: Floor)]

        var units: Int { floors.values.reduce(0) { $0 + $1.floor.units.count } }

        /// Hundredths of a square metre.
        var occupied: Int {
            floors.values.flatMap(\.floor.units)
                .filter { $0.use != .parking && [.leased, .selfOccupied].contains($0.state) }
                .reduce(0) { $0 + $1.area.hundredths }
        }
    }

    private(set) var accepted: [Entry] = []
    private(set) var held: [(id: Int, sent: SentFeed)] = []

    /// Per floor the newest feed that covers it: latest date, then latest revision.
    func state(of building: Building.ID, asOf: CalendarDate, knownAt: Int) -> State? {
        let known = accepted.filter {
            $0.sent.feed.building == building && $0.sent.feed.asOf <= asOf
                && $0.acceptedAt <= knownAt
        }.sorted {
            ($0.sent.feed.asOf, $0.revision) > ($1.sent.feed.asOf, $1.revision)
        }
        guard let newest = known.first else { return nil }
        var state = State(newest: newest, floors: [:])
        for number in Set(known.flatMap { $0.sent.floors.map(\.number) }) {
            let covering = known.first { entry in
                entry.sent.feed.coverage == .full
                    || entry.sent.floors.contains { $0.number == number }
            }
            guard let covering,
                let floor = covering.sent.floors.first(where: { $0.number == number })
            else { continue }
            state.floors[number] = (covering.sent.feed.industryEdition, floor)
        }
        return state
    }

    /// What becomes of a feed: its status, and the feed it is if that is there already.
    func expected(_ sent: SentFeed, isConfirmed: Bool) -> (ImportOutcome.Status, id: Int?) {
        let same = revisions(of: sent.feed)
        if let latest = same.last, latest.sent.hasContent(of: sent) {
            return (.unchanged, latest.id)
        }
        if let waiting = held.first(where: { $0.sent.hasContent(of: sent) }) {
            return (isConfirmed ? .accepted : .held, waiting.id)
        }
        if isConfirmed { return (.accepted, nil) }
        var isSuspicious = sent.units == 0 || same.contains { $0.sent.hasContent(of: sent) }
        let (building, date) = (sent.feed.building, sent.feed.asOf)
        if let before = state(of: building, asOf: date, knownAt: .max) {
            var next = self
            next.accept(sent, id: -1, at: 0)
            guard let after = next.state(of: building, asOf: date, knownAt: .max) else {
                return (.rejected, nil)
            }
            let gone = before.units - after.units
            if before.units > 0, gone * 3 >= before.units { isSuspicious = true }
            if after.occupied * 2 < before.occupied { isSuspicious = true }
        }
        return (isSuspicious ? .held : .accepted, nil)
    }

    func revisions(of feed: Feed) -> [Entry] {
        accepted.filter { $0.sent.feed.building == feed.building && $0.sent.feed.asOf == feed.asOf }
            .sorted { $0.revision < $1.revision }
    }

    mutating func accept(_ sent: SentFeed, id: Int, at milliseconds: Int) {
        held.removeAll { $0.id == id }
        // No two transactions share a moment.
        let next = (accepted.map(\.acceptedAt).max() ?? 0) + 1
        accepted.append(
            Entry(
                id: id, sent: sent, revision: revisions(of: sent.feed).count + 1,
                acceptedAt: max(milliseconds, next)))
    }

    mutating func hold(_ sent: SentFeed, id: Int) {
        held.append((id, sent))
    }

    mutating func removeHeld(_ id: Int) -> SentFeed? {
        guard let index = held.firstIndex(where: { $0.id == id }) else { return nil }
        return held.remove(at: index).sent
    }
}

extension SentFeed {
    /// Whether both say the same, whatever the order of floors.
    func hasContent(of other: SentFeed) -> Bool {
        func ordered(_ floors: [Floor]) -> [Floor] {
            floors.sorted { ($0.number?.rawValue ?? 0) < ($1.number?.rawValue ?? 0) }
        }
        return feed == other.feed && ordered(floors) == ordered(other.floors)
    }
}

extension History.State {
    /// The floors with something on offer, in order.
    func offered() -> [OfferedFloor] {
        floors.values.map(\.floor)
            .sorted { ($0.number?.rawValue ?? 0) < ($1.number?.rawValue ?? 0) }
            .compactMap { floor in
                let offers = floor.units.indices.filter { index in
                    let unit = floor.units[index]
                    let canBeLet = [.leased, .selfOccupied, .signed, .fitOut].contains(unit.state)
                    return unit.state == .vacant || canBeLet && unit.availableFrom != nil
                }.map { index in
                    let unit = floor.units[index]
                    return PackedFloor.Offer(
                        position: index, unit: unit.id, area: unit.area, use: unit.use,
                        state: unit.state, availableFrom: unit.availableFrom,
                        askingRent: unit.askingRent)
                }
                guard !offers.isEmpty else { return nil }
                return OfferedFloor(
                    building: newest.sent.feed.building, floor: floor.number,
                    units: floor.units.filter { $0.use != .parking }.count, offers: offers)
            }
    }
}

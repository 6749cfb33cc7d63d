extension FeedChange {
    /// Holds a feed against the building's state without it.
    ///
    /// - Parameters:
    ///   - before: the building's floors without the feed; `nil` where no feed speaks of it.
    ///   - after: the feed's own floors.
    public init(before: [Floor]?, after: [Floor], coverage: Feed.Coverage) {
        let floors = before ?? []
        let named = Set(after.map(\.number))
        let unnamed = floors.filter { !named.contains($0.number) }
        let old = Content(floors)
        let new = Content(coverage == .partial ? unnamed + after : after)
        self.before = before == nil ? nil : old.state
        self.after = new.state
        self.named = named.compactMap(\.self).sorted()
        let rest = unnamed.filter { !$0.units.isEmpty }.compactMap(\.number).sorted()
        kept = coverage == .partial ? rest : []
        emptied = coverage == .full ? rest : []
        movedIn = new.moves(notIn: old)
        movedOut = old.moves(notIn: new)
        unitsAdded = new.units.keys.count { old.units[$0] == nil }
        unitsGone = old.units.keys.count { new.units[$0] == nil }
        transitions = Self.transitions(from: old, to: new)
    }

    private static func transitions(from old: Content, to new: Content) -> [Transition] {
        var result: [Pair: Transition] = [:]
        for id in new.order {
            guard let now = new.units[id], let then = old.units[id], then.state != now.state
            else { continue }
            let pair = Pair(from: then.state, to: now.state)
            result[
                pair, default: Transition(from: pair.from, to: pair.to, units: [], area: .zero)
            ].units.append(id)
            result[pair]?.area += now.area
        }
        return result.values.sorted {
            ($0.from.rawValue, $0.to.rawValue) < ($1.from.rawValue, $1.to.rawValue)
        }
    }

    private struct Pair: Hashable {
        var from: Unit.State
        var to: Unit.State
    }
}

/// What there is in a building, as far as changes are told.
private struct Content {
    var state = FeedChange.State()
    var units: [String: (state: Unit.State, area: Area)] = [:]
    /// The numbers of the units, floor by floor.
    var order: [String] = []
    private var tenants: [TenantKey: FeedChange.Move] = [:]

    init(_ floors: [Floor]) {
        for floor in floors {
            for unit in floor.units { add(unit) }
        }
        state.tenants = tenants.count
    }

    private mutating func add(_ unit: Unit) {
        state.units += 1
        if units.updateValue((unit.state, unit.area), forKey: unit.id) == nil {
            order.append(unit.id)
        }
        guard unit.use != .parking, let part = unit.state.part else { return }
        switch part {
        case .occupied:
            state.occupied += unit.area
            if let tenant = unit.tenant, let key = tenant.key { add(tenant, key, unit.area) }
        case .committed: state.committed += unit.area
        case .vacant: state.vacant += unit.area
        }
    }

    private mutating func add(_ tenant: Tenant, _ key: TenantKey, _ area: Area) {
        let name = tenant.name.isEmpty ? tenant.creditCode ?? "" : tenant.name
        tenants[key, default: FeedChange.Move(name: name, area: .zero)].area += area
    }

    /// Tenants that another state of the building does not have.
    func moves(notIn other: Content) -> [FeedChange.Move] {
        tenants.filter { other.tenants[$0.key] == nil }.values.sorted {
            $0.area == $1.area ? $0.name < $1.name : $0.area > $1.area
        }
    }
}

/// What changed in several buildings between two days, brought together by tenant.
///
/// Nearly every tenant is in one building only, and counts there as it does in any group with it. What
/// the few in several buildings come to depends on the group, and is found for each.
struct DistrictMovements: Sendable {
    /// Of each building, by its place among those compared.
    let buildings: [BuildingMovements]
    /// Of each building, without the tenants that are in several.
    private let alone: [Alone]
    /// By a tenant's number.
    private let isShared: [Bool]
    let shared: [SharedTenant]

    /// A tenant that is or was in several buildings.
    struct SharedTenant: Sendable {
        var key: TenantKey
        var direction: Direction?
        var places: [(building: Int, before: Area, after: Area)]
    }

    /// What the tenants of one building alone come to.
    fileprivate struct Alone: Sendable {
        var flow: MovementFlow
        /// By class; the last for those without.
        var classes: [MovementFlow]
    }

    /// - Parameters:
    ///   - states: the compared buildings' states on both days.
    ///   - classifiers: of tenants on these days.
    init(
        _ states: [(before: OccupancySummary, after: OccupancySummary)],
        classifiers: (before: Classifier, after: Classifier)
    ) {
        var buildings = Parallel.map(states) { state in
            BuildingMovements(state.before, state.after, classifiers: classifiers)
        }
        var numbers = TenantNumbers(expecting: buildings.reduce(0) { $0 + $1.keys.count })
        for index in buildings.indices { buildings[index].numberTenants(&numbers) }
        var counts = [Int32](repeating: 0, count: numbers.count)
        for building in buildings {
            for tenant in building.tenants { counts[Int(tenant.number)] += 1 }
        }
        let isShared = counts.map { $0 > 1 }
        alone = Parallel.map(buildings) { Alone(of: $0, without: isShared) }
        shared = Self.shared(buildings, isShared, numbers)
        self.isShared = isShared
        self.buildings = buildings
    }

    private static func shared(
        _ buildings: [BuildingMovements], _ isShared: [Bool], _ numbers: TenantNumbers
    ) -> [SharedTenant] {
        var places: [Int32: Int] = [:]
        var shared: [SharedTenant] = []
        var known = TenantClasses()
        for (index, building) in buildings.enumerated() {
            for place in building.tenants.indices {
                let tenant = building.tenants[place]
                guard isShared[Int(tenant.number)] else { continue }
                let position = places[tenant.number] ?? shared.count
                if position == shared.count {
                    places[tenant.number] = position
                    shared.append(
                        SharedTenant(key: numbers.keys[Int(tenant.number)], places: []))
                }
                shared[position].places.append((index, tenant.before, tenant.after))
            }
        }
        // Where it is now decides; where it has been only if it has left.
        let areRemaining = shared.map { $0.places.contains { $0.after > .zero } }
        for _ in shared { known.appendTenant() }
        for building in buildings {
            for place in building.tenants.indices {
                let tenant = building.tenants[place]
                guard let position = places[tenant.number],
                    tenant.after > .zero || !areRemaining[position]
                else { continue }
                building.classes.forEach(ofTenant: place) { direction, area in
                    known.add(area, to: direction, tenant: position)
                }
            }
        }
        for position in shared.indices {
            shared[position].direction = known.most(ofTenant: position)
        }
        return shared
    }
}

extension DistrictMovements.Alone {
    fileprivate init(of building: BuildingMovements, without isShared: [Bool]) {
        flow = building.flow
        classes = [MovementFlow](repeating: MovementFlow(), count: Direction.allCases.count + 1)
        for place in building.tenants.indices {
            let tenant = building.tenants[place]
            guard !isShared[Int(tenant.number)] else { continue }
            flow.count(before: tenant.before, after: tenant.after)
            let direction = building.classes.most(ofTenant: place)
            classes[DistrictMovements.place(of: direction)]
                .countArea(before: tenant.before, after: tenant.after)
        }
    }
}

extension DistrictMovements {
    /// What a group of the compared buildings comes to.
    func flow(of members: some Sequence<Int>) -> MovementFlow {
        var isMember = [Bool](repeating: false, count: buildings.count)
        var flow = MovementFlow()
        for index in members {
            isMember[index] = true
            flow += alone[index].flow
        }
        for tenant in shared {
            if let together = tenant.together(where: { isMember[$0] }) { flow.count(together) }
        }
        return flow
    }

    /// What each of the compared buildings comes to by itself.
    func buildingFlows() -> [MovementFlow] {
        var flows = alone.map(\.flow)
        for tenant in shared {
            for place in tenant.places {
                flows[place.building].count(before: place.before, after: place.after)
            }
        }
        return flows
    }

    /// What the tenants of each class come to; the last for those without.
    func classFlows() -> [MovementFlow] {
        var flows = [MovementFlow](repeating: MovementFlow(), count: Direction.allCases.count + 1)
        for building in alone {
            for index in flows.indices { flows[index] += building.classes[index] }
        }
        for tenant in shared {
            guard let together = tenant.together(where: { _ in true }) else { continue }
            let index = Self.place(of: tenant.direction)
            flows[index].count(together)
            flows[index].occupiedBefore += together.before
            flows[index].occupiedAfter += together.after
        }
        return flows
    }

    static func place(of direction: Direction?) -> Int {
        direction.map { Int($0.rawValue) } ?? Direction.allCases.count
    }

    /// The tenants in one building alone that have changed there, by their places in it.
    func movers(in index: Int) -> [Int] {
        buildings[index].tenants.indices.filter { place in
            let tenant = buildings[index].tenants[place]
            return tenant.before != tenant.after && !isShared[Int(tenant.number)]
        }
    }
}

extension DistrictMovements.SharedTenant {
    /// What a tenant has in several buildings together.
    struct Together {
        var before = Area.zero
        var after = Area.zero
        /// What it had in buildings that it has left altogether.
        var left = Area.zero
        /// What it has in buildings that it is new in.
        var taken = Area.zero

        /// Whether it has left one building for another.
        var isRelocated: Bool { left > .zero && taken > .zero }
    }

    /// - Returns: `nil` where it is and was in none of the buildings.
    func together(where isMember: (Int) -> Bool) -> Together? {
        var together: Together?
        for place in places where isMember(place.building) {
            var sum = together ?? Together()
            sum.before += place.before
            sum.after += place.after
            if place.after == .zero { sum.left += place.before }
            if place.before == .zero { sum.taken += place.after }
            together = sum
        }
        return together
    }
}

extension MovementFlow {
    /// Counts a tenant by what it has in several buildings together.
    fileprivate mutating func count(_ together: DistrictMovements.SharedTenant.Together) {
        count(before: together.before, after: together.after)
        if together.isRelocated { relocated.add(min(together.left, together.taken)) }
    }

    /// Counts a tenant whose area is all there is to count, as in a class.
    fileprivate mutating func countArea(before: Area, after: Area) {
        count(before: before, after: after)
        occupiedBefore += before
        occupiedAfter += after
    }
}

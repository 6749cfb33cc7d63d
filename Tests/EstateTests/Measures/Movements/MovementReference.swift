import Estate

/// What moved in a town between two days, worked out slowly from its units by the definitions.
struct MovementReference {
    let town: Town
    let before: Reference
    let after: Reference

    init(_ town: Town, from: CalendarDate, to: CalendarDate) {
        self.town = town
        before = Reference(town, on: from)
        after = Reference(town, on: to)
    }

    /// Buildings with data on both days.
    var compared: [Building] {
        town.buildings.filter { building in
            [before, after].allSatisfy { town.delivery(of: building.id, on: $0.date) != nil }
        }
    }

    /// Each tenant with what it has in some buildings on a day, in hundredths.
    func tenants(_ day: Reference, _ buildings: [Building]) -> [String: Int] {
        var areas: [String: Int] = [:]
        for space in day.spaces(in: buildings) where space.isOccupied {
            if let tenant = space.tenant { areas[tenant, default: 0] += space.area }
        }
        return areas
    }

    /// Of most of its area on the second day, or on the first where it has gone.
    func direction(of tenant: String) -> Direction? {
        let now = after.tenantClasses(compared)
        if let known = now[tenant] { return known }
        return before.tenantClasses(compared)[tenant] ?? nil
    }

    func isRelocated(_ tenant: String, among buildings: [Building]) -> Int? {
        var left = 0
        var taken = 0
        for building in buildings {
            let then = tenants(before, [building])[tenant] ?? 0
            let now = tenants(after, [building])[tenant] ?? 0
            if now == 0 { left += then }
            if then == 0 { taken += now }
        }
        return left > 0 && taken > 0 ? min(left, taken) : nil
    }

    /// What a group of buildings comes to: all tenants, or those that `isWanted` takes.
    func flow(
        _ buildings: [Building], of isWanted: ((String) -> Bool)? = nil
    ) -> MovementFlow {
        let members = buildings.filter { member in compared.contains { $0.id == member.id } }
        let then = tenants(before, members)
        let now = tenants(after, members)
        var flow = MovementFlow()
        for tenant in Set(then.keys).union(now.keys) where isWanted?(tenant) ?? true {
            let old = then[tenant] ?? 0
            let new = now[tenant] ?? 0
            if old > 0 { flow.tenantsBefore += 1 }
            if new > 0 { flow.tenantsAfter += 1 }
            flow.occupiedBefore.hundredths += old
            flow.occupiedAfter.hundredths += new
            if old == 0 { flow.movedIn.add(new) }
            if new == 0 { flow.movedOut.add(old) }
            if old > 0, new > old { flow.grown.add(new - old) }
            if new > 0, old > new { flow.shrunk.add(old - new) }
            if let area = isRelocated(tenant, among: members) { flow.relocated.add(area) }
        }
        guard isWanted == nil else { return flow }
        flow.unnamedBefore.hundredths = unnamed(before, members)
        flow.unnamedAfter.hundredths = unnamed(after, members)
        flow.occupiedBefore += flow.unnamedBefore
        flow.occupiedAfter += flow.unnamedAfter
        return flow
    }

    private func unnamed(_ day: Reference, _ buildings: [Building]) -> Int {
        day.spaces(in: buildings).filter { $0.isOccupied && $0.tenant == nil }
            .reduce(0) { $0 + $1.area }
    }
}

extension MovementFlow.Part {
    fileprivate mutating func add(_ hundredths: Int) {
        tenants += 1
        area.hundredths += hundredths
    }
}

import Estate

/// What the measures of a town on a day are, worked out slowly from its units by their definitions.
///
/// Areas are whole hundredths of a square metre.
struct Reference {
    let town: Town
    let date: CalendarDate
    /// All units but those of use `parking`, in the state of the day.
    let spaces: [Space]

    /// A unit as it counts.
    struct Space {
        var building: Building.ID
        var floor: FloorNumber?
        var unit: Unit
        /// Which enterprise it is; `nil` without a tenant, or for one that can't be told apart.
        var tenant: String?
        var direction: Direction?

        var area: Int { unit.area.hundredths }
        var isOccupied: Bool { unit.state == .leased || unit.state == .selfOccupied }
    }

    init(_ town: Town, on date: CalendarDate) {
        self.town = town
        self.date = date
        var spaces: [Space] = []
        for building in town.buildings {
            guard let delivery = town.delivery(of: building.id, on: date) else { continue }
            for floor in delivery.floors {
                for unit in floor.units where unit.use != .parking {
                    let name = unit.tenant.flatMap(Self.name)
                    let direction = unit.tenant.flatMap { tenant in
                        name.flatMap {
                            town.decided($0, on: date)
                                ?? Self.direction(tenant, delivery.edition, town.district)
                        }
                    }
                    spaces.append(
                        Space(
                            building: building.id, floor: floor.number, unit: unit, tenant: name,
                            direction: direction))
                }
            }
        }
        self.spaces = spaces
    }

    /// The credit code if it holds, else the name without the differences that tell nothing.
    static func name(_ tenant: Tenant) -> String? {
        if let code = tenant.creditCode, CreditCode.slowCheck(code) != .fails {
            return "code \(code)"
        }
        let shapes: [Character: Character] = ["（": "(", "[": "(", "）": ")", "]": ")"]
        let plain = String(tenant.name.filter { $0 != " " }.map { shapes[$0] ?? $0 })
        return plain.isEmpty ? nil : "name \(plain)"
    }

    /// The feed's direction, else what overrides and map say of the code.
    private static func direction(
        _ tenant: Tenant, _ edition: IndustryEdition?, _ district: District
    ) -> Direction? {
        if let direction = tenant.direction { return direction }
        guard let edition, let text = tenant.industry, let code = Int(text.suffix(4)) else {
            return nil
        }
        var overrides: [Int: Direction] = [:]
        for (code, direction) in district.industryOverrides {
            overrides[Int(code) ?? -1] = direction
        }
        return IndustryTable.slowClass(code, edition: edition, overrides: overrides).direction
    }
}

extension Reference {
    struct Areas {
        var gross = 0
        var lettable = 0
        var occupied = 0
        var committed = 0
        var vacant = 0
        var available = 0
        var expiring = 0
        var tenants = 0
        var headcount = 0
        var wault: Double?
    }

    func spaces(in buildings: [Building]) -> [Space] {
        spaces.filter { space in buildings.contains { $0.id == space.building } }
    }

    func areas(_ buildings: [Building]) -> Areas {
        let here = spaces(in: buildings)
        func sum(_ isWanted: (Space) -> Bool) -> Int {
            here.filter(isWanted).reduce(0) { $0 + $1.area }
        }
        func area(in states: Set<Unit.State>) -> Int { sum { states.contains($0.unit.state) } }
        var areas = Areas()
        for building in buildings {
            for floor in building.floors { areas.gross += floor.grossArea.hundredths }
        }
        areas.lettable = sum { $0.unit.state != .outOfService }
        areas.occupied = area(in: [.leased, .selfOccupied])
        areas.committed = area(in: [.signed, .fitOut])
        areas.vacant = area(in: [.vacant, .reserved])
        let horizon = date.adding(days: town.district.settings.availabilityHorizonDays)
        areas.available = sum { isAvailable($0.unit, by: horizon) }
        areas.expiring = sum { space in
            guard let end = space.unit.lease?.end else { return false }
            return space.unit.state == .leased && space.unit.availableFrom == nil && end > date
                && end <= horizon
        }
        areas.tenants = Set(here.filter(\.isOccupied).compactMap(\.tenant)).count
        areas.headcount = largest(buildings) { $0.headcount ?? 0 }.values.reduce(0, +)
        areas.wault = wault(here)
        return areas
    }

    private func isAvailable(_ unit: Unit, by horizon: CalendarDate) -> Bool {
        switch unit.state {
        case .vacant: (unit.availableFrom ?? date) <= horizon
        case .reserved, .outOfService: false
        default: unit.availableFrom.map { $0 <= horizon } ?? false
        }
    }

    /// Σ(area × remaining months) / Σ area over leased units with a lease end after the day.
    private func wault(_ spaces: [Space]) -> Double? {
        var weight = 0.0
        var sum = 0.0
        for space in spaces where space.unit.state == .leased {
            guard let end = space.unit.lease?.end, end > date else { continue }
            let months = Double(end.days(since: date)) / (365.25 / 12)
            weight += Double(space.area)
            sum += Double(space.area) * months
        }
        return weight == 0 ? nil : sum / weight
    }

    /// Per tenant the largest value among its occupied units of a building, the buildings added up.
    func largest(_ buildings: [Building], _ value: (Tenant) -> Int) -> [String: Int] {
        var total: [String: Int] = [:]
        for building in buildings {
            var here: [String: Int] = [:]
            for space in spaces(in: [building]) where space.isOccupied {
                guard let name = space.tenant, let tenant = space.unit.tenant else { continue }
                here[name] = max(here[name] ?? 0, value(tenant))
            }
            total.merge(here) { $0 + $1 }
        }
        return total
    }
}

extension Town {
    /// What staff have decided of an enterprise: the last word of those that speak of the day.
    func decided(_ name: String, on date: CalendarDate) -> Direction? {
        var last: Direction?
        for assignment in assignments where assignment.from <= date {
            let subject = assignment.subject
            let tenant = Tenant(name: subject.name, creditCode: subject.creditCode)
            if Reference.name(tenant) == name { last = assignment.direction }
        }
        return last
    }

    /// The enterprises in occupied units of whom a decision holds, and their area.
    func decidedAbout(on date: CalendarDate) -> (tenants: Int, area: Int) {
        var names = Set<String>()
        var area = 0
        for space in Reference(self, on: date).spaces where space.isOccupied {
            guard let name = space.tenant, decided(name, on: date) != nil else { continue }
            names.insert(name)
            area += space.area
        }
        return (names.count, area)
    }
}

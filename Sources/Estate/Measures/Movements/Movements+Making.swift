extension Movements {
    /// Finds out what moved between two days.
    ///
    /// - Parameters:
    ///   - buildings: those looked at, which may be some of the district's only; in the order of
    ///     their ids.
    ///   - assignments: what staff have decided of tenants' classes, as known at that moment.
    ///   - states: the buildings' states on a day, as known at the subject's moment.
    public static func make(
        _ subject: Subject, district: District, buildings: [Building],
        assignments: DirectionAssignments = .none,
        states: (CalendarDate) throws -> [Building.ID: BuildingOccupancy]
    ) rethrows -> Movements {
        Movements(
            subject, district, buildings, assignments, before: try states(subject.from),
            after: try states(subject.to))
    }

    private init(
        _ subject: Subject, _ district: District, _ buildings: [Building],
        _ assignments: DirectionAssignments,
        before: [Building.ID: BuildingOccupancy], after: [Building.ID: BuildingOccupancy]
    ) {
        self.subject = subject
        let compared = ComparedBuildings(buildings, before: before, after: after)
        let classifier = Classifier(overrides: district.industryOverrides)
        let moved = DistrictMovements(
            compared.states,
            classifiers: (
                classifier.applying(assignments.classes(on: subject.from)),
                classifier.applying(assignments.classes(on: subject.to))
            ))
        let layout = district.layouts.first?.id
        let allRoles = compared.buildings.map { $0.role(in: layout, on: subject.to) }
        total = moved.flow(of: compared.buildings.indices)
        roles = (Building.Role.allCases.map(Optional.some) + [nil]).map { role in
            let members = allRoles.indices.filter { allRoles[$0] == role }
            return RoleLine(role: role, buildings: members.count, flow: moved.flow(of: members))
        }
        let parkIDs = Set(district.parks.map(\.id))
        parks = (district.parks.map(Optional.some) + [nil]).map { park in
            let members = compared.buildings.indices.filter { index in
                let id = compared.buildings[index].park.flatMap { parkIDs.contains($0) ? $0 : nil }
                return id == park?.id
            }
            return ParkLine(park: park, buildings: members.count, flow: moved.flow(of: members))
        }
        directions = zip(Direction.allCases.map(Optional.some) + [nil], moved.classFlows()).map {
            DirectionLine(direction: $0, flow: $1)
        }
        let flows = Dictionary(
            zip(compared.buildings.map(\.id), moved.buildingFlows()),
            uniquingKeysWith: { first, _ in first })
        self.buildings = buildings.map { building in
            BuildingLine(
                building: building, role: building.role(in: layout, on: subject.to),
                before: before[building.id].map(BuildingLine.State.init),
                after: after[building.id].map(BuildingLine.State.init), flow: flows[building.id])
        }
        tenants = moved.tenantLines(compared.buildings.map(\.id))
    }
}

/// Some buildings' states on two days: of those that have one on both.
struct ComparedBuildings: Sendable {
    private(set) var buildings: [Building] = []
    private(set) var states: [(before: OccupancySummary, after: OccupancySummary)] = []

    init(
        _ buildings: [Building], before: [Building.ID: BuildingOccupancy],
        after: [Building.ID: BuildingOccupancy]
    ) {
        for building in buildings {
            guard let before = before[building.id], let after = after[building.id] else {
                continue
            }
            self.buildings.append(building)
            states.append((before.summary, after.summary))
        }
    }
}

extension Movements.BuildingLine.State {
    fileprivate init(_ state: BuildingOccupancy) {
        self.init(feed: state.feed, occupied: state.summary.occupied)
    }
}

extension DistrictMovements {
    /// Every tenant that has changed anywhere, the largest change first; of equal ones that which
    /// moved more, then by key.
    fileprivate func tenantLines(_ ids: [Building.ID]) -> [Movements.TenantLine] {
        var lines: [Movements.TenantLine] = []
        for index in buildings.indices {
            for place in movers(in: index) {
                let tenant = buildings[index].tenants[place]
                lines.append(
                    Movements.TenantLine(
                        tenant: buildings[index].keys[place],
                        direction: buildings[index].classes.most(ofTenant: place),
                        before: tenant.before, after: tenant.after, isRelocated: false,
                        places: [
                            Movements.TenantLine.Place(
                                building: ids[index], before: tenant.before, after: tenant.after)
                        ]))
            }
        }
        for tenant in shared where tenant.places.contains(where: { $0.before != $0.after }) {
            guard let together = tenant.together(where: { _ in true }) else { continue }
            lines.append(
                Movements.TenantLine(
                    tenant: tenant.key, direction: tenant.direction, before: together.before,
                    after: together.after, isRelocated: together.isRelocated,
                    places: tenant.places.map {
                        Movements.TenantLine.Place(
                            building: ids[$0.building], before: $0.before, after: $0.after)
                    }))
        }
        return lines.sorted { left, right in
            let (one, other) = (left.weight, right.weight)
            return one == other ? left.tenant < right.tenant : one > other
        }
    }
}

extension Movements.TenantLine {
    /// What it has changed on the whole, and what it has changed in each building, in hundredths.
    fileprivate var weight: (Int, Int) {
        (
            abs(change.hundredths),
            places.reduce(0) { $0 + abs($1.after.hundredths - $1.before.hundredths) }
        )
    }
}

extension ExpiryProfile {
    /// Puts buildings together.
    ///
    /// - Parameter expiries: of the buildings that have data.
    public init(
        _ calendar: LeaseCalendar, knownAt: Instant, district: District, buildings: [Building],
        expiries: [Building.ID: BuildingExpiries]
    ) {
        self.calendar = calendar
        self.knownAt = knownAt
        let known = buildings.filter { expiries[$0.id] != nil }
        var gathered = GatheredExpiries(known.compactMap { expiries[$0.id] }, calendar)
        let layout = district.layouts.first?.id
        let allRoles = known.map { $0.role(in: layout, on: calendar.asOf) }
        total = gathered.line(of: known.indices)
        roles = (Building.Role.allCases.map(Optional.some) + [nil]).map { role in
            RoleLine(
                role: role,
                line: gathered.line(of: allRoles.indices.filter { allRoles[$0] == role }))
        }
        let parkIDs = Set(district.parks.map(\.id))
        parks = (district.parks.map(Optional.some) + [nil]).map { park in
            let members = known.indices.filter { index in
                known[index].park.flatMap { parkIDs.contains($0) ? $0 : nil } == park?.id
            }
            return ParkLine(park: park, line: gathered.line(of: members))
        }
        directions = (Direction.allCases.map(Optional.some) + [nil]).enumerated().map {
            DirectionLine(direction: $1, line: gathered.line(ofClass: $0))
        }
        let lines = Dictionary(
            known.indices.map { (known[$0].id, gathered.line(of: [$0])) },
            uniquingKeysWith: { first, _ in first })
        self.buildings = buildings.map { BuildingLine(building: $0, line: lines[$0.id]) }
    }
}

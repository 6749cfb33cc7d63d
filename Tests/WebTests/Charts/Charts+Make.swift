import Estate

@testable import Reports
@testable import Web

extension StackingChart {
    static func make(
        colouring: Colouring = .state, asOf: CalendarDate = .make("2026-10-31"), rows: [Row]
    ) -> StackingChart {
        StackingChart(id: "plan", title: "剖面图", asOf: asOf, colouring: colouring, rows: rows)
    }
}

extension StackingChart.Row {
    static func make(
        _ number: Int?, gross: Int? = 1000, use: Estate.Unit.Use? = .office, areas: [Int] = []
    ) -> Self {
        let name = number.map { String($0) } ?? "x"
        return Self(
            number: number.flatMap { FloorNumber($0) },
            grossArea: gross.map { Area(squareMetres: $0) }, use: use,
            blocks: areas.enumerated().map { index, area in
                .make("\(name)-\(index + 1)", area: area)
            })
    }
}

extension StackingChart.Block {
    static func make(
        _ unit: String = "1201", area: Int = 100, state: Estate.Unit.State = .leased,
        tenant: String? = nil, direction: Direction? = nil, leaseEnd: CalendarDate? = nil
    ) -> Self {
        Self(
            unit: unit, href: "#unit-\(unit)", area: Area(squareMetres: area), state: state,
            tenant: tenant, direction: direction, leaseEnd: leaseEnd)
    }
}

extension DistrictMap.Site {
    static func make(
        _ name: String = "楼", longitude: Double = 106.55, latitude: Double = 29.557,
        role: Building.Role? = .point, isMantianxing: Bool = false, designated: Int = 10_000,
        occupancy: Ratio? = Ratio(80, of: 100), href: String = "/buildings/5001030001"
    ) -> Self {
        Self(
            name: name, location: Building.Location(longitude: longitude, latitude: latitude),
            role: role, isMantianxing: isMantianxing, designated: Area(squareMetres: designated),
            occupancy: occupancy, href: href)
    }
}

extension StackBar.Group {
    static func make(
        _ name: String = "核心", occupied: Int = 60, committed: Int = 10, vacant: Int = 30,
        href: String? = nil
    ) -> Self {
        Self(
            name: name, occupied: Area(squareMetres: occupied),
            committed: Area(squareMetres: committed), vacant: Area(squareMetres: vacant),
            href: href)
    }
}

extension Picture {
    func read() throws -> MarkupElement { try MarkupElement(reading: svg) }
}

extension MovementFlow {
    /// In square metres, a tenant each.
    static func make(
        movedIn: Int = 0, movedOut: Int = 0, grown: Int = 0, shrunk: Int = 0
    ) -> MovementFlow {
        func part(_ area: Int) -> Part {
            Part(tenants: area > 0 ? 1 : 0, area: Area(squareMetres: area))
        }
        var flow = MovementFlow()
        flow.movedIn = part(movedIn)
        flow.movedOut = part(movedOut)
        flow.grown = part(grown)
        flow.shrunk = part(shrunk)
        flow.occupiedBefore = Area(squareMetres: 10_000)
        flow.occupiedAfter = Area(
            squareMetres: 10_000 + movedIn + grown - movedOut - shrunk)
        return flow
    }
}

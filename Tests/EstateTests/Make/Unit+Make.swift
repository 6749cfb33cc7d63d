import Estate

extension Unit {
    /// Unit 1201: an office of 100 m², let to 重庆示例软件有限公司.
    static func make(
        id: String = "1201", area: Area = Area(squareMetres: 100), state: State = .leased,
        use: Use = .office, availableFrom: CalendarDate? = nil, askingRent: Rent? = nil,
        tenant: Tenant? = .make(), lease: Lease? = nil, line: Int = 0
    ) -> Unit {
        Unit(
            id: id, area: area, state: state, use: use, availableFrom: availableFrom,
            askingRent: askingRent, tenant: tenant, lease: lease, line: line)
    }

    /// A vacant unit.
    static func vacant(
        id: String = "1202", area: Area = Area(squareMetres: 100), from: CalendarDate? = nil
    ) -> Unit {
        .make(id: id, area: area, state: .vacant, availableFrom: from, tenant: nil)
    }
}

extension Tenant {
    /// 重庆示例软件有限公司, in industrial software unless an industry code is given.
    static func make(
        name: String = "重庆示例软件有限公司", creditCode: String? = nil,
        direction: Direction? = .industrialSoftware, headcount: Int? = nil,
        annualOutput: Int? = nil
    ) -> Tenant {
        Tenant(
            name: name, creditCode: creditCode, direction: direction, headcount: headcount,
            annualOutput: annualOutput)
    }

    /// The same with an industry code.
    static func make(industry: String, direction: Direction? = nil) -> Tenant {
        Tenant(name: "重庆示例软件有限公司", industry: industry, direction: direction)
    }
}

extension Lease {
    static func make(start: String? = nil, end: String? = nil, rent: Rent? = nil) -> Lease {
        Lease(
            start: start.map(CalendarDate.make), end: end.map(CalendarDate.make), rent: rent)
    }
}

extension Floor {
    static func make(
        _ number: Int? = 1, grossArea: Area? = nil, _ units: [Unit] = []
    ) -> Floor {
        Floor(number: number.map(FloorNumber.make), grossArea: grossArea, units: units)
    }
}

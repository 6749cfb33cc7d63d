import Estate
import Testing

/// When a building's leases end.
@Suite struct LeaseScheduleTests {
    private func schedule(_ floors: Floor..., quarters: Int = 8) -> LeaseSchedule {
        var schedule = LeaseSchedule(
            asOf: .make("2026-11-23"), horizon: .make("2027-05-22"), quarters: quarters)
        for floor in floors { schedule.add(floor) }
        return schedule
    }

    private func leased(
        _ id: String, until end: String?, area: Int = 100, tenant: Tenant? = .make(),
        from: CalendarDate? = nil
    ) -> Estate.Unit {
        .make(
            id: id, area: Area(squareMetres: area), availableFrom: from, tenant: tenant,
            lease: .make(end: end, rent: Rent(millionths: 68_000_000)))
    }

    @Test func `quarters follow each other from the day's own`() {
        #expect(
            schedule().pieces.calendar.quarters.map(\.description) == [
                "2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2",
                "2028-Q3",
            ])
    }

    @Test func `a lease belongs to the quarter of its last day`() {
        let schedule = schedule(
            .make(
                1,
                [
                    leased("a", until: "2026-11-23"), leased("b", until: "2026-12-31", area: 50),
                    leased("c", until: "2027-01-01"), leased("d", until: "2027-03-31"),
                    leased("e", until: "2028-09-30"),
                ]))
        let sums = (0..<8).map { schedule.pieces[.quarter($0)] }
        #expect(sums[0] == .init(area: Area(squareMetres: 150), leases: 2))
        #expect(sums[1] == .init(area: Area(squareMetres: 200), leases: 2))
        #expect(sums[2] == .init())
        #expect(sums[7] == .init(area: Area(squareMetres: 100), leases: 1))
    }

    @Test func `what the quarters leave out is counted too`() {
        let schedule = schedule(
            .make(
                1,
                [
                    leased("a", until: "2026-11-22"), leased("b", until: "2028-10-01", area: 20),
                    leased("c", until: nil, area: 30), .make(id: "d", lease: nil),
                ]))
        #expect(
            schedule.pieces[.over]
                == .init(area: Area(squareMetres: 100), leases: 1))
        #expect(
            schedule.pieces[.later]
                == .init(area: Area(squareMetres: 20), leases: 1))
        #expect(
            schedule.pieces[.open]
                == .init(area: Area(squareMetres: 130), leases: 2))
        #expect((0..<8).allSatisfy { schedule.pieces[.quarter($0)].leases == 0 })
    }

    @Test func `only leased units that are not parking have leases that end`() {
        var parking = leased("P1", until: "2027-01-31")
        parking.use = .parking
        var own = leased("a", until: "2027-01-31")
        own.state = .selfOccupied
        var signed = leased("b", until: "2027-01-31")
        signed.state = .signed
        let schedule = schedule(.make(1, [parking, own, signed]))
        #expect(schedule.soonest(100) == [])
        #expect(schedule.pieces[.open].leases == 0)
    }

    @Test func `leases up to the horizon are listed, the soonest first, from the lowest floor up`()
    {
        let schedule = schedule(
            .make(nil, [leased("x", until: "2027-01-31")]),
            .make(3, [leased("302", until: "2027-01-31"), leased("301", until: "2027-05-23")]),
            .make(-1, [leased("B1", until: "2027-01-31")]),
            .make(2, [leased("201", until: "2027-05-22"), leased("202", until: "2026-11-23")]))
        #expect(schedule.soonest(100).map(\.unit) == ["202", "B1", "302", "x", "201"])
        #expect(schedule.soonest(3).map(\.unit) == ["202", "B1", "302"])
        #expect(schedule.soonest(0) == [])
        #expect(schedule.soon == .init(area: Area(squareMetres: 500), leases: 5))
    }

    @Test func `a lease says whose it is, and whether the unit is on offer already`() throws {
        let offered = leased(
            "101", until: "2027-01-31", area: 80, tenant: .make(name: "甲公司"),
            from: .make("2027-02-01"))
        let schedule = schedule(
            .make(1, [offered, leased("102", until: "2027-02-01", tenant: nil)]))
        let first = try #require(schedule.soonest(1).first)
        #expect(first.floor == .make(1))
        #expect(first.tenant == "甲公司")
        #expect(first.area == Area(squareMetres: 80))
        #expect(first.rent == Rent(millionths: 68_000_000))
        #expect(first.availableFrom == .make("2027-02-01"))
        #expect(schedule.soonest(2).last?.tenant == "")
        #expect(schedule.soonest(2).last?.availableFrom == nil)
    }
}

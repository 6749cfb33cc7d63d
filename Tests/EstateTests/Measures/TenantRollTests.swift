import Estate
import Testing

/// Who occupies a building.
@Suite struct TenantRollTests {
    private let classifier = Classifier()
    private let feed = BuildingOccupancy.Source(
        id: 1, asOf: .make("2026-10-31"), revision: 1, sender: nil)

    private func roll(_ floors: Floor...) -> TenantRoll {
        var roll = TenantRoll()
        for floor in floors {
            roll.add(
                StackedFloor(floor: floor, feed: feed, industryEdition: .edition2017),
                classifier: classifier)
        }
        return roll
    }

    private func unit(
        _ id: String, _ area: Int, _ tenant: Tenant?, state: Estate.Unit.State = .leased,
        until: String? = nil
    ) -> Estate.Unit {
        .make(
            id: id, area: Area(squareMetres: area), state: state, tenant: tenant,
            lease: .make(end: until))
    }

    @Test func `a tenant of several units is one, the largest first`() {
        let small = Tenant.make(name: "乙公司", headcount: 12)
        let large = Tenant.make(name: "甲公司", headcount: 30)
        let entries = roll(
            .make(2, [unit("201", 500, small)]),
            .make(
                3,
                [unit("301", 400, large), unit("302", 300, .make(name: "甲公司", headcount: 45))]),
            .make(nil, [unit("901", 100, large)])
        ).largest(100)
        #expect(entries.map(\.name) == ["甲公司", "乙公司"])
        #expect(entries.map(\.area) == [Area(squareMetres: 800), Area(squareMetres: 500)])
        #expect(entries.map(\.units) == [3, 1])
        #expect(entries.map(\.headcount) == [45, 12])
        #expect(entries.map(\.floors) == [[.make(3)], [.make(2)]])
    }

    @Test func `equal tenants go by name`() {
        let floor = Floor.make(
            1, ["丙", "甲", "乙"].map { unit($0, 100, .make(name: $0)) })
        #expect(roll(floor).largest(100).map(\.name) == ["丙", "乙", "甲"].sorted())
    }

    @Test func `so many are asked for, and equal ones do not make them more`() {
        let roll = roll(
            .make(
                1,
                [("丙", 100), ("甲", 300), ("乙", 100), ("丁", 50)].map {
                    unit($0, $1, .make(name: $0))
                }))
        let names = roll.largest(4).map(\.name)
        #expect(names.first == "甲")
        #expect(names.last == "丁")
        for limit in 0...5 {
            #expect(roll.largest(limit).map(\.name) == Array(names.prefix(limit)))
        }
        #expect(roll.count == 4)
    }

    @Test func `only occupied space that is not parking counts`() {
        var parking = unit("P1", 900, .make(name: "车位公司"))
        parking.use = .parking
        let floor = Floor.make(
            1,
            [
                unit("101", 100, .make(name: "自用"), state: .selfOccupied),
                unit("102", 100, .make(name: "已签"), state: .signed),
                unit("103", 100, .make(name: "保留"), state: .reserved), .vacant(id: "104"), parking,
            ])
        #expect(roll(floor).largest(100).map(\.name) == ["自用"])
    }

    @Test func `space without a tenant that can be told is added up apart`() {
        let roll = roll(
            .make(1, [unit("101", 100, nil), unit("102", 50, .make(name: " "))]))
        #expect(roll.count == 0)
        #expect(roll.unknownArea == Area(squareMetres: 150))
    }

    @Test func `the class is that of most of the area, and may be missing`() {
        let entries = roll(
            .make(
                1,
                [
                    unit("101", 100, .make(name: "甲", direction: .blockchain)),
                    unit("102", 150, .make(name: "甲", direction: .xinchuang)),
                    unit("103", 400, .make(name: "甲", direction: nil)),
                    unit("104", 10, .make(name: "乙", direction: nil)),
                ])
        ).largest(100)
        #expect(entries.map(\.direction) == [.xinchuang, nil])
    }

    @Test func `a tenant is called as in its largest unit, by its code for want of a name`() {
        let code = "91350100M000100Y43"
        let known = roll(
            .make(
                1,
                [
                    unit("101", 100, .make(name: "示例软件", creditCode: code)),
                    unit("102", 200, .make(name: "重庆示例软件有限公司", creditCode: code)),
                ])
        ).largest(100)
        #expect(known.map(\.name) == ["重庆示例软件有限公司"])
        let nameless = roll(.make(1, [unit("101", 100, .make(name: "", creditCode: code))]))
        #expect(nameless.largest(100).map(\.name) == [code])
    }

    @Test func `the leases of a tenant end from the first day to the last`() {
        let tenant = Tenant.make(name: "甲")
        let entries = roll(
            .make(
                1,
                [
                    unit("101", 100, tenant, until: "2028-02-29"),
                    unit("102", 100, tenant, until: "2027-05-31"), unit("103", 100, tenant),
                    unit("104", 100, tenant, state: .selfOccupied, until: "2026-12-31"),
                    unit("105", 50, .make(name: "乙")),
                ])
        ).largest(100)
        #expect(entries[0].leaseEnds == .make("2027-05-31") ... .make("2028-02-29"))
        #expect(entries[1].leaseEnds == nil)
    }
}

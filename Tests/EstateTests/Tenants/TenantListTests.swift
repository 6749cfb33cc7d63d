import TestSupport
import Testing

@testable import Estate

/// Lists of tenants against a slow reading of the definitions.
@Suite struct TenantListTests {
    /// A tenant of a town, worked out unit by unit.
    fileprivate struct Slow: Hashable {
        var direction: Direction?
        var area = 0
        var unclassified = 0
        var headcount = 0
        var buildings: [Building.ID] = []
        var units = 0
        var isAssigned = false
    }

    private static func slow(_ town: Town, on date: CalendarDate) -> [TenantKey: Slow] {
        let reference = Reference(town, on: date)
        let classes = reference.tenantClasses(town.buildings)
        let people = reference.largest(town.buildings) { $0.headcount ?? 0 }
        var all: [TenantKey: Slow] = [:]
        for space in reference.spaces where space.isOccupied {
            guard let name = space.tenant, let key = space.unit.tenant?.key else { continue }
            var slow = all[key] ?? Slow(direction: classes[name] ?? nil)
            slow.area += space.area
            slow.unclassified += space.direction == nil ? space.area : 0
            slow.headcount = people[name] ?? 0
            if !slow.buildings.contains(space.building) { slow.buildings.append(space.building) }
            slow.units += 1
            slow.isAssigned = town.decided(name, on: date) != nil
            all[key] = slow
        }
        return all
    }

    private static func list(
        _ wanted: TenantList.Wanted, _ town: Town, on date: CalendarDate
    ) throws -> TenantList {
        let classifier = Classifier(overrides: town.district.industryOverrides)
            .applying(DirectionAssignments(town.assignments).classes(on: date))
        return try TenantList(
            wanted, asOf: date, states: town.states(on: date), classifier: classifier
        ) { building, body in
            guard let delivery = town.delivery(of: building, on: date) else { return }
            for floor in delivery.floors {
                try body(
                    StackedFloor(
                        floor: floor,
                        feed: .init(id: 1, asOf: delivery.asOf, revision: 1, sender: nil),
                        industryEdition: delivery.edition))
            }
        }
    }

    @Test(arguments: 0..<10)
    func `agrees with the reference`(run: Int) throws {
        for seed in (run * 30)..<((run + 1) * 30) {
            let town = Town(seed: seed)
            var random = Seeded(seed + 3_000_000)
            let date = random.pick(Town.days).adding(days: random.number(-1...1))
            let slow = Self.slow(town, on: date)
            let wanted: [TenantList.Wanted] =
                [.undecided] + Direction.allCases.map { .direction($0) }
                + slow.keys.sorted().prefix(1).map { .tenant($0) }
            var found: [TenantKey: Slow] = [:]
            let partly = try Self.list(.partlyUndecided, town, on: date)
            #expect(partly.tenants.count == partly.partlyUndecided.tenants)
            #expect(partly.tenants.allSatisfy { $0.measures.direction != nil })
            for wanted in wanted {
                let list = try Self.list(wanted, town, on: date)
                expectSound(list, slow, seed: seed)
                for tenant in list.tenants { found[tenant.subject.tenant] = Slow(tenant) }
            }
            #expect(found == slow, "seed \(seed)")
            let report = town.report(on: date.description)
            let list = try Self.list(.undecided, town, on: date)
            #expect(list.undecided.tenants == report.unclassified.tenants)
            #expect(
                list.undecided.area + list.partlyUndecided.area + list.anonymousArea
                    == report.unclassified.area, "seed \(seed)")
        }
    }

    private func expectSound(_ list: TenantList, _ slow: [TenantKey: Slow], seed: Int) {
        let undecided = slow.values.filter { $0.direction == nil }
        #expect(list.undecided.tenants == undecided.count, "seed \(seed)")
        #expect(
            list.undecided.area.hundredths == undecided.reduce(0) { $0 + $1.area },
            "seed \(seed)")
        let areas = list.tenants.map(\.measures.area)
        #expect(areas == areas.sorted(by: >))
        for tenant in list.tenants {
            #expect(
                tenant.places.reduce(Area.zero) { $0 + $1.area } == tenant.measures.area)
            #expect(tenant.undecided.isEmpty == tenant.places.allSatisfy { $0.stated != nil })
        }
    }

    @Test func `a tenant has the name of its largest unit, its places in order, its first lease`()
        throws
    {
        let code = CreditCode.valid[0]
        func unit(_ id: String, _ area: Int, _ name: String, since: String?) -> Unit {
            .make(
                id: id, area: Area(squareMetres: area),
                tenant: Tenant(name: name, creditCode: code, industry: "I6513"),
                lease: since.map { .make(start: $0) })
        }
        let town = Town(units: [
            [unit("b", 10, "旧名", since: "2025-05-01"), unit("a", 30, "新名", since: nil)],
            [unit("c", 20, "旧名", since: "2024-05-01")],
        ])
        let list = try Self.list(.undecided, town, on: .make("2026-10-31"))
        let tenant = try #require(list.tenants.first)
        #expect(list.tenants.count == 1)
        #expect(tenant.subject.name == "新名" && tenant.subject.creditCode == code)
        #expect(tenant.places.map(\.unit) == ["b", "a", "c"])
        #expect(tenant.measures.buildings.count == 2)
        #expect(tenant.since == .make("2024-05-01"))
        #expect(tenant.undecided.map(\.text) == ["6513 应用软件开发：对应多个方向，要逐家认定"])
    }

    /// A tenant's industry as written, the edition, and why that decides nothing.
    @Test(
        arguments: [
            (nil, .edition2017, .silent), ("x", .edition2017, .malformed("x")),
            ("6513", nil, .malformed("6513")),
            ("6513", .edition2017, .open(IndustryCode(number: 6513, edition: .edition2017))),
            ("6598", .edition2017, .unknown(IndustryCode(number: 6598, edition: .edition2017))),
            ("6591", .edition2011, .ambiguous(IndustryCode(number: 6591, edition: .edition2011))),
            ("6511", .edition2017, nil), ("5171", .edition2017, nil),
        ] as [(String?, IndustryEdition?, Undecided?)])
    func `says why the map decides nothing`(
        industry: String?, edition: IndustryEdition?, expected: Undecided?
    ) {
        let tenant = Tenant(name: "甲", industry: industry)
        #expect(Classifier.builtIn.undecided(tenant, edition: edition) == expected)
        let stated = Tenant(name: "甲", industry: industry, direction: .other)
        #expect(Classifier.builtIn.undecided(stated, edition: edition) == nil)
    }

    @Test func `codes have their names of 2017, and none where the edition leaves doubt`() {
        #expect(IndustryCode(number: 6591, edition: .edition2017).name == "呼叫中心")
        #expect(IndustryCode(number: 6591, edition: .edition2011).name == nil)
        #expect(IndustryCode(number: 1, edition: .edition2017).digits == "0001")
        for code in IndustryMap.directions.keys {
            #expect(IndustryNames.all[code] != nil, "\(code)")
        }
    }
}

extension TenantListTests.Slow {
    fileprivate init(_ tenant: ListedTenant) {
        direction = tenant.measures.direction
        area = tenant.measures.area.hundredths
        unclassified = tenant.measures.unclassifiedArea.hundredths
        headcount = tenant.measures.headcount
        buildings = tenant.measures.buildings
        units = tenant.places.count
        isAssigned = tenant.measures.isAssigned
    }
}

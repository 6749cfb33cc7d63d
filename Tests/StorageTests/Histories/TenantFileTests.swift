import Estate
import TestSupport
import Testing

@testable import Storage

/// 一企一档: where a tenant is and was.
@Suite struct TenantFileTests {
    private static func key(_ name: String) throws -> TenantKey {
        try #require(TenantKey(creditCode: nil, name: name))
    }

    @Test func `it says of every building what the state of each day says`() throws {
        for seed in 0..<60 {
            let random = try RandomStore(seed: seed)
            for name in ["甲公司", "乙公司", "丙公司"] {
                let key = try Self.key(name)
                let file = try random.store.tenantFile(
                    of: key, in: nil, upTo: .make("2026-10-31"), limit: 100)
                let stays = Seeded.buildings.flatMap { Self.stays(of: key, random, in: $0) }
                #expect(
                    Set((file?.stays ?? []).map(Self.words)) == Set(stays), "seed \(seed), \(name)")
                guard let file else { continue }
                #expect(file.name.name == name)
                let area = Seeded.buildings.reduce(Area.zero) { sum, building in
                    sum + Self.area(of: key, random, in: building, on: .make("2026-10-31"))
                }
                #expect(file.area == area, "seed \(seed), \(name)")
                #expect(file.presentStays.isEmpty == (area == .zero))
            }
        }
    }

    @Test func `what other buildings say is left out`() throws {
        let store = try Store.inMemory()
        try store.importAll([.make(leased: 4), .make(.other)])
        let key = try Self.key("重庆示例软件有限公司")
        let last = CalendarDate.make("2026-11-30")
        let whole = try store.tenantFile(of: key, in: nil, upTo: last, limit: 9)
        #expect(whole?.presentStays.map(\.building).sorted() == [.example, .other])
        let part = try store.tenantFile(of: key, in: [.other], upTo: last, limit: 9)
        #expect(part?.stays.map(\.building) == [.other])
        #expect(try store.tenantFile(of: key, in: [], upTo: last, limit: 9) == nil)
    }

    @Test func `it is written as the latest feed writes it, and says why it is of its class`()
        throws
    {
        let store = try Store.inMemory()
        let code = "91350100M000100Y43"
        func feed(_ day: String, _ tenant: Tenant) -> SentFeed {
            var unit = Estate.Unit.make("101")
            unit.tenant = tenant
            return .make(asOf: day, floors: [.make(1, units: [unit])])
        }
        try store.importAll([
            feed("2026-09-30", Tenant(name: "旧名公司", creditCode: code, direction: .xinchuang)),
            feed("2026-10-31", Tenant(name: "新名公司", creditCode: code, industry: "6511")),
        ])
        let key = try #require(TenantKey(code))
        let last = CalendarDate.make("2026-11-30")
        let file = try #require(
            try store.tenantFile(of: key, in: nil, upTo: last, limit: 9))
        #expect(file.name == TenantName(name: "新名公司", creditCode: code))
        #expect(file.stays.map(\.since) == [.make("2026-09-30")])
        let reason = file.classification(.builtIn)
        #expect(reason?.evidence.code?.number == 6511)
        #expect(reason?.direction == Classifier.builtIn.direction(of: reason?.evidence ?? .none))
    }

    @Test func `names are those of the largest units`() throws {
        let store = try Store.inMemory()
        let code = "91350100M000100Y43"
        let units = [("101", 50, "小名"), ("102", 200, "大名"), ("103", 100, "中名")].map {
            id, area, name in
            var unit = Estate.Unit.make(id, area: Area(squareMetres: area))
            unit.tenant = Tenant(name: name, creditCode: code)
            return unit
        }
        try store.importOne(.make(floors: [.make(1, units: units)]))
        let key = try #require(TenantKey(code))
        let names = try store.tenantNames(
            [.example: [key], .other: [key]], asOf: .later, knownAt: .forever)
        #expect(names == [key: TenantName(name: "大名", creditCode: code)])
        let found = try store.tenantRegister(
            TenantRegisterSubject(
                buildings: [.example], isWhole: true, asOf: .later, knownAt: .forever),
            foundBy: TenantSearch("中名"), classifier: .builtIn
        ) { 0..<$0 }
        #expect(found.names == [key: TenantName(name: "中名", creditCode: code)])
    }

    private static func area(
        of key: TenantKey, _ random: RandomStore, in building: Building.ID, on day: CalendarDate
    ) -> Area {
        let state = random.history.state(of: building, asOf: day, knownAt: .max)
        return (state?.floors.values.flatMap(\.floor.units) ?? []).filter { unit in
            unit.use != .parking && [.leased, .selfOccupied].contains(unit.state)
                && unit.tenant?.key == key
        }.reduce(.zero) { $0 + $1.area }
    }

    /// From when to when it is in a building, and with what area first and last.
    private static func stays(
        of key: TenantKey, _ random: RandomStore, in building: Building.ID
    ) -> [String] {
        var stays: [String] = []
        var present: (since: CalendarDate, first: Area, last: Area)?
        for day in random.days(of: building) {
            let area = area(of: key, random, in: building, on: day)
            if area == .zero, let stay = present {
                stays.append("\(building) \(stay.since) \(stay.first) \(stay.last) \(day)")
                present = nil
            } else if area > .zero {
                present = (present?.since ?? day, present?.first ?? area, area)
            }
        }
        if let stay = present {
            stays.append("\(building) \(stay.since) \(stay.first) \(stay.last)")
        }
        return stays
    }

    private static func words(_ stay: TenantFile.Stay) -> String {
        let first = stay.records.first?.area ?? .zero
        let last = stay.records.last?.area ?? .zero
        let until = stay.until.map { " \($0)" } ?? ""
        return "\(stay.building) \(stay.since?.description ?? "") \(first) \(last)\(until)"
    }
}

import Estate
import GRDB
import Testing

@testable import Storage

@Suite struct EnergyStoreTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private static let building = Building(
        id: .example, name: "示例大厦",
        floors: [1, 2].map {
            Building.FloorPlan(number: .make($0), grossArea: Area(squareMetres: 1000))
        })

    /// What the building used of electricity in a month, in whole millionths; `nil`: not whole.
    private func used(
        _ month: String = "2026-10", asOf: String = "2026-12-31", knownAt: Int = Int.max,
        floor: Int? = nil
    ) throws -> Int? {
        let energy = try store.energy(
            of: Self.building, months: 12, asOf: .make(asOf), knownAt: .make(knownAt))
        let line = energy.lines.first { $0.kind == .electricity }
        let period = try #require(Period(month))
        let months =
            floor.map { number in line?.floors.first { $0.floor == .make(number) }?.months ?? [] }
            ?? line?.months ?? []
        return months.first { $0.month == period }?.amount?.millionths
    }

    @Test func `readings come back as they were sent`() throws {
        let readings: [EnergyReading] = [
            .make(.water, floor: -1, "1999-12-31", "2026-10-31", amount: 0),
            .make(.heat, floor: 32_000, amount: EnergyAmount.largest.millionths), .make(),
            .make(.gas, "2026-10-02", "2026-10-02", amount: 1),
        ]
        let id = try #require(try store.importOne(.make().with(readings)).feed?.id)
        let stored = try store.database.read { try EnergyRows.all($0, feed: id) }
        #expect(Set(stored) == Set(readings))
        #expect(try store.verify().problems == [])
    }

    @Test func `a report of an earlier day does not know of later feeds`() throws {
        try store.importOne(.make().with([.make(amount: 100)]))
        try store.importOne(
            .make(asOf: "2026-11-30").with([.make(amount: 300), .make("2026-11-01", "2026-11-30")]))
        #expect(try used() == 300)
        #expect(try used(asOf: "2026-11-29") == 100)
        #expect(try used(asOf: "2026-10-30") == nil)
        #expect(try used("2026-11") == 31_000_000)
        #expect(try used("2026-11", asOf: "2026-11-29") == nil)
    }

    @Test func `what was not known yet does not count`() throws {
        try store.importOne(.make().with([.make(amount: 100)]), at: 1000)
        let second = try store.importOne(
            .make(asOf: "2026-11-30").with([.make(amount: 300)]), at: 5000)
        #expect(second.status == .accepted)
        #expect(try used(knownAt: 999) == nil)
        #expect(try used(knownAt: 4999) == 100)
        #expect(try used(knownAt: 5001) == 300)
    }

    @Test func `an older feed that comes later fills in, and replaces nothing`() throws {
        try store.importOne(
            .make(asOf: "2026-11-30").with([.make("2026-10-11", "2026-10-31", amount: 2100)]))
        #expect(try used() == nil)
        try store.importOne(.make().with([.make(amount: 310)]))
        #expect(try used() == 2200)
    }

    @Test func `a full correction withdraws what the date said before`() throws {
        try store.importOne(.make().with([.make(amount: 100)]), at: 1000)
        let correction = try store.importOne(.make(leased: 5), at: 2000)
        #expect(correction.feed?.revision == 2)
        #expect(try used() == nil)
        #expect(try used(knownAt: 1999) == 100)
        try store.importOne(.make(leased: 5).with([.make(amount: 7)]), at: 3000)
        #expect(try used() == 7)
    }

    @Test func `a partial correction replaces the places it speaks of`() throws {
        try store.importOne(
            .make().with([.make(amount: 100), .make(floor: 1, amount: 40)]), at: 1000)
        try store.importOne(
            .partial(floors: []).with([.make("2026-10-01", "2026-10-30", amount: 90)]), at: 2000)
        // The day that the correction leaves out is not taken from what it corrects.
        #expect(try used() == nil)
        #expect(try used(floor: 1) == 40)
        try store.importOne(.partial(floors: []).with([.make(floor: 1, amount: 41)]), at: 3000)
        #expect(try used(floor: 1) == 41)
        try store.importOne(.partial(floors: []).with([.make(amount: 110)]), at: 4000)
        #expect(try used() == 110)
        #expect(try store.verify().problems == [])
    }

    @Test func `readings of a held feed count once it is confirmed`() throws {
        try store.importOne(.make(leased: 6, asOf: "2026-09-30"))
        let held = try store.importOne(.make(leased: 1).with([.make(amount: 100)]))
        #expect(held.status == .held)
        #expect(try used() == nil)
        var options = FeedImportOptions()
        options.isConfirmed = true
        let confirmed = try store.importOne(
            .make(leased: 1).with([.make(amount: 100)]), options: options)
        #expect(confirmed.status == .accepted)
        #expect(try used() == 100)
    }

    @Test func `readings alone leave how old what is known of the units is as it was`() throws {
        try store.importOne(.make(asOf: "2026-08-31"))
        try store.importOne(.partial(asOf: "2026-10-31", floors: []).with([.make(amount: 5)]))
        let known = try store.newestFeeds(asOf: .make("2026-12-31"), knownAt: .forever)
        #expect(known[.example]?.asOf == .make("2026-08-31"))
        #expect(try used() == 5)
        let first = try Store.inMemory()
        try first.importOne(.partial(asOf: "2026-10-31", floors: []).with([.make(amount: 5)]))
        #expect(try first.newestFeeds(asOf: .make("2026-12-31"), knownAt: .forever) == [:])
    }

    @Test func `a partial feed of readings alone is not held for having no units`() throws {
        try store.importOne(.make(leased: 6))
        let outcome = try store.importOne(
            .partial(asOf: "2026-11-30", floors: []).with([.make(amount: 100)]))
        #expect(outcome.status == .accepted)
        #expect(try used() == 100)
        // The units are as they were.
        let state = try store.occupancy(
            of: [.example], asOf: .make("2026-11-30"), knownAt: .forever)[.example]
        #expect(state?.summary.unitCount == 6)
        #expect(try store.verify().problems == [])
        let full = try store.importOne(
            .make(asOf: "2026-12-01", floors: []).with([.make(amount: 100)]))
        #expect(full.status == .held)
    }

    @Test func `a rejected feed and a dry run leave no readings`() throws {
        var rejected = SentFeed.rejected()
        rejected.energy = [.make()]
        try store.importOne(rejected)
        var options = FeedImportOptions()
        options.isDryRun = true
        try store.importOne(.make().with([.make()]), options: options)
        let rows = try store.database.read { db in
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM energy_reading")
        }
        #expect(rows == 0)
    }

    @Test func `the occupancy beside a month is as of its end`() throws {
        try store.importOne(
            .make(asOf: "2026-09-30", floors: [.make(1, leased: 1, vacant: 3)]).with([
                .make("2026-08-01", "2026-09-30")
            ]))
        try store.importOne(
            .make(floors: [.make(1, leased: 3, vacant: 1)]).with([.make(), .make(floor: 2)]))
        let energy = try store.energy(
            of: Self.building, months: 12, asOf: .make("2026-11-15"), knownAt: .forever)
        let months = energy.lines[0].months[energy.spoken]
        #expect(months.map(\.month.description) == ["2026-08", "2026-09", "2026-10"])
        #expect(
            months.map(\.occupancy?.rate) == [
                nil, Ratio(10_000, of: 40_000), Ratio(30_000, of: 40_000),
            ])
        #expect(energy.lines[0].floors[0].latest?.occupancy?.rate == Ratio(0, of: 0))
    }

    @Test func `a district knows which of its buildings send readings`() throws {
        try store.importOne(.make().with([.make(amount: 100)]))
        try store.importOne(.make(.other))
        // Long ago: out of the window.
        try store.importOne(
            .make(.make("5001030003"), asOf: "2020-10-31").with([
                .make("2020-10-01", "2020-10-31")
            ]))
        let buildings = [Building.ID.example, .other, .make("5001030003")].map { id in
            Building(id: id, name: "\(id)", floors: Self.building.floors)
        }
        let district = try store.districtEnergy(
            of: buildings, months: 24, asOf: .make("2026-11-15"), knownAt: .forever)
        #expect(district.buildings == 3)
        #expect(district.withReadings == 1)
        #expect(district.groups.map(\.lines.count) == [1])
        let line = try #require(district.groups.first?.lines.first)
        #expect(line.building.id == .example)
        #expect(line.latest?.amount?.millionths == 100)
        #expect(line.latest?.occupancy?.occupied == Area(squareMetres: 400))
        let others = try store.districtEnergy(
            of: Array(buildings.dropFirst()), months: 24, asOf: .make("2026-11-15"),
            knownAt: .forever)
        #expect(others.buildings == 2)
        #expect(others.withReadings == 0)
    }

    @Test func `readings are found by their feeds' building, without looking through all`() throws {
        let plan = try store.plan(EffectiveEnergy.query)
        #expect(plan.contains { $0.contains("feed_revision (building=? AND as_of>? AND as_of<?)") })
        #expect(plan.contains { $0.contains("SEARCH r USING PRIMARY KEY (feed=?)") })
        #expect(!plan.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") })
    }

    @Test(arguments: [
        "UPDATE energy_reading SET amount = amount + 1", "DELETE FROM energy_reading",
        "UPDATE energy_reading SET floor = 7",
    ])
    func `a check of the store notices readings that are not as sent`(harm: String) throws {
        try store.importOne(.make().with([.make()]))
        #expect(try store.verify().problems == [])
        try store.harm(harm)
        #expect(try store.verify().problems.count == 1)
    }

    @Test(arguments: [
        "'coal', 0, '2026-10-01', '2026-10-31', 1", "'gas', 0, '2026-10-31', '2026-10-01', 1",
        "'gas', 0, '2026-10-01', '2026-10-31', -1", "'gas', 0, '2026-10-01', '2026-10-31', 'x'",
        "'gas', NULL, '2026-10-01', '2026-10-31', 1",
    ])
    func `the schema keeps out what can't be`(values: String) throws {
        let id = try #require(try store.importOne(.make()).feed?.id)
        #expect(throws: (any Error).self) {
            try store.harm("INSERT INTO energy_reading VALUES (\(id), \(values))")
        }
    }

    @Test func `a store from before readings learns of them, and knows its feeds again`() throws {
        try TemporaryFolder.use { path in
            do { try Store.open(path).importOne(.make()) }
            do {
                let queue = try DatabaseQueue(path: path + "/mantianxing.sqlite")
                try queue.write { db in
                    try db.execute(sql: "DROP TABLE energy_reading")
                    try db.execute(
                        sql: "DELETE FROM grdb_migrations WHERE identifier = '0007-energy'")
                }
                try queue.close()
            }
            let store = try Store.open(path)
            #expect(try store.verify().problems == [])
            #expect(try store.importOne(.make()).status == .unchanged)
            #expect(try store.importOne(.make().with([.make()])).status == .accepted)
            #expect(try store.verify().problems == [])
        }
    }
}

import Estate
import Foundation
import Testing

@testable import Storage

@Suite struct AssignmentStoreTests {
    let store: Store
    private static let subject = DirectionAssignment.Subject(
        creditCode: nil, name: "重庆示例软件有限公司")

    init() throws {
        store = try Store.inMemory()
    }

    @discardableResult
    private func assign(
        _ direction: Direction?, from: String = "2026-10-01", at: Int = 1000,
        audit: AuditEntry? = nil
    ) throws -> DirectionAssignment {
        try store.assign(
            direction, to: try #require(Self.subject), from: .make(from), reason: "看过合同",
            by: "招商员", at: .make(at), audit: audit)
    }

    private func direction(on date: String, knownAt: Int? = nil) throws -> Direction? {
        let tenant = try #require(Self.subject).tenant
        return try store.assignments(knownAt: knownAt.map(Instant.make))
            .inForce(of: tenant, on: .make(date))?.direction
    }

    @Test func `a decision is read back as it was made`() throws {
        let first = try assign(.itServices, at: 5000)
        let code = "91350100M000100Y43"
        let subject = try #require(
            DirectionAssignment.Subject(creditCode: code, name: "=<b>'甲"))
        let second = try store.assign(
            nil, to: subject, from: .make("2020-02-29"), reason: nil, by: "x", at: .make(6000))
        #expect(first.id == 1 && first.assignedAt == .make(5000))
        #expect(try store.assignments().all == [second, first])
        #expect(try store.assignments().all.map(\.subject.creditCode) == [code, nil])
        #expect(try store.verify().problems == [])
    }

    @Test func `it holds from its day on, and for who knows of it`() throws {
        try assign(.itServices, from: "2026-10-01", at: 5000)
        #expect(try direction(on: "2026-09-30") == nil)
        #expect(try direction(on: "2026-10-01") == .itServices)
        #expect(try direction(on: "2026-10-01", knownAt: 4999) == nil)
        #expect(try direction(on: "2026-10-01", knownAt: 5000) == .itServices)
    }

    @Test func `what is decided later is known later, whatever the clock says`() throws {
        try assign(.itServices, at: 5000)
        let told = store.known(.make(7000)).instant
        let later = try assign(.xinchuang, at: 1000)
        #expect(later.assignedAt > told)
        #expect(try direction(on: "2026-10-31", knownAt: told.milliseconds) == .itServices)
        try assign(nil, from: "2026-11-01", at: 9000)
        #expect(try direction(on: "2026-10-31") == .xinchuang)
        #expect(try direction(on: "2026-11-01") == nil)
        #expect(
            try direction(on: "2026-11-01", knownAt: later.assignedAt.milliseconds)
                == .xinchuang)
    }

    @Test func `after it is opened again nothing becomes known at an earlier moment`() throws {
        try TemporaryFolder.use { path in
            let subject = try #require(Self.subject)
            let made = try {
                let store = try Store.open(path)
                return try store.assign(
                    .other, to: subject, from: .make("2026-10-01"), reason: nil, by: "x",
                    at: .make(9000))
            }()
            let store = try Store.open(path)
            #expect(try store.assignments().all == [made])
            let next = try store.assign(
                nil, to: subject, from: .make("2026-10-01"), reason: nil, by: "x",
                at: .make(1000))
            #expect(next.assignedAt > made.assignedAt)
        }
    }

    @Test func `the area report has it from its day on, as known then`() throws {
        try store.importOne(.make(leased: 4), at: 1000)
        try store.importOne(.make(leased: 4, asOf: "2026-11-30"), at: 1000)
        func area(_ date: String, knownAt: Int) throws -> [Int] {
            let report = try store.areaReport(
                .init(asOf: .make(date), knownAt: .make(knownAt)), district: .plain,
                buildings: [.plain])
            return [Direction.industrialSoftware, .blockchain].map {
                report.directions[Int($0.rawValue)].area.hundredths / 100
            } + [report.assigned.area.hundredths / 100, report.assigned.tenants]
        }
        try assign(.blockchain, from: "2026-11-01", at: 5000)
        #expect(try area("2026-10-31", knownAt: 9000) == [400, 0, 0, 0])
        #expect(try area("2026-11-30", knownAt: 4999) == [400, 0, 0, 0])
        #expect(try area("2026-11-30", knownAt: 5000) == [0, 400, 400, 1])
        try assign(nil, from: "2026-11-15", at: 6000)
        #expect(try area("2026-11-14", knownAt: 9000) == [0, 400, 400, 1])
        #expect(try area("2026-11-30", knownAt: 9000) == [400, 0, 0, 0])
        #expect(try area("2026-11-30", knownAt: 5999) == [0, 400, 400, 1])
    }

    @Test func `observers are told before anybody can ask again`() throws {
        let seen = Seen()
        let before = store.contentVersion
        store.observeAssignments { [store] in
            seen.count += (try? store.assignments().all.count) ?? 0
        }
        try assign(.itServices)
        #expect(seen.count == 1)
        #expect(store.contentVersion > before)
    }

    @Test func `the mixes keep those apart about whom was decided`() throws {
        try store.importOne(.make(leased: 4))
        let plain = try store.tenantMixes()
        try assign(.blockchain)
        let state = try store.occupancy(asOf: .later, knownAt: .forever)[.example]
        let summary = try #require(state?.summary)
        #expect(try store.tenantMixes() != plain)
        #expect(
            try store.tenantMixes()[.example]
                == TenantMix(summary, decided: [try #require(Self.subject).tenant]))
    }

    @Test func `decisions never change and never go`() throws {
        try assign(.itServices)
        #expect(throws: (any Error).self) {
            try store.harm("UPDATE direction_assignment SET direction = NULL")
        }
        #expect(throws: (any Error).self) { try store.harm("DELETE FROM direction_assignment") }
    }

    @Test func `a decision goes with its entry in the audit trail, or not at all`() throws {
        let entry = AuditEntry(at: .make(1), event: .directionAssigned, subject: "甲")
        try assign(.itServices, audit: entry)
        #expect(try store.audit(AuditQuery()).entries.map(\.event) == [.directionAssigned])
        try store.harm(
            """
            CREATE TRIGGER broken BEFORE INSERT ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'broken'); END
            """)
        #expect(throws: StoreError.self) { try assign(.xinchuang, audit: entry) }
        #expect(try store.assignments().all.count == 1)
    }

    @Test func `verification finds a decision that is about somebody else than it says`() throws {
        try assign(.itServices)
        try store.harm("DROP TRIGGER direction_assignment_update")
        try store.harm("UPDATE direction_assignment SET name = '别人'")
        #expect(try store.verify().problems.count == 1)
        #expect(throws: StoreError.self) { try store.assignments() }
    }
}

/// What an observer has been told.
private final class Seen: @unchecked Sendable {
    var count = 0
}

extension District {
    fileprivate static let plain = District(
        code: "500103", name: "渝中区",
        goals: Goals(
            carrierArea: CarrierGoal(
                target: Area(squareMetres: 1000), by: .make("2027-12-31"), counting: .used)))
}

extension Building {
    fileprivate static let plain = Building(
        id: .example, name: "示例大厦", memberships: [],
        floors: [FloorPlan(number: .make(1), grossArea: Area(squareMetres: 1000))])
}

import Estate
import TestSupport
import Testing

/// Movements in small random towns against a slow reading of the definitions, and by example.
@Suite struct MovementsTests {
    private static let townsPerRun = 20

    @Test(arguments: 0..<10)
    func `agrees with the reference between any two days`(run: Int) {
        for seed in (run * Self.townsPerRun)..<((run + 1) * Self.townsPerRun) {
            let town = Town(seed: seed)
            var random = Seeded(seed + 3_000_000)
            for _ in 0..<3 {
                let from = random.pick(Town.days.dropLast(2))
                let to = random.pick(Town.days.filter { $0 > from })
                let found = town.movements(from, to)
                let lines = Self.differences(found, MovementReference(town, from: from, to: to))
                #expect(lines.isEmpty, "seed \(seed), \(from)…\(to): \(lines.prefix(5))")
                guard lines.isEmpty else { return }
            }
        }
    }

    @Test(arguments: 0..<10)
    func `the sums add up`(run: Int) {
        for seed in (run * Self.townsPerRun)..<((run + 1) * Self.townsPerRun) {
            let town = Town(seed: seed)
            let found = town.movements(.make("2025-02-28"), .make("2026-12-31"))
            let flows =
                [found.total] + found.roles.map(\.flow) + found.parks.map(\.flow)
                + found.directions.map(\.flow) + found.buildings.compactMap(\.flow)
            for flow in flows {
                let named =
                    flow.movedIn.area + flow.grown.area - flow.movedOut.area - flow.shrunk.area
                #expect(named + flow.unnamedChange == flow.netAbsorption, "seed \(seed)")
                #expect(
                    flow.tenantsAfter - flow.tenantsBefore
                        == flow.movedIn.tenants - flow.movedOut.tenants, "seed \(seed)")
            }
            let whole = found.total.netAbsorption
            let groups: [[MovementFlow]] = [
                found.roles.map(\.flow), found.parks.map(\.flow),
                found.buildings.compactMap(\.flow),
            ]
            for group in groups {
                let sum = group.reduce(Area.zero) { $0 + $1.netAbsorption }
                #expect(sum == whole, "seed \(seed)")
            }
            let named = found.directions.reduce(Area.zero) { $0 + $1.flow.netAbsorption }
            #expect(named + found.total.unnamedChange == whole, "seed \(seed)")
            let changes = found.tenants.reduce(Area.zero) { $0 + $1.change }
            #expect(changes + found.total.unnamedChange == whole, "seed \(seed)")
        }
    }

    @Test func `net absorption is that of the report`() {
        for seed in 0..<100 {
            let town = Town(seed: seed)
            let period = Period.make("2026-10")
            let report = town.report(.init(period, knownAt: .make("2026-11-23T15:30")))
            let found = town.movements(period.previous.end, period.end)
            #expect(
                found.total.netAbsorption == report.comparisons?.previous.netAbsorption,
                "seed \(seed)")
        }
    }

    @Test func `the random towns are worth comparing`() {
        var found = Set<String>()
        for seed in 0..<200 {
            let moved = Town(seed: seed).movements(.make("2025-02-28"), .make("2026-12-31"))
            if moved.total.movedIn.tenants > 0 { found.insert("in") }
            if moved.total.movedOut.tenants > 0 { found.insert("out") }
            if moved.total.grown.tenants > 0 { found.insert("grown") }
            if moved.total.shrunk.tenants > 0 { found.insert("shrunk") }
            if moved.total.relocated.tenants > 0 { found.insert("relocated") }
            if moved.total.unnamedChange != .zero { found.insert("unnamed") }
            if !moved.oneSidedBuildings.isEmpty { found.insert("one-sided") }
            if moved.tenants.contains(where: { $0.kind == .same }) { found.insert("same") }
            if moved.tenants.contains(where: { $0.direction == nil }) { found.insert("no class") }
        }
        #expect(found.count == 9, "\(found.sorted())")
    }

    @Test func `a tenant that goes to another building has moved within the district`() {
        let town = Town(
            september: [["甲": 500], [:]], october: [[:], ["甲": 700, "乙": 100]])
        let found = town.movements()
        #expect(found.buildings[0].flow?.movedOut == .init(tenants: 1, area: .make(500)))
        #expect(found.buildings[1].flow?.movedIn == .init(tenants: 2, area: .make(800)))
        #expect(found.total.movedIn == .init(tenants: 1, area: .make(100)))
        #expect(found.total.movedOut == .init())
        #expect(found.total.grown == .init(tenants: 1, area: .make(200)))
        #expect(found.total.relocated == .init(tenants: 1, area: .make(500)))
        #expect(found.total.netAbsorption == .make(300))
        let line = found.tenants.first
        #expect(line?.isRelocated == true)
        #expect(line?.kind == .grown)
        #expect(line?.places.map(\.kind) == [.movedOut, .movedIn])
    }

    @Test func `a building with data on one day only is stated apart`() {
        var town = Town(september: [["甲": 500], ["乙": 300]], october: [["甲": 500], [:]])
        town.deliveries[town.buildings[1].id]?.removeFirst()
        let found = town.movements()
        #expect(found.comparedBuildings == 1)
        #expect(found.total.netAbsorption == .zero)
        #expect(found.tenants.isEmpty)
        #expect(found.oneSidedBuildings.map(\.building.id) == [town.buildings[1].id])
        #expect(found.buildings[1].flow == nil)
        #expect(found.buildings[1].before == nil)
    }

    @Test func `a tenant is of the class of the second day on both days`() {
        var town = Town(september: [["甲": 500]], october: [["甲": 600]])
        let id = town.buildings[0].id
        town.deliveries[id]?[0].floors[0].units[0].tenant?.direction = .xinchuang
        let found = town.movements()
        for line in found.directions {
            let isIts = line.direction == .industrialSoftware
            #expect(line.flow.grown == (isIts ? .init(tenants: 1, area: .make(100)) : .init()))
            #expect(line.flow.movedIn == .init())
            #expect(line.flow.occupiedBefore == (isIts ? .make(500) : .zero))
        }
    }

    private static func differences(
        _ found: Movements, _ expected: MovementReference
    ) -> [String] {
        var differences = Differences()
        let (town, day) = (expected.town, expected.after.date)
        differences.same("total", found.total, expected.flow(town.buildings))
        let layout = town.district.layouts.first?.id
        for line in found.roles {
            let members = town.buildings.filter { $0.role(in: layout, on: day) == line.role }
            differences.same("role", line.flow, expected.flow(members))
        }
        let parks = Set(town.district.parks.map(\.id))
        for line in found.parks {
            let members = town.buildings.filter { building in
                line.park.map { building.park == $0.id }
                    ?? !parks.contains(building.park ?? "")
            }
            differences.same("park", line.flow, expected.flow(members))
        }
        for line in found.directions {
            let flow = expected.flow(town.buildings) {
                expected.direction(of: $0) == line.direction
            }
            differences.same("\(String(describing: line.direction))", line.flow, flow)
        }
        for line in found.buildings {
            let isCompared = expected.compared.contains { $0.id == line.building.id }
            differences.same(
                line.building.id.rawValue, line.flow,
                isCompared ? expected.flow([line.building]) : nil)
        }
        let before = expected.tenants(expected.before, expected.compared)
        let after = expected.tenants(expected.after, expected.compared)
        let changed = Set(before.keys).union(after.keys).filter { tenant in
            expected.compared.contains { building in
                expected.tenants(expected.before, [building])[tenant]
                    != expected.tenants(expected.after, [building])[tenant]
            }
        }
        differences.same(
            "tenants", found.tenants.map { [$0.before.hundredths, $0.after.hundredths] }.sorted(),
            changed.map { [before[$0] ?? 0, after[$0] ?? 0] }.sorted())
        differences.same(
            "relocated", found.tenants.count(where: \.isRelocated),
            changed.count { expected.isRelocated($0, among: expected.compared) != nil })
        return differences.lines
    }
}

extension [[Int]] {
    fileprivate func sorted() -> [[Int]] { sorted { $0.lexicographicallyPrecedes($1) } }
}

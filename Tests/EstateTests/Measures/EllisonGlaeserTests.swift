import Testing

@testable import Estate

@Suite struct EllisonGlaeserTests {
    private func gamma(
        _ classArea: [Int], of classified: [Int], tenants: [Int]
    ) -> Double? {
        EllisonGlaeser.gamma(
            classArea: classArea, classified: classified, tenants: tenants.count,
            squares: tenants.reduce(0) { $0 + Double($1 * $1) })
    }

    @Test func `four tenants in one of two equal buildings are fully concentrated`() {
        // G = 1/2, H = 1/4: (1/2 − 1/8) / (1/2 · 3/4).
        let found = gamma([100, 0], of: [100, 100], tenants: [25, 25, 25, 25]) ?? 0
        #expect(abs(found - 1) < 1e-12)
    }

    @Test func `two tenants kept apart are less concentrated than chance`() {
        // G = 0, H = 1/2: −1/4 / (1/2 · 1/2).
        let found = gamma([50, 50], of: [100, 100], tenants: [50, 50]) ?? 0
        #expect(abs(found + 1) < 1e-12)
    }

    @Test func `a class that is as spread as its tenants allow has an index of 0`() {
        // s = (3/4, 1/4), x = (1/2, 1/2): G = 1/8 = (1 − 1/2) · H with H = 1/4.
        let found = gamma([75, 25], of: [100, 100], tenants: [25, 25, 25, 25]) ?? 1
        #expect(abs(found) < 1e-12)
    }

    @Test func `there is none with fewer than two tenants`() {
        #expect(gamma([100, 0], of: [100, 100], tenants: [100]) == nil)
        #expect(gamma([0, 0], of: [100, 100], tenants: []) == nil)
    }

    @Test func `there is none with fewer than two buildings that have a classified area`() {
        #expect(gamma([100], of: [100], tenants: [50, 50]) == nil)
        #expect(gamma([100, 0], of: [100, 0], tenants: [50, 50]) == nil)
        #expect(gamma([], of: [], tenants: []) == nil)
    }

    @Test func `a tenant in two buildings is one tenant`() {
        let one = Unit.make(tenant: .make(name: "甲", direction: .xinchuang))
        let other = Unit.make(tenant: .make(name: "乙", direction: .other))
        let report = Town(units: [[one], [one, other]]).report()
        let line = report.directions.first { $0.direction == .xinchuang }
        #expect(line?.tenants == 1)
        #expect(line?.area == Area(squareMetres: 200))
        #expect(line?.ellisonGlaeser == nil)
    }
}

import Testing

@testable import Estate

@Suite struct ClusteringTests {
    /// Amounts of the first classes of the list.
    private func counts(_ amounts: [Int], unclassified: Int = 0) -> ClassCounts {
        var counts = ClassCounts()
        for (index, amount) in amounts.enumerated() { counts.amounts[index] = amount }
        counts.unclassified = unclassified
        return counts
    }

    private func clustering(
        _ building: [Int], district: [Int]? = nil, isSampleLarge: Bool = true
    ) -> Clustering {
        Clustering(
            counts(building), district: counts(district ?? building), isSampleLarge: isSampleLarge)
    }

    @Test(arguments: [
        ([6, 2, 1, 1], 420_000), ([1, 1, 1], 333_333), ([5], 1_000_000), ([0, 7], 1_000_000),
        ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 100_000),
        // Half-way between two: 0.5253125 and 0.1596875.
        ([31_000, 49_000], 525_312), ([1, 1, 2, 4, 6, 8, 10, 12, 16, 20], 159_688),
    ])
    func `the Herfindahl index is the sum of the squared shares`(amounts: [Int], hhi: Int) {
        let clustering = clustering(amounts)
        #expect(clustering.hhi?.millionths == hhi)
        #expect(clustering.effectiveNumber == clustering.hhi?.inverse)
    }

    @Test func `the Krugman index of classes that have nothing in common is 2`() {
        let apart = clustering([20, 10, 70, 0, 0], district: [0, 0, 0, 60, 40])
        #expect(apart.krugman?.value == 2)
        #expect(clustering([20, 10, 70]).krugman?.value == 0)
    }

    @Test(
        arguments: [
            ([3, 5, 5], .itServices), ([4, 4, 4], .industrialSoftware),
            ([0, 0, 1], .digitalContent),
            ([1, 0, 0, 0, 0, 0, 0, 0, 0, 99], .industrialSoftware),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 99], nil), ([], nil),
        ] as [([Int], Direction?)])
    func `the leading direction is the largest of the nine, ties by list order`(
        amounts: [Int], expected: Direction?
    ) {
        let clustering = clustering(amounts)
        #expect(clustering.leadingDirection == expected)
        #expect((clustering.leadingShare == nil) == (expected == nil))
    }

    @Test func `the share of the nine leaves out other`() {
        let clustering = clustering([1, 2, 0, 0, 0, 0, 0, 0, 0, 9])
        #expect(clustering.nineShare.millionths == 250_000)
        #expect(clustering.leadingShare == Ratio(2, of: 12))
    }

    @Test func `where nothing is classified there is nothing to say`() {
        let none = Clustering(
            counts([], unclassified: 5), district: counts([1, 2]), isSampleLarge: true)
        #expect(none.classified == 0)
        #expect(none.unclassified == 5)
        #expect(none.shares.allSatisfy { $0.value == nil })
        #expect(none.nineShare.value == nil)
        #expect(none.hhi == nil)
        #expect(none.effectiveNumber == nil)
        #expect(none.krugman == nil)
        #expect(none.locationQuotients.allSatisfy { $0 == nil })
        #expect(none.locationQuotients.count == 10)
    }

    @Test func `a location quotient is the share here by the share in the district`() {
        let quotients = clustering([5, 95], district: [2, 97, 1]).locationQuotients
        #expect(quotients[0]?.millionths == 2_500_000)
        #expect(quotients[2]?.value == 0)
        #expect(quotients[3] == nil)
        let small = clustering([5, 95], district: [2, 98], isSampleLarge: false)
        #expect(small.locationQuotients.allSatisfy { $0 == nil })
    }

    @Test func `half-way between two, a location quotient is rounded to even`() {
        // 310/520 here, 320/546 in the district: exactly 1.0171875.
        let quotients = clustering([31_000, 21_000], district: [32_000, 22_600]).locationQuotients
        #expect(quotients[0]?.millionths == 1_017_188)
    }

    @Test func `buildings of any size have their indices`() {
        let most = Int.max / 16
        let clustering = clustering([most, most / 3], district: [most, most, most])
        #expect(abs((clustering.hhi?.value ?? 0) - 0.625) < 1e-9)
        #expect(abs((clustering.locationQuotients[0]?.value ?? 0) - 2.25) < 1e-9)
        #expect(abs((clustering.krugman?.value ?? 0) - 2.0 / 3 - 1.0 / 6) < 1e-9)
    }

    /// Blockchain: 200 of 4,000 m² here, 200 of 10,000 m² in the district.
    private func quotient(otherTenants: Int, minimum: Area = Area(squareMetres: 2000)) -> Ratio? {
        let blockchain = Unit.make(
            area: Area(squareMetres: 200), tenant: .make(name: "链", direction: .blockchain))
        let others = (0..<otherTenants).map { number in
            Unit.make(
                area: Area(hundredths: 380_000 / otherTenants),
                tenant: .make(name: "甲\(number)", direction: .other))
        }
        let elsewhere = Unit.make(
            area: Area(squareMetres: 6000), tenant: .make(name: "乙", direction: .other))
        var settings = District.Settings()
        settings.locationQuotient.area = minimum
        let town = Town(
            district: .make(settings: settings), units: [[blockchain] + others, [elsewhere]])
        return town.report().buildings[0].byArea
            .locationQuotients[Int(Direction.blockchain.rawValue)]
    }

    @Test func `one small tenant in a small sample makes no location quotient`() {
        #expect(quotient(otherTenants: 1) == nil)
        #expect(quotient(otherTenants: 2) == nil)
        #expect(quotient(otherTenants: 4)?.millionths == 2_500_000)
        let all = Area(squareMetres: 4000)
        #expect(quotient(otherTenants: 4, minimum: all)?.millionths == 2_500_000)
        #expect(quotient(otherTenants: 4, minimum: all + Area(hundredths: 1)) == nil)
    }
}

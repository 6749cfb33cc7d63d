import Estate
import Testing

@Suite struct PolicyTests {
    private func reduction(_ share: Double, months: Int?) -> Incentive {
        Incentive(name: "租金减免", rentReduction: share, months: months)
    }

    private let asking = Rent(millionths: 60_000_000)

    @Test func `without incentives the asking rent is the effective rent`() {
        #expect(Policy.effectiveRent(asking: asking, with: []) == asking)
        let grant = Incentive(name: "装修补贴", grantPerSquareMetre: 300)
        #expect(Policy.effectiveRent(asking: asking, with: [grant]) == asking)
    }

    @Test func `half the rent for 24 months is two thirds of it over 36`() {
        let rent = Policy.effectiveRent(asking: asking, with: [reduction(0.5, months: 24)])
        #expect(rent == Rent(millionths: 40_000_000))
    }

    @Test func `the best single reduction applies; they do not add up`() {
        let incentives = [
            reduction(0.5, months: 12), reduction(0.3, months: 36), reduction(0.9, months: 6),
        ]
        let rent = Policy.effectiveRent(asking: asking, with: incentives)
        #expect(rent == Rent(millionths: 42_000_000))
    }

    @Test func `a full reduction without end leaves nothing to pay`() {
        let rent = Policy.effectiveRent(asking: asking, with: [reduction(1, months: nil)])
        #expect(rent == Rent(millionths: 0))
    }

    @Test(arguments: [
        (55_000_000...75_000_000, 65_000_000), (60_000_000...60_000_000, 60_000_000), (1...2, 2),
        (2...3, 2), (0...1, 0),
    ])
    func `a unit without an asking rent takes the middle of the range`(
        range: ClosedRange<Int>, middle: Int
    ) {
        let range = Policy.RentRange(
            from: Rent(millionths: range.lowerBound), to: Rent(millionths: range.upperBound))
        #expect(range.middle == Rent(millionths: middle))
    }
}

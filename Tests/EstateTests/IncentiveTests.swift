import Estate
import Testing

@Suite struct IncentiveTests {
    private let conditions = Incentive.Conditions(
        directions: [.industrialSoftware, .itServices], minimumArea: Area(squareMetres: 300),
        minimumHeadcount: 20)

    @Test func `all stated conditions must hold`() {
        let area = Area(squareMetres: 300)
        #expect(conditions.hold(direction: .itServices, headcount: 20, area: area))
        #expect(!conditions.hold(direction: .xinchuang, headcount: 20, area: area))
        #expect(!conditions.hold(direction: .itServices, headcount: 19, area: area))
        let less = Area(hundredths: 29_999)
        #expect(!conditions.hold(direction: .itServices, headcount: 20, area: less))
    }

    @Test func `what is not known does not meet a condition on it`() {
        let area = Area(squareMetres: 1000)
        #expect(!conditions.hold(direction: nil, headcount: 20, area: area))
        #expect(!conditions.hold(direction: .itServices, headcount: nil, area: area))
    }

    @Test func `a condition that is not stated holds`() {
        let none = Incentive.Conditions()
        #expect(none.hold(direction: nil, headcount: nil, area: .zero))
        let areaOnly = Incentive.Conditions(minimumArea: Area(squareMetres: 500))
        #expect(areaOnly.hold(direction: nil, headcount: nil, area: Area(squareMetres: 500)))
        #expect(!areaOnly.hold(direction: .other, headcount: 99, area: .zero))
    }

    @Test func `an empty list of directions is met by none`() {
        let nobody = Incentive.Conditions(directions: [])
        #expect(!nobody.hold(direction: .itServices, headcount: 1, area: .zero))
    }

    struct Reduction: CustomTestStringConvertible, Sendable {
        var share: Double?
        var months: Int?
        var average: Double

        init(_ share: Double?, _ months: Int?, _ average: Double) {
            self.share = share
            self.months = months
            self.average = average
        }

        var incentive: Incentive {
            Incentive(name: "租金减免", rentReduction: share, months: months)
        }

        var testDescription: String {
            "\(share ?? 0) for \(months.map(String.init) ?? "all") months"
        }
    }

    @Test(arguments: [
        Reduction(0.5, 24, 1.0 / 3), Reduction(0.5, 36, 0.5), Reduction(0.5, 60, 0.5),
        Reduction(0.5, nil, 0.5), Reduction(1, 9, 0.25), Reduction(nil, 24, 0),
        Reduction(0.5, 0, 0),
    ])
    func `a reduction is averaged over the first 36 months`(item: Reduction) {
        #expect(abs(item.incentive.averageReduction - item.average) < 1e-12)
    }
}

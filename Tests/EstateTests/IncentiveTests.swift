import Estate
import Testing

@Suite struct IncentiveTests {
    /// An enterprise looking for space.
    struct Applicant: Sendable {
        var direction: Direction?
        var headcount: Int?
        var area: Area

        init(_ direction: Direction?, people headcount: Int?, hundredths: Int) {
            self.direction = direction
            self.headcount = headcount
            self.area = Area(hundredths: hundredths)
        }

        func meets(_ conditions: Incentive.Conditions) -> Bool {
            conditions.hold(direction: direction, headcount: headcount, area: area)
        }
    }

    @Test(arguments: [
        (Applicant(.itServices, people: 20, hundredths: 30_000), true),
        (Applicant(.industrialSoftware, people: 99, hundredths: 99_999), true),
        (Applicant(.xinchuang, people: 20, hundredths: 30_000), false),
        (Applicant(.itServices, people: 19, hundredths: 30_000), false),
        (Applicant(.itServices, people: 20, hundredths: 29_999), false),
        // What is not known does not meet a condition on it.
        (Applicant(nil, people: 20, hundredths: 30_000), false),
        (Applicant(.itServices, people: nil, hundredths: 30_000), false),
    ])
    func `all stated conditions must hold`(applicant: Applicant, isMet: Bool) {
        let conditions = Incentive.Conditions(
            directions: [.industrialSoftware, .itServices], minimumArea: Area(squareMetres: 300),
            minimumHeadcount: 20)
        #expect(applicant.meets(conditions) == isMet)
    }

    @Test func `a condition that is not stated holds`() {
        let nothingKnown = Applicant(nil, people: nil, hundredths: 50_000)
        #expect(nothingKnown.meets(Incentive.Conditions()))
        #expect(nothingKnown.meets(Incentive.Conditions(minimumArea: Area(squareMetres: 500))))
        #expect(!nothingKnown.meets(Incentive.Conditions(minimumArea: Area(squareMetres: 501))))
    }

    @Test func `an empty list of directions is met by none`() {
        let conditions = Incentive.Conditions(directions: [])
        #expect(!Applicant(.itServices, people: 1, hundredths: 1).meets(conditions))
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

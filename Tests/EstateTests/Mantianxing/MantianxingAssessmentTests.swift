import Estate
import Testing

@Suite struct MantianxingAssessmentTests {
    private let enough = Area(squareMetres: 10_000)
    private let tooLittle = Area(hundredths: 999_999)

    @Test(arguments: MantianxingRules.versions)
    func `asks for ten thousand square metres of carrier area`(rules: MantianxingRules) {
        #expect(MantianxingAssessment(rules, carrierArea: enough).outcomes == [.met, .unknown])
        #expect(
            MantianxingAssessment(rules, carrierArea: tooLittle).outcomes == [.notMet, .unknown])
    }

    @Test func `is settled by one condition in the first batch`() {
        #expect(MantianxingAssessment(.batch1, carrierArea: enough).verdict == .met)
    }

    @Test func `stays open in the first batch where only conditions not configured might hold`() {
        #expect(MantianxingAssessment(.batch1, carrierArea: tooLittle).verdict == .unknown)
    }

    @Test func `is never passed in the second batch while conditions are not configured`() {
        #expect(MantianxingAssessment(.batch2, carrierArea: enough).verdict == .unknown)
        #expect(MantianxingAssessment(.batch2, carrierArea: tooLittle).verdict == .notMet)
    }

    @Test(arguments: [
        (MantianxingRules.Demand.any, true, MantianxingAssessment.Outcome.met),
        (.any, false, .notMet), (.all, true, .met), (.all, false, .notMet),
    ])
    func `is settled where every condition is configured`(
        demand: MantianxingRules.Demand, isLarge: Bool, verdict: MantianxingAssessment.Outcome
    ) {
        let rules = MantianxingRules(
            batch: 3, year: 2030, demand: demand, conditions: [.carrierArea(atLeast: enough)])
        let area = isLarge ? enough : tooLittle
        #expect(MantianxingAssessment(rules, carrierArea: area).verdict == verdict)
    }
}

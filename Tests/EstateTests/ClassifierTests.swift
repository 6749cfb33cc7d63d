import Testing

@testable import Estate

@Suite struct ClassifierTests {
    private func direction(
        _ tenant: Tenant, _ edition: IndustryEdition? = .edition2017,
        overrides: [String: Direction] = [:]
    ) -> Direction? {
        Classifier(overrides: overrides).direction(of: ClassEvidence(of: tenant, edition: edition))
    }

    @Test func `the direction a feed names beats overrides and map`() {
        let tenant = Tenant.make(industry: "6511", direction: .blockchain)
        #expect(direction(tenant, overrides: ["6511": .digitalContent]) == .blockchain)
        #expect(direction(tenant, nil) == .blockchain)
    }

    @Test func `an override beats the map`() {
        let tenant = Tenant.make(industry: "I6511")
        #expect(direction(tenant) == .xinchuang)
        #expect(direction(tenant, overrides: ["6511": .digitalContent]) == .digitalContent)
        #expect(direction(tenant, overrides: ["6511": .other]) == .other)
    }

    @Test func `an override decides what the map leaves open or does not know`() {
        for code in ["6513", "6598", "5171", "7240"] {
            let tenant = Tenant.make(industry: code)
            let overrides = [code: Direction.industrialSoftware]
            #expect(direction(tenant, overrides: overrides) == .industrialSoftware, "\(code)")
        }
    }

    @Test(
        arguments: [
            ("6511", .xinchuang), ("6513", nil), ("8492", nil), ("6591", .itServices),
            ("7491", .industrialDesign), ("7481", .engineeringServices),
            ("7320", .researchServices),
            ("5171", .other), ("7240", .other), ("8630", .other), ("6510", nil), ("7450", nil),
            ("6598", nil), ("7399", nil), ("9999", nil), ("0000", nil), ("51", nil), ("", nil),
        ] as [(String, Direction?)])
    func `codes of 2017`(code: String, expected: Direction?) {
        #expect(direction(.make(industry: code)) == expected)
    }

    @Test(
        arguments: [
            ("6591", nil), ("7491", nil), ("8710", nil), ("6511", .xinchuang), ("6510", nil),
            ("7240", .other), ("8630", .other), ("5171", .other), ("7320", .researchServices),
        ] as [(String, Direction?)])
    func `codes of 2011`(code: String, expected: Direction?) {
        #expect(direction(.make(industry: code), .edition2011) == expected)
    }

    @Test func `overrides are of 2017, and say nothing of a code that has changed since`() {
        let overrides = ["6591": Direction.highGrowth, "6511": .highGrowth]
        let changed = Tenant.make(industry: "6591")
        #expect(direction(changed, .edition2017, overrides: overrides) == .highGrowth)
        #expect(direction(changed, .edition2011, overrides: overrides) == nil)
        let same = Tenant.make(industry: "6511")
        #expect(direction(same, .edition2011, overrides: overrides) == .highGrowth)
    }

    @Test func `a code without an edition says nothing`() {
        #expect(direction(.make(industry: "6511"), nil) == nil)
    }

    @Test(
        arguments: IndustryEdition.allCases,
        [[:], [6513: .industrialSoftware, 6591: .digitalContent, 5171: .highGrowth]]
            as [[Int: Direction]])
    func `agrees with a slow reading of the rules on every code`(
        edition: IndustryEdition, overrides: [Int: Direction]
    ) {
        let classifier = Classifier(
            overrides: Dictionary(
                uniqueKeysWithValues: overrides.map { (String($0.key), $0.value) }))
        for number in 0...9999 {
            let evidence = ClassEvidence(code: IndustryCode(number: number, edition: edition))
            let expected = IndustryTable.slowClass(number, edition: edition, overrides: overrides)
            guard classifier.direction(of: evidence) == expected.direction,
                warning(classifier.verdict(on: evidence)) == expected.warning
            else {
                Issue.record("\(number) is \(expected)")
                return
            }
        }
    }

    private func warning(_ verdict: Classifier.Verdict) -> Diagnostic.Code? {
        switch verdict {
        case .direction: nil
        case .open: .directionUndetermined
        case .unknown: .industryUnknown
        case .ambiguous, .ambiguousOther: .industryAmbiguous
        }
    }
}

@Suite struct AssignedClassifierTests {
    private let tenant = DirectionAssignment.Subject.make()
    private var classifier: Classifier {
        Classifier.builtIn.applying(AssignedClasses([tenant.tenant: .blockchain]))
    }

    @Test func `what staff have decided wins over feed and map, for that tenant alone`() {
        let stated = Tenant.make(direction: .xinchuang)
        #expect(classifier.direction(of: stated, edition: nil) == .blockchain)
        #expect(
            classifier.direction(of: .make(industry: "6511"), edition: .edition2017)
                == .blockchain)
        #expect(
            classifier.direction(of: ClassEvidence(direction: .other), tenant: tenant.tenant)
                == .blockchain)
        var other = stated
        other.name = "另一家"
        #expect(classifier.direction(of: other, edition: nil) == .xinchuang)
        #expect(classifier.direction(of: ClassEvidence(direction: .other)) == .other)
    }

    @Test func `a tenant that can't be told apart is nobody staff have decided about`() {
        #expect(
            classifier.direction(
                of: Tenant(name: "", direction: .xinchuang), edition: nil) == .xinchuang)
    }
}

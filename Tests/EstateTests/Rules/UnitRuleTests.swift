import Testing

@testable import Estate

@Suite struct UnitRuleTests {
    /// A unit that breaks a rule, and one like it that does not.
    struct Case: CustomTestStringConvertible, Sendable {
        var code: Diagnostic.Code
        var edition: IndustryEdition
        var broken: Unit
        var sound: Unit

        init(
            _ code: Diagnostic.Code, edition: IndustryEdition = .edition2017, broken: Unit,
            sound: Unit
        ) {
            self.code = code
            self.edition = edition
            self.broken = broken
            self.sound = sound
        }

        var testDescription: String { code.rawValue }
    }

    static let cases: [Case] = [
        Case(
            .areaNotPositive, broken: .make(area: .zero), sound: .make(area: Area(hundredths: 1))),
        Case(
            .areaNotPositive, broken: .make(area: Area(hundredths: -1)), sound: .make()),
        Case(
            .leaseReversed, broken: .make(lease: .make(start: "2027-01-02", end: "2027-01-01")),
            sound: .make(lease: .make(start: "2027-01-02", end: "2027-01-02"))),
        Case(
            .vacantWithTenant, broken: .make(state: .vacant), sound: .make(state: .signed)),
        Case(
            .creditCodeInvalid, broken: .make(tenant: .make(creditCode: "91350100M000100Y4Z")),
            sound: .make(tenant: .make(creditCode: "91350100M000100Y43"))),
        Case(
            .creditCodeInvalid,
            broken: .make(tenant: .make(creditCode: CreditCode.makeWithWrongOrganisation(7))),
            sound: .make(tenant: .make(creditCode: CreditCode.make(7)))),
        Case(
            .industryUnknown, broken: .make(tenant: .make(industry: "6598")),
            sound: .make(tenant: .make(industry: "6511"))),
        Case(
            .industryUnknown, broken: .make(tenant: .make(industry: "9801")),
            sound: .make(tenant: .make(industry: "9701"))),
        Case(
            .industryUnknown, broken: .make(tenant: .make(industry: "I65", direction: .other)),
            sound: .make(tenant: .make(industry: "6598", direction: .other))),
        Case(
            .industryAmbiguous, edition: .edition2011,
            broken: .make(tenant: .make(industry: "6591")),
            sound: .make(tenant: .make(industry: "6591", direction: .digitalContent))),
        Case(
            .industryAmbiguous, broken: .make(tenant: .make(industry: "6510")),
            sound: .make(tenant: .make(industry: "6591"))),
        Case(
            .industryAmbiguous, broken: .make(tenant: .make(industry: "7240")),
            sound: .make(tenant: .make(industry: "7240", direction: .highGrowth))),
        Case(
            .directionUndetermined, broken: .make(tenant: .make(direction: nil)),
            sound: .make(tenant: .make(direction: .other))),
        Case(
            .directionUndetermined, broken: .make(tenant: .make(industry: "6513")),
            sound: .make(tenant: .make(industry: "6513", direction: .xinchuang))),
        Case(
            .leasedWithoutTenant, broken: .make(tenant: nil),
            sound: .make(state: .selfOccupied, tenant: nil)),
        Case(
            .tenantUnnamed, broken: .make(tenant: .make(name: "")),
            sound: .make(tenant: .make(name: "", creditCode: "91350100M000100Y43"))),
        Case(
            .tenantUnnamed, broken: .make(tenant: .make(name: "\u{3000} ")),
            sound: .make(tenant: .make(name: "甲"))),
        Case(
            .tenantOnIdleUnit, broken: .make(state: .reserved),
            sound: .make(state: .reserved, tenant: nil)),
        Case(
            .tenantOnIdleUnit, broken: .make(state: .outOfService), sound: .make(state: .fitOut)),
        Case(
            .leaseOver, broken: .make(lease: .make(end: "2026-10-30")),
            sound: .make(lease: .make(end: "2026-10-31"))),
    ]

    private func findings(_ unit: Unit, edition: IndustryEdition) -> [Finding] {
        var check = FeedCheck.make(.make(edition: edition))
        return check.findings(unit)
    }

    @Test(arguments: UnitRuleTests.cases)
    func `is broken by this unit, and nothing else is`(item: Case) {
        #expect(findings(item.broken, edition: item.edition).map(\.code) == [item.code])
    }

    @Test(arguments: UnitRuleTests.cases)
    func `is not broken by that unit, nor is anything else`(item: Case) {
        #expect(findings(item.sound, edition: item.edition).map(\.code) == [])
    }

    @Test func `every rule on a unit has a case`() {
        let codes = FeedCheck.unitRules.map { $0.code }
        #expect(Set(codes) == Set(Self.cases.map(\.code)))
        #expect(codes.count == Set(codes).count)
    }

    @Test(arguments: UnitRuleTests.cases)
    func `says in Chinese what is wrong and how to mend it`(item: Case) {
        for finding in findings(item.broken, edition: item.edition) {
            #expect(finding.message.isChinese)
            #expect(finding.hint.isChinese)
        }
    }

    @Test func `a unit can break several rules at once`() {
        let unit = Unit.make(
            area: .zero, state: .vacant, tenant: .make(name: "", creditCode: "x", direction: nil),
            lease: .make(start: "2026-02-01", end: "2026-01-31"))
        let codes = findings(unit, edition: .edition2017).map(\.code)
        #expect(
            Set(codes) == [
                .areaNotPositive, .leaseReversed, .vacantWithTenant, .creditCodeInvalid,
                .tenantUnnamed, .leaseOver,
            ])
        #expect(codes.count == 6)
    }

    @Test func `an override settles a code that was open or unknown`() {
        for code in ["6513", "6598"] {
            var check = FeedCheck.make(overrides: [code: .industrialSoftware])
            let unit = Unit.make(tenant: .make(industry: code))
            #expect(check.findings(unit).map(\.code) == [], "\(code)")
        }
    }
}

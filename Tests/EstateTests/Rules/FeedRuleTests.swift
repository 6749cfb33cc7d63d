import Estate
import Testing

@Suite struct FeedRuleTests {
    @Test func `a feed that agrees with its sender is sound`() {
        let check = FeedCheck.make()
        let findings = check.headerFindings(
            expectedBuilding: "5001030001", expectedDate: "2026-10-31")
        #expect(findings.isEmpty)
        #expect(check.headerFindings().isEmpty)
    }

    @Test func `the building must have a policy file`() {
        let findings = FeedCheck.make(building: nil).headerFindings()
        #expect(findings.map(\.code) == [.buildingUnknown])
        #expect(findings.first?.field == .building)
        #expect(findings.first?.value == "5001030001")
    }

    @Test func `building and date must be those that were named`() {
        let findings = FeedCheck.make().headerFindings(
            expectedBuilding: "5001030002", expectedDate: "2026-09-30")
        #expect(findings.map(\.code) == [.buildingMismatch, .asOfMismatch])
    }

    @Test(arguments: [("2026-10-31", 0), ("2026-10-30", 1), ("2026-11-01", 0)])
    func `a feed speaks of today or an earlier day`(today: String, count: Int) {
        let findings = FeedCheck.make().headerFindings(today: today)
        #expect(findings.map(\.code) == Array(repeating: .asOfInFuture, count: count))
    }

    @Test func `says in Chinese what is wrong and how to mend it`() {
        var findings = FeedCheck.make(building: nil).headerFindings(
            expectedBuilding: "5001030002", expectedDate: "2026-09-30", today: "2026-10-30")
        #expect(findings.count == 4)
        var check = FeedCheck.make(.make(edition: nil))
        findings += check.findings(.make(tenant: .make(industry: "6511")))
        #expect(findings.count == 5)
        for finding in findings {
            #expect(finding.message.isChinese, "\(finding.code.rawValue)")
            #expect(finding.hint.isChinese, "\(finding.code.rawValue)")
        }
    }

    @Test func `a missing edition is named once, at the first code`() {
        var check = FeedCheck.make(.make(edition: nil))
        #expect(check.findings(.make(id: "1")).isEmpty)
        let first = check.findings(.make(id: "2", tenant: .make(industry: "6511")))
        #expect(first.map(\.code) == [.industryEditionMissing])
        #expect(first.first?.value == "6511")
        let second = check.findings(.make(id: "3", tenant: .make(industry: "7320")))
        #expect(second.isEmpty)
    }
}

import Estate
import TestSupport
import Testing

@Suite struct UnitRepeatedTests {
    @Test func `a repeated number names the line that used it first`() throws {
        var check = FeedCheck.make()
        #expect(check.findings(.make(id: "1201", line: 7)).isEmpty)
        #expect(check.findings(.make(id: "1202", line: 8)).isEmpty)
        for line in [9, 10] {
            let findings = check.findings(.make(id: "1201", line: line))
            #expect(findings.map(\.code) == [.unitRepeated])
            let finding = try #require(findings.first)
            #expect(finding.field == .unitID)
            #expect(finding.message.contains("第 7 行"))
            #expect(finding.message.isChinese)
            #expect(finding.hint.isChinese)
        }
    }

    @Test func `a first use on an unknown line is repeated all the same`() throws {
        var check = FeedCheck.make()
        #expect(check.findings(.make(id: "1201")).isEmpty)
        let finding = try #require(check.findings(.make(id: "1201")).first)
        #expect(finding.code == .unitRepeated)
        #expect(!finding.message.contains("行"))
    }

    @Test func `every repetition among many numbers is found`() {
        var random = Seeded(5)
        var check = FeedCheck.make()
        var seen: Set<String> = []
        for line in 1...3000 {
            let id = "\(random.number(1...2000))"
            let isRepeated = !check.findings(.make(id: id, line: line)).isEmpty
            guard isRepeated == !seen.insert(id).inserted else {
                Issue.record("unit \(id) on line \(line)")
                return
            }
        }
    }
}

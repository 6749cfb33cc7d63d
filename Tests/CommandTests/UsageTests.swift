import Foundation
import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        ["nonsense"],
        ["check", "--nonsense"],
        ["check", "extra"],
        ["import"],
        ["import", "a.xml", "--as-of", "2026-02-30"],
        ["import", "a.xml", "--as-of", "20261031"],
        ["import", "a.xml", "--building", "12"],
        ["import", "a.xml", "--building", "５００１０３０００１"],
        ["import", "a.xml", "--dialect", "nonsense"],
        ["feeds", "--building", "500103000A"],
        ["feeds", "--building"],
        ["report", "--as-of", "31.10.2026"],
        ["report", "--as-of", "2026-10-31", "--period", "2026-10"],
        ["report", "--period", "2026-Q5"],
        ["report", "--period", "2026-13"],
        ["report", "--known-at", "yesterday"],
        ["report", "--format", "pdf"],
        ["vacancies", "--json", "--csv"],
        ["vacancies", "--direction", "软件"],
        ["vacancies", "--industry", "65"],
        ["vacancies", "--min-area", "-1"],
        ["vacancies", "--max-area", "big"],
        ["vacancies", "--max-rent", "1e3"],
        ["vacancies", "--headcount", "-5"],
        ["vacancies", "--by", "2026-11-31"],
        ["vacancies", "--park", "nonsense"],
        ["vacancies", "--role", "centre"],
        ["vacancies", "--use", "hotel"],
        ["vacancies", "--sort", "beauty"],
        ["vacancies", "--limit", "0"],
        ["vacancies", "--limit", "1001"],
        ["vacancies", "--cursor", "nonsense"],
        ["verify", "extra"],
        ["backup"],
        ["backup", "a", "b"],
        ["restore"],
    ])
    func `wrong usage ends with 64 and touches nothing`(arguments: [String]) throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.err.hasPrefix("Error: "))
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
    }
}

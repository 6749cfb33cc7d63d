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
        ["vacancies", "--min-area", "-5", "--max-area", "-3"],
        ["vacancies", "--headcount", "x"],
        ["vacancies", "--limit", "-1"],
        ["serve", "--port", "-1"],
        ["demo", "--port", "70000"],
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
        let said = try #require(outcome.errLines.first)
        #expect(said.hasPrefix("错误："))
        #expect(said.hasSuffix("。") || said.hasSuffix("？"), "\(said)")
        #expect(!said.contains { "'".contains($0) }, "\(said)")
        #expect(!outcome.err.contains("Usage") && !outcome.err.contains("Error"))
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
    }

    @Test(arguments: [
        (["nonsense"], "这里不能写“nonsense”：没有这个命令或参数。"),
        (["check", "--buildingz", "a"], "没有选项“--buildingz”。是不是“--buildings”？"),
        (["check", "--x'y"], "没有选项“--x'y”。"),
        (["check", "a", "b"], "多余的参数：a、b。"),
        (["check", "--json=3"], "选项“--json”不带值，却写了“3”。"),
        (["import"], "缺少“<PATH> ...”。"),
        (["feeds", "--building"], "“--building <ID>”后面缺少值。"),
        (
            ["report", "--format", "pdf"],
            "“--format <FORMAT>”的值“pdf”不对。可用：text、json、csv、html、xlsx。"
        ),
        (["serve", "--port", "x"], "“--port <PORT>”的值“x”不对。"),
        (["serve", "--port", "-1"], "--port 应是 0 至 65535 的整数，0 表示任选一个。"),
    ])
    func `what is wrong is said in Chinese`(arguments: [String], expected: String) throws {
        let outcome = try Workspace().run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errLines.first == "错误：" + expected)
        #expect(outcome.errLines.contains { $0.hasPrefix("用法：mantianxing") })
        #expect(outcome.errLines.contains { $0.hasPrefix("  详见 mantianxing") })
    }
}

import Foundation
import Testing

@Suite struct CheckTests {
    @Test func `the policy files of this repository have no errors`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("check")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.out.contains("没有错误"))
        #expect(outcome.err.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
        let json = try JSON(workspace.run("check", "--json").out)
        #expect(json["diagnostics"].array.isEmpty)
    }

    private func broken() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.edit("5001030001", replacing: "\npark: ", with: "\nprak: ")
        try workspace.edit("5001030002", replacing: "grossArea: ", with: "grossArea: many")
        return workspace
    }

    @Test func `every mistake is shown with its file, line and column`() throws {
        let workspace = try broken()
        let outcome = try workspace.run("check")
        #expect(outcome.status == 1)
        #expect(outcome.err.isEmpty)
        let findings = outcome.lines.dropLast()
        #expect(findings.count >= 2)
        #expect(findings.allSatisfy { $0.hasPrefix("错误 policy-") })
        #expect(findings.allSatisfy { $0.contains("第 ") && $0.contains(" 行 第 ") })
        let park = findings.first { $0.contains("policy-key-unknown") }
        #expect(park?.hasPrefix("错误 policy-key-unknown 5001030001.yaml 第 6 行 第 1 列") == true)
        #expect(outcome.lines.last?.contains("\(findings.count) 处错误") == true)
    }

    @Test func `the findings as JSON`() throws {
        let workspace = try broken()
        let outcome = try workspace.run("check", "--json")
        #expect(outcome.status == 1)
        let json = try JSON(outcome.out)
        #expect(json.keys == ["files", "buildings", "diagnostics"])
        #expect(!json["diagnostics"].array.isEmpty)
        for diagnostic in json["diagnostics"].array {
            #expect(
                diagnostic.keys == [
                    "file", "severity", "code", "line", "column", "path", "value", "message",
                    "hint",
                ])
            #expect(diagnostic["severity"].string == "error")
            #expect(diagnostic["line"].int != nil && diagnostic["column"].int != nil)
        }
        let park = json["diagnostics"].array.first { $0["code"].string == "policy-key-unknown" }
        #expect(park?["file"].string == "5001030001.yaml")
        #expect(park?["line"].int == 6)
        #expect(park?["value"].string == "prak")
    }

    @Test func `no other command works with mistaken policy files`() throws {
        let workspace = try broken()
        let sample = Repository.sample("5001030003-2026-10-31")
        for arguments in [["import", sample], ["report"], ["vacancies"], ["demo", "--no-serve"]] {
            let outcome = try workspace.run(arguments)
            #expect(outcome.status == 1)
            #expect(outcome.err.contains("5001030001.yaml"))
            #expect(outcome.bytes.isEmpty)
        }
    }

    @Test func `a missing folder is a failure of the environment`() throws {
        let workspace = try Workspace()
        for arguments in [["check"], ["report"], ["import", "-"]] {
            let outcome = try workspace.run(arguments + ["--buildings", "Nowhere"])
            #expect(outcome.status == 2)
            #expect(outcome.errLines.count == 1)
            #expect(outcome.err.contains("Nowhere"))
            #expect(outcome.bytes.isEmpty)
        }
    }
}

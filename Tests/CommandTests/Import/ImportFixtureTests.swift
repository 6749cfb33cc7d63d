import Estate
import Foundation
import Testing

@Suite struct ImportFixtureTests {
    private static func codes(_ folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: Repository.fixtures.appending(path: folder).path)
        return (names ?? []).filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
    }

    static let errors = codes("Errors")
    static let warnings = codes("Warnings")

    /// What is said beside the feed, where the fixture is about that.
    private static func arguments(_ code: String) -> [String] {
        switch code {
        case "building-mismatch": ["--building", "5001030002"]
        case "as-of-mismatch": ["--as-of", "2026-09-30"]
        default: []
        }
    }

    private func copy(_ code: String, of folder: String, to workspace: Workspace) throws {
        let source = Repository.fixtures.appending(path: "\(folder)/\(code).xml")
        guard code == "as-of-in-future" else {
            try FileManager.default.copyItem(at: source, to: workspace.url("feed.xml"))
            return
        }
        // The fixture's own day is past by now.
        let text = try String(contentsOf: source, encoding: .utf8)
        try workspace.write(
            text.replacing(/asOf="[0-9-]+"/, with: #"asOf="2999-12-31""#), to: "feed.xml")
    }

    @Test func `there are fixtures`() {
        #expect(Self.errors.count > 25)
        #expect(Self.warnings.count > 5)
    }

    @Test(arguments: errors)
    func `a feed with an error is rejected whole`(code: String) throws {
        let workspace = try Workspace()
        try copy(code, of: "Errors", to: workspace)
        let outcome = try workspace.run(
            ["import", "--json", "feed.xml"] + Self.arguments(code))
        #expect(outcome.status == 1)
        #expect(outcome.err.isEmpty)
        #expect(outcome.lines.count == 1)
        let json = try JSON(outcome.out)
        #expect(json["status"].string == "rejected")
        #expect(json["feed"]["id"] == .null)
        #expect((json["counts"]["errors"].int ?? 0) >= 1)
        let finding = json["diagnostics"].array.first { $0["code"].string == code }
        #expect(finding?["severity"].string == "error")
        #expect((finding?["line"].int ?? 0) >= 1)
        #expect(try workspace.feeds().isEmpty)
    }

    @Test(arguments: errors)
    func `people see the place and the way to mend it`(code: String) throws {
        let workspace = try Workspace()
        try copy(code, of: "Errors", to: workspace)
        let outcome = try workspace.run(["import", "feed.xml"] + Self.arguments(code))
        #expect(outcome.status == 1)
        #expect(outcome.out.hasPrefix("✗ 已退回  feed.xml"))
        #expect(outcome.out.contains("    错误 \(code) "))
        #expect(outcome.out.contains(" 行"))
        #expect(outcome.lines.last == "合计：已退回 1")
    }

    @Test(arguments: warnings)
    func `a warning rejects nothing`(code: String) throws {
        let workspace = try Workspace()
        try copy(code, of: "Warnings", to: workspace)
        let outcome = try workspace.run("import", "--json", "feed.xml")
        #expect(outcome.status == 0)
        let json = try JSON(outcome.out)
        #expect(json["status"].string == "accepted")
        #expect((json["counts"]["codes"][code].int ?? 0) >= 1)
        let feeds = try workspace.feeds()
        #expect(feeds.count == 1)
        #expect(feeds.first?["warnings"] == json["counts"]["warnings"])
    }

    @Test func `rejected feeds do not keep sound ones out`() throws {
        let workspace = try Workspace()
        let sound = Repository.sample("5001030003-2026-10-31")
        let rejected = ["unit-repeated", "not-well-formed", "encoding-invalid"].map {
            Repository.fixtures.appending(path: "Errors/\($0).xml").path
        }
        let outcome = try workspace.run(["import", "--json"] + rejected + [sound])
        #expect(outcome.status == 1)
        #expect(outcome.lines.count == 4)
        #expect(try workspace.feeds().map { $0["building"].string } == ["5001030003"])
        #expect(try workspace.run("verify").status == 0)
    }
}

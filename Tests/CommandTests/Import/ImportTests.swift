import Foundation
import Testing

@Suite struct ImportTests {
    private let sample = Repository.sample("5001030001-2026-10-31")

    /// The one line that `import --json` prints of one file.
    private func line(_ outcome: Program.Outcome) throws -> JSON {
        try #require(outcome.lines.count == 1, "\(outcome.out)\(outcome.err)")
        return try JSON(outcome.lines[0])
    }

    @Test func `a sound feed is accepted and says so`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("import", sample)
        #expect(outcome.status == 0)
        #expect(
            outcome.out == """
                ✓ 已采用  \(sample)  楼宇 5001030001  2026-10-31 第 1 版  30 层 72 个单元
                合计：已采用 1

                """)
        #expect(outcome.err.isEmpty)
    }

    @Test func `what was accepted, as JSON`() throws {
        let workspace = try Workspace()
        let sample = Repository.sample("5001030006-2026-10-31")
        let outcome = try workspace.run("import", "--json", sample)
        #expect(outcome.status == 0)
        #expect(outcome.err.isEmpty)
        let json = try line(outcome)
        #expect(json.keys == ["file", "status", "feed", "counts", "diagnostics"])
        #expect(json["feed"].keys == ["id", "building", "asOf", "revision"])
        #expect(json["counts"].keys == ["floors", "units", "errors", "warnings", "codes"])
        #expect(json["file"].string == sample)
        #expect(json["status"].string == "accepted")
        #expect(json["feed"]["id"].int != nil)
        #expect(json["feed"]["building"].string == "5001030006")
        #expect(json["feed"]["asOf"].string == "2026-10-31")
        #expect(json["feed"]["revision"].int == 1)
        #expect(json["counts"]["units"].int == 70)
        #expect(json["counts"]["errors"].int == 0)
        let codes = json["counts"]["codes"]
        let total = codes.keys.reduce(0) { $0 + (codes[$1].int ?? 0) }
        #expect(total == json["counts"]["warnings"].int)
        #expect(total == json["diagnostics"].array.count)
        for diagnostic in json["diagnostics"].array {
            #expect(
                diagnostic.keys == [
                    "severity", "code", "line", "column", "path", "value", "message", "hint",
                ])
            #expect(diagnostic["severity"].string == "warning")
            #expect(codes.keys.contains(diagnostic["code"].string ?? ""))
        }
    }

    @Test func `the same feed again changes nothing`() throws {
        let workspace = try Workspace()
        let first = try line(workspace.run("import", "--json", sample))
        let outcome = try workspace.run("import", "--json", sample)
        #expect(outcome.status == 0)
        let second = try line(outcome)
        #expect(second["status"].string == "unchanged")
        #expect(second["feed"] == first["feed"])
        #expect(try workspace.feeds().count == 1)
    }

    @Test func `other content of the same date becomes the next revision`() throws {
        let workspace = try Workspace()
        let vacant = #"<floor number="5"><unit id="501" area="1600" state="vacant"/></floor>"#
        let signed = #"<floor number="5"><unit id="501" area="1600" state="signed"/></floor>"#
        for (text, revision) in [(vacant, 1), (signed, 2)] {
            try workspace.write(nativeFeed(text), to: "feed.xml")
            let json = try line(workspace.run("import", "--json", "feed.xml"))
            #expect(json["status"].string == "accepted")
            #expect(json["feed"]["revision"].int == revision)
        }
        #expect(try workspace.feeds().compactMap { $0["revision"].int }.sorted() == [1, 2])
    }

    @Test func `a feed may come on standard input`() throws {
        let workspace = try Workspace()
        let bytes = Array(try Data(contentsOf: URL(filePath: sample)))
        let outcome = try workspace.run("import", "--json", "-", input: bytes)
        #expect(outcome.status == 0)
        #expect(try line(outcome)["file"].string == "-")
        #expect(try workspace.feeds().map { $0["file"].string } == ["-"])
        let nothing = try workspace.run("import", "--json", "-", input: [])
        #expect(nothing.status == 1)
        #expect(try line(nothing)["status"].string == "rejected")
    }

    @Test func `a dry run stores no feed`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("import", "--dry-run", "--json", sample)
        #expect(outcome.status == 0)
        let json = try line(outcome)
        #expect(json["status"].string == "accepted")
        #expect(json["feed"]["id"] == .null)
        let forPeople = try workspace.run("import", "--dry-run", sample)
        #expect(forPeople.status == 0)
        #expect(forPeople.out.contains("没有保存"))
        #expect(try workspace.feeds().isEmpty)
        #expect(try workspace.run("verify").status == 0)
        #expect(try line(workspace.run("import", "--json", sample))["status"].string == "accepted")
    }

    @Test func `a missing file does not keep the others out`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("import", "missing.xml", sample, "also-missing.xml")
        #expect(outcome.status == 2)
        #expect(outcome.errLines.count == 2)
        #expect(outcome.err.contains("missing.xml") && outcome.err.contains("also-missing.xml"))
        #expect(outcome.out.hasPrefix("✓ 已采用"))
        #expect(try workspace.feeds().count == 1)
    }

    @Test(arguments: [
        (["--building", "5001030002"], "building-mismatch"),
        (["--as-of", "2026-09-30"], "as-of-mismatch"),
    ])
    func `what is said beside a feed must not contradict it`(
        arguments: [String], code: String
    ) throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(["import", "--json", sample] + arguments)
        #expect(outcome.status == 1)
        let json = try line(outcome)
        #expect(json["status"].string == "rejected")
        #expect(json["counts"]["codes"] == .object([code: .number(1)]))
        #expect(try workspace.feeds().isEmpty)
    }

    @Test func `what is said beside a feed may agree with it`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(
            "import", sample, "--building", "5001030001", "--as-of", "2026-10-31", "--dialect",
            "native")
        #expect(outcome.status == 0)
        #expect(try workspace.feeds().count == 1)
    }
}

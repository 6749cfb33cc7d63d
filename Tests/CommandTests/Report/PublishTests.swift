import Foundation
import Testing

/// Reports that are frozen.
@Suite struct PublishTests {
    private let feed = #"<floor number="5"><unit id="501" area="1600" state="vacant"/></floor>"#
    private let correction =
        #"<floor number="5"><unit id="501" area="1500" state="self-occupied"/></floor>"#

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write(nativeFeed(asOf: "2025-06-30", feed), to: "feed.xml")
        #expect(try workspace.run("import", "feed.xml").status == 0)
        return workspace
    }

    private func publish(_ workspace: Workspace, _ period: String = "2025-06") throws -> JSON {
        let outcome = try workspace.run("report", "publish", "--period", period, "--json")
        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(outcome.lines.count == 1)
        return try JSON(outcome.out)
    }

    private func list(_ workspace: Workspace) throws -> [JSON] {
        let outcome = try workspace.run("report", "list", "--json")
        #expect(outcome.status == 0, "\(outcome.err)")
        return try JSON(outcome.out)["reports"].array
    }

    /// By another program than ours.
    private func sha256(_ bytes: [UInt8], in workspace: Workspace) throws -> String {
        let file = workspace.url("to-sum")
        try Data(bytes).write(to: file)
        let sum = try Running([file.path], of: "/usr/bin/sha256sum", in: workspace.url("")).finish()
        return String(sum.out.prefix(64))
    }

    @Test func `what is frozen is the report's JSON of that moment`() throws {
        let workspace = try workspace()
        let published = try publish(workspace)
        #expect(
            published.keys == [
                "id", "period", "version", "asOf", "knownAt", "publishedAt", "publishedBy",
                "sha256", "size", "new",
            ])
        #expect(published["period"].string == "2025-06")
        #expect(published["version"].int == 1)
        #expect(published["asOf"].string == "2025-06-30")
        #expect(published["publishedBy"] == .null)
        #expect(published["new"].bool == true)
        let known = try #require(published["knownAt"].string)
        let report = try workspace.run(
            "report", "--period", "2025-06", "--format", "json", "--known-at", known)
        #expect(report.bytes.count == published["size"].int)
        #expect(try sha256(report.bytes, in: workspace) == published["sha256"].string)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test func `people are told what was published, and that it had been`() throws {
        let workspace = try workspace()
        let first = try workspace.run("report", "publish", "--period", "2025-Q2")
        #expect(first.status == 0)
        #expect(first.err.isEmpty)
        #expect(first.lines.first == "已发布 2025年第2季度报告（2025-Q2）第 1 版。")
        let again = try workspace.run("report", "publish", "--period", "2025-Q2")
        #expect(again.status == 0)
        #expect(again.lines.first == "内容没有变化，仍是 2025年第2季度报告（2025-Q2）第 1 版。")
        // Number, size, moment and SHA-256 are those of the version there was.
        #expect(again.lines.dropFirst() == first.lines.dropFirst())
        let report = try #require(list(workspace).first)
        for key in ["knownAt", "sha256"] {
            #expect(first.out.contains(try #require(report[key].string)))
        }
    }

    @Test func `people are told what a correction changes`() throws {
        let workspace = try workspace()
        _ = try publish(workspace)
        try workspace.write(nativeFeed(asOf: "2025-06-30", correction), to: "feed.xml")
        #expect(try workspace.run("import", "feed.xml").status == 0)
        let outcome = try workspace.run("report", "publish", "--period", "2025-06")
        #expect(outcome.lines.contains { $0.hasPrefix("与前一版相比，有 ") })
        #expect(outcome.lines.contains("  全区合计 入驻面积：0.00 → 1,500.00（+1,500.00）"))
    }

    @Test func `a correction makes the next version, and leaves the first as it was`() throws {
        let workspace = try workspace()
        let first = try publish(workspace)
        #expect(try publish(workspace)["new"].bool == false)
        try workspace.write(nativeFeed(asOf: "2025-06-30", correction), to: "feed.xml")
        #expect(try workspace.run("import", "feed.xml").status == 0)
        let second = try publish(workspace)
        #expect(second["new"].bool == true)
        #expect(second["version"].int == 2)
        #expect(second["sha256"] != first["sha256"])
        let listed = try list(workspace)
        #expect(listed.map { $0["id"] } == [second["id"], first["id"]])
        #expect(listed.last?["sha256"] == first["sha256"])
        // What came later has nothing to do with an earlier period.
        try workspace.write(nativeFeed(asOf: "2025-07-31", feed), to: "feed.xml")
        _ = try workspace.run("import", "--confirm", "feed.xml")
        #expect(try publish(workspace)["new"].bool == false)
    }

    @Test func `a changed policy file makes the next version`() throws {
        let workspace = try workspace()
        _ = try publish(workspace)
        try workspace.edit(
            "5001030001", replacing: "name: 示例·数字经济产业园A座", with: "name: 改名大厦")
        #expect(try publish(workspace)["version"].int == 2)
    }

    @Test func `the audit trail has each version once`() throws {
        let workspace = try workspace()
        let database = workspace.data.appending(path: "mantianxing.sqlite")
        func entries() throws -> Int {
            // Texts stand in the file as they are.
            try Data(contentsOf: database).ranges(of: Data("report-published".utf8)).count
        }
        #expect(try entries() == 0)
        for expected in [1, 1, 2] {
            if expected == 2 {
                try workspace.edit(
                    "5001030001", replacing: "name: 示例·数字经济产业园A座", with: "name: 改名大厦")
            }
            _ = try publish(workspace)
            #expect(try entries() == expected)
        }
    }

    @Test func `reports are listed, newest first`() throws {
        let workspace = try workspace()
        #expect(try list(workspace).isEmpty)
        #expect(try workspace.run("report", "list").out.hasPrefix("还没有发布过报告"))
        for period in ["2025-06", "2025-Q2", "2024"] { _ = try publish(workspace, period) }
        #expect(try list(workspace).map { $0["period"].string } == ["2024", "2025-Q2", "2025-06"])
        let text = try workspace.run("report", "list")
        #expect(text.status == 0)
        #expect(text.lines.count == 2 + 3)
        #expect(text.lines.first?.contains("SHA-256") == true)
        for (line, report) in zip(text.lines.dropFirst(2), try list(workspace)) {
            #expect(line.hasSuffix(try #require(report["sha256"].string)))
            #expect(line.contains("命令行"))
        }
    }

    @Test func `a period that is not over is not published`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("report", "publish", "--period", "2099-H1")
        #expect(outcome.status == 1)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.errLines.count == 1)
        #expect(outcome.err.contains("2099-06-30"))
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
    }

    @Test func `with mistakes in policy files nothing is published`() throws {
        let workspace = try workspace()
        try workspace.edit("5001030001", replacing: "name:", with: "nmae:")
        let outcome = try workspace.run("report", "publish", "--period", "2025-06")
        #expect(outcome.status == 1)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.err.contains("policy-key-unknown"))
        #expect(try list(workspace).isEmpty)
    }

    @Test(arguments: [
        ["publish"], ["publish", "--period", "2026-Q5"], ["publish", "--period", "十月"],
        ["publish", "2025-06"], ["publish", "--period", "2025-06", "--as-of", "2025-06-30"],
        ["list", "extra"], ["list", "--period", "2025-06"], ["publsh"],
        ["--period", "2025-06", "publish"],
    ])
    func `wrong usage ends with 64 and touches nothing`(arguments: [String]) throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(["report"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.bytes.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
    }

    @Test func `help explains the report and how to publish one`() throws {
        let workspace = try Workspace()
        let help = try workspace.run("report", "--help")
        #expect(help.status == 0)
        for word in ["--as-of", "--known-at", "--output", "report publish", "report list"] {
            #expect(help.out.contains(word))
        }
        for name in ["publish", "list"] {
            let help = try workspace.run("report", name, "--help")
            #expect(help.status == 0)
            #expect(help.out.contains("USAGE: mantianxing report \(name)"))
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a killed publication is there whole or not at all`() throws {
        let workspace = try workspace()
        var told = 0
        for attempt in 0..<30 {
            let name = "name: 第\(attempt)次改名"
            let old = attempt == 0 ? "name: 示例·数字经济产业园A座" : "name: 第\(attempt - 1)次改名"
            try workspace.edit("5001030001", replacing: old, with: name)
            let running = try workspace.start("report", "publish", "--period", "2025-06", "--json")
            usleep(.random(in: 0..<120_000))
            running.kill()
            let killed = try running.finish()
            if let line = killed.lines.first {
                told = try #require(try JSON(line)["version"].int)
            }
            let versions = try list(workspace).compactMap { $0["version"].int }
            #expect(versions == Array((0..<versions.count).reversed()).map { $0 + 1 })
            #expect(versions.count >= told)
        }
        #expect(try workspace.run("verify").status == 0)
        _ = try publish(workspace)
        #expect(try publish(workspace)["new"].bool == false)
    }
}

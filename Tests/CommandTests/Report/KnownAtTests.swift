import Foundation
import Testing

@Suite struct KnownAtTests {
    private let feed = #"<floor number="5"><unit id="501" area="1600" state="vacant"/></floor>"#
    private let correction =
        #"<floor number="5"><unit id="501" area="1500" state="self-occupied"/></floor>"#

    private func report(_ workspace: Workspace, knownAt: String? = nil) throws -> String {
        // Whole milliseconds must lie between what was known when.
        usleep(5000)
        defer { usleep(5000) }
        let known = knownAt.map { ["--known-at", $0] } ?? []
        let outcome = try workspace.run(
            ["report", "--format", "json", "--as-of", "2026-10-31"] + known)
        #expect(outcome.status == 0, "\(outcome.err)")
        return outcome.out
    }

    private func lettable(_ report: String) throws -> Double? {
        try JSON(report)["totals"]["lettable"].double
    }

    @Test func `a report repeats what was known before a correction`() throws {
        let workspace = try Workspace()
        try workspace.write(nativeFeed(feed), to: "feed.xml")
        _ = try workspace.run("import", "feed.xml")
        let before = try report(workspace)
        let then = try #require(try JSON(before)["knownAt"].string)

        try workspace.write(nativeFeed(correction), to: "feed.xml")
        #expect(try workspace.run("import", "feed.xml").status == 0)
        let after = try report(workspace)
        #expect(try lettable(before) == 1600)
        #expect(try lettable(after) == 1500)
        #expect(try report(workspace, knownAt: then) == before)
        let now = try #require(try JSON(after)["knownAt"].string)
        #expect(try report(workspace, knownAt: now) == after)
    }

    @Test func `a report repeats the policy files of its time`() throws {
        let workspace = try Workspace()
        try workspace.write(nativeFeed(feed), to: "feed.xml")
        _ = try workspace.run("import", "feed.xml")
        let before = try report(workspace)
        let then = try #require(try JSON(before)["knownAt"].string)

        try workspace.edit("5001030001", replacing: "grossArea: 1650.5", with: "grossArea: 1750.5")
        try workspace.edit(
            "5001030001", replacing: "name: 示例·数字经济产业园A座", with: "name: 改名大厦")
        let after = try report(workspace)
        let gross = try [before, after].map { try JSON($0)["totals"]["gross"].double ?? 0 }
        // 26 floors of 100 ㎡ more each.
        #expect(gross[1] - gross[0] == 2600)
        #expect(after.contains("改名大厦") && !before.contains("改名大厦"))
        #expect(try report(workspace, knownAt: then) == before)
        #expect(try report(workspace).contains("改名大厦"))
    }

    @Test func `a building whose policy file is gone stays in older reports`() throws {
        let workspace = try Workspace()
        let before = try report(workspace)
        let then = try #require(try JSON(before)["knownAt"].string)
        try FileManager.default.removeItem(at: workspace.url("Buildings/5001030016.yaml"))
        let after = try report(workspace)
        #expect(before.contains("5001030016") && !after.contains("5001030016"))
        #expect(try report(workspace, knownAt: then) == before)
    }

    @Test func `a moment to come is refused, and today is now`() throws {
        let workspace = try Workspace()
        for command in [["report"], ["movements"]] {
            let refused = try workspace.run(command + ["--known-at", "2199-12-31T18:00"])
            #expect(refused.status == 64)
            #expect(refused.out.isEmpty)
            #expect(refused.err.contains("--known-at 不能早知道将来的数据"))
        }
        let now = try JSON(report(workspace))["knownAt"].string ?? ""
        let today = try JSON(report(workspace, knownAt: String(now.prefix(10))))["knownAt"].string
        // Unless midnight has passed.
        #expect(today.map { $0 >= now && $0.prefix(16) <= now.prefix(10) + "T23:59" } == true)
        #expect(today?.contains("T23:59:59.999") == false)
    }

    @Test func `before the first feed nothing was known`() throws {
        let workspace = try Workspace()
        try workspace.write(nativeFeed(feed), to: "feed.xml")
        _ = try workspace.run("import", "feed.xml")
        let report = try JSON(report(workspace, knownAt: "2020-01-01T00:00"))
        #expect(report["totals"]["lettable"].double == 0)
        #expect(report["buildings"].array.allSatisfy { $0["feed"] == .null })
    }

    @Test func `a held feed was not known before it was confirmed`() throws {
        let workspace = try Workspace()
        try workspace.write(nativeFeed(asOf: "2026-10-01", correction), to: "full.xml")
        try workspace.write(nativeFeed(asOf: "2026-10-31", ""), to: "empty.xml")
        _ = try workspace.run("import", "full.xml")
        #expect(try workspace.run("import", "empty.xml").status == 1)
        let held = try report(workspace)
        let then = try #require(try JSON(held)["knownAt"].string)
        #expect(try workspace.run("import", "--confirm", "empty.xml").status == 0)
        #expect(try lettable(held) == 1500)
        #expect(try lettable(report(workspace)) == 0)
        #expect(try report(workspace, knownAt: then) == held)
    }
}

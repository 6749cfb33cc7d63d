import Foundation
import Testing

@Suite struct HeldFeedTests {
    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        _ = try workspace.run("import", Repository.sample("5001030001-2026-10-31"))
        try workspace.write(nativeFeed(asOf: "2026-11-01", ""), to: "empty.xml")
        return workspace
    }

    @Test func `a suspicious feed is held and changes nothing that is served`() throws {
        let workspace = try workspace()
        let before = try workspace.run("vacancies", "--json").bytes
        let outcome = try workspace.run("import", "--json", "empty.xml")
        #expect(outcome.status == 1)
        let json = try JSON(outcome.out)
        #expect(json["status"].string == "held")
        #expect(json["feed"]["revision"] == .null)
        #expect(
            json["counts"]["codes"].keys == [
                "held-without-units", "held-units-gone", "held-occupied-fell",
            ])
        #expect(Set(json["diagnostics"].array.map { $0["severity"].string }) == ["info"])
        #expect(try workspace.run("vacancies", "--json").bytes == before)
        #expect(try workspace.feeds().map { $0["status"].string }.contains("held"))
    }

    @Test func `people are told how to confirm`() throws {
        let workspace = try workspace()
        let outcome = try workspace.run("import", "empty.xml")
        #expect(outcome.status == 1)
        #expect(outcome.out.hasPrefix("？ 待确认  empty.xml"))
        #expect(outcome.out.contains("--confirm"))
        #expect(outcome.lines.last == "合计：待确认 1")
    }

    @Test func `a held feed is stored once however often it comes`() throws {
        let workspace = try workspace()
        let first = try JSON(workspace.run("import", "--json", "empty.xml").out)
        let outcome = try workspace.run("import", "--json", "empty.xml")
        #expect(outcome.status == 1)
        let second = try JSON(outcome.out)
        #expect(second["status"].string == "held")
        #expect(second["feed"] == first["feed"])
        #expect(second["counts"] == first["counts"])
        #expect(try workspace.feeds().count == 2)
    }

    @Test(arguments: [true, false])
    func `a confirmed feed is accepted`(isHeldBefore: Bool) throws {
        let workspace = try workspace()
        if isHeldBefore { _ = try workspace.run("import", "empty.xml") }
        let outcome = try workspace.run("import", "--json", "--confirm", "empty.xml")
        #expect(outcome.status == 0)
        let json = try JSON(outcome.out)
        #expect(json["status"].string == "accepted")
        #expect(json["feed"]["revision"].int == 1)
        #expect(try workspace.feeds().allSatisfy { $0["status"].string == "accepted" })
        #expect(try workspace.feeds().count == 2)
        #expect(try workspace.hits("--by", "2099-12-31").isEmpty)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test func `an earlier revision does not quietly undo its correction`() throws {
        let workspace = try Workspace()
        let original = Repository.sample("5001030002-2026-09-30")
        let correction = Repository.sample("5001030002-2026-09-30_correction")
        #expect(try workspace.run("import", original, correction).status == 0)
        let outcome = try workspace.run("import", "--json", original)
        #expect(outcome.status == 1)
        #expect(try JSON(outcome.out)["counts"]["codes"].keys.contains("held-earlier-revision"))
        let confirmed = try workspace.run("import", "--json", "--confirm", original)
        #expect(confirmed.status == 0)
        #expect(try JSON(confirmed.out)["feed"]["revision"].int == 3)
    }
}

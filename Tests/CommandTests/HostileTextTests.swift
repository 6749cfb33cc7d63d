import Foundation
import Testing

/// Texts that mean something to a database, a browser, a spreadsheet, a terminal or a log come out
/// as texts.
@Suite struct HostileTextTests {
    /// As they stand in XML, and as they are meant.
    private static let texts: [(xml: String, text: String)] = [
        ("'); DROP TABLE feed;--", "'); DROP TABLE feed;--"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("一&#10;✓ 已采用&#13;伪造", "一\n✓ 已采用\r伪造"),
        ("二&#155;2J&#8238;三", "二\u{9B}2J\u{202E}三"),
        ("=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0"),
        ("+1", "+1"),
        ("-1,&quot;x&quot;", "-1,\"x\""),
        ("@SUM(1)", "@SUM(1)"),
        ("＝1＋1", "＝1＋1"),
        ("\\u0000 %s ${x} `x` \\", "\\u0000 %s ${x} `x` \\"),
    ]

    private func imported() throws -> Workspace {
        let workspace = try Workspace()
        for (index, text) in Self.texts.enumerated() {
            let feed = nativeFeed(
                building: "50010300\(index < 9 ? "0" : "")\(index + 1)",
                attributes: "sender=\"\(text.xml)\"",
                """
                <floor number="5" label="\(text.xml)">
                  <unit id="\(text.xml)" area="500" state="vacant"/>
                  <unit id="leased" area="100" state="leased">
                    <tenant name="\(text.xml)" uscc="\(text.xml)" industry="9999"/>
                  </unit>
                </floor>
                """)
            try workspace.write(feed, to: "feeds/\(index).xml")
        }
        return workspace
    }

    @Test func `findings stay on one line each`() throws {
        let workspace = try imported()
        for index in Self.texts.indices {
            let file = "feeds/\(index).xml"
            let json = try JSON(workspace.run("import", "--dry-run", "--json", file).out)
            let codes = json["counts"]["codes"]
            let findings = codes.keys.reduce(0) { $0 + (codes[$1].int ?? 0) }
            #expect(findings >= 2)
            let outcome = try workspace.run("import", file)
            #expect(outcome.status == 0, "\(outcome.out)")
            // The feed's line, a line for each code, a line for each finding, the total.
            #expect(outcome.lines.count == 1 + codes.keys.count + findings + 1)
            #expect(outcome.out.steering.isEmpty)
        }
        #expect(try workspace.run("verify").status == 0)
    }

    @Test func `errors stay on one line each`() throws {
        let workspace = try Workspace()
        for (xml, text) in Self.texts {
            let feed = nativeFeed(
                """
                <floor number="\(xml)"><unit id="1" area="\(xml)" state="\(xml)">
                <lease start="\(xml)"/></unit></floor>
                """)
            try workspace.write(feed, to: "feed.xml")
            let json = try JSON(workspace.run("import", "--json", "feed.xml").out)
            #expect(json["status"].string == "rejected")
            let codes = json["counts"]["codes"]
            let findings = codes.keys.reduce(0) { $0 + (codes[$1].int ?? 0) }
            #expect(json["diagnostics"].array.contains { $0["value"].string == text })
            let outcome = try workspace.run("import", "feed.xml")
            #expect(outcome.status == 1)
            #expect(outcome.lines.count == 1 + codes.keys.count + findings + 1)
            #expect(outcome.out.steering.isEmpty)
        }
    }

    @Test func `texts are stored as given and harm no list`() throws {
        let workspace = try imported()
        _ = try workspace.run("import", "feeds")
        let senders = try workspace.feeds().map { $0["sender"].string }
        #expect(Set(senders) == Set(Self.texts.map(\.text)))
        let outcome = try workspace.run("feeds")
        #expect(outcome.lines.count == 2 + Self.texts.count)
        #expect(outcome.out.steering.isEmpty)
        let json = try workspace.run("feeds", "--json")
        #expect(json.lines.count == 1)
        #expect(try JSON(json.out)["feeds"].array.count == Self.texts.count)
    }

    @Test func `space on offer is listed harmlessly in every format`() throws {
        let workspace = try imported()
        _ = try workspace.run("import", "feeds")
        let hits = try workspace.hits()
        let ids = hits.compactMap { $0["units"].array.first?.string }
        #expect(Set(ids) == Set(Self.texts.map(\.text)))
        // Every hit is crowded, so that each has a line in the table and a note below it.
        let text = try workspace.run("vacancies", "--headcount", "1000")
        #expect(text.out.steering.isEmpty)
        let notes = text.lines.filter { $0.hasPrefix("注意：") }
        #expect(notes.count == hits.count)
        #expect(!text.lines.contains { $0.hasPrefix("✓") })

        let rows = CSV.rows(try workspace.run("vacancies", "--csv").bytes)
        #expect(rows.count == 1 + hits.count)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        let column = try #require(rows[0].firstIndex(of: "房号"))
        for id in ids {
            let isFormula = "=+-@＝＋－＠".contains(id.prefix(1))
            let cell = (isFormula ? "'" : "") + id
            // The reader of this test drops carriage returns outside quotes only.
            #expect(rows.contains { $0[column] == cell }, "\(id)")
        }
    }

    @Test func `reports name senders and buildings harmlessly`() throws {
        let workspace = try imported()
        try workspace.edit(
            "5001030001", replacing: "name: 示例·数字经济产业园A座",
            with: #"name: "=cmd()\n✓ 已采用\e[31m""#)
        // A policy file may well be refused for such a name; a report must not be forged by it.
        guard try workspace.run("check").status == 0 else { return }
        _ = try workspace.run("import", "feeds")
        let text = try workspace.run("report")
        #expect(text.status == 0)
        #expect(text.out.steering.isEmpty)
        #expect(!text.lines.contains { $0.hasPrefix("✓") })
        let json = try workspace.run("report", "--format", "json")
        #expect(json.lines.count == 1)
        let buildings = try JSON(json.out)["buildings"].array
        #expect(buildings.contains { $0["name"].string == "=cmd()\n✓ 已采用\u{1B}[31m" })
        let senders = buildings.map { $0["feed"]["sender"].string }
        #expect(Set(senders).isSuperset(of: Self.texts.map(\.text)))
        let rows = CSV.rows(try workspace.run("report", "--format", "csv").bytes)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        #expect(rows.contains { $0[2] == "'=cmd()\n✓ 已采用\u{1B}[31m" })
        let space = try workspace.run("vacancies", "--headcount", "1000")
        #expect(space.out.steering.isEmpty)
        #expect(!space.lines.contains { $0.hasPrefix("✓") })
    }

    @Test func `names of files forge no line`() throws {
        let workspace = try Workspace()
        let name = "一\n✓ 已采用 \u{1B}[31m.xml"
        try workspace.write(nativeFeed(), to: name)
        let outcome = try workspace.run("import", name)
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 2)
        #expect(outcome.out.steering.isEmpty)
        let json = try workspace.run("import", "--json", name)
        #expect(try JSON(json.out)["file"].string == name)
        let missing = try workspace.run("import", "无\n✓ 已采用\u{1B}[31m.xml")
        #expect(missing.status == 2)
        #expect(missing.errLines.filter { !$0.hasPrefix("没有找到") }.count == 1)
        #expect(missing.err.steering.isEmpty)
        let folder = try workspace.run("check", "--buildings", "无\n✓\u{1B}[31m")
        #expect(folder.status == 2)
        #expect(folder.errLines.count == 1)
        #expect(folder.err.steering.isEmpty)
    }
}

import Foundation
import Testing

@Suite struct VerifyTests {
    private func workspace(sender: String = "示例物业") throws -> Workspace {
        let workspace = try Workspace()
        let feed = nativeFeed(attributes: "sender=\"\(sender)\"")
        try workspace.write(feed, to: "feed.xml")
        _ = try workspace.run("import", "feed.xml")
        return workspace
    }

    private func database(_ workspace: Workspace) -> URL {
        workspace.data.appending(path: "mantianxing.sqlite")
    }

    /// Flips bytes of the database.
    private func damage(_ workspace: Workspace, _ flip: (inout [UInt8]) -> Void) throws {
        var bytes = Array(try Data(contentsOf: database(workspace)))
        flip(&bytes)
        try Data(bytes).write(to: database(workspace))
    }

    @Test func `good data is whole`() throws {
        let workspace = try SampleDistrict.workspace()
        let outcome = try workspace.run("verify")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.out.hasPrefix("核对了 \(try workspace.feeds().count) 份数据"))
        #expect(outcome.out.hasSuffix("完好。\n"))
    }

    @Test func `a small feed without a declaration is kept whole`() throws {
        let workspace = try Workspace()
        let feed = nativeFeed()
        let bare = try #require(feed.firstRange(of: "<occupancyFeed")).lowerBound
        try workspace.write(String(feed[bare...]), to: "feed.xml")
        #expect(try workspace.run("import", "feed.xml").status == 0)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test func `a flipped byte in a feed is found and named`() throws {
        let marker = Array("标记物业甲乙丙丁".utf8)
        let workspace = try workspace(sender: "标记物业甲乙丙丁")
        var flipped = 0
        try damage(workspace) { bytes in
            for start in 0..<(bytes.count - marker.count)
            where bytes[start] == marker[0] && bytes[start...].starts(with: marker) {
                bytes[start + 2] ^= 1
                flipped += 1
            }
        }
        try #require(flipped > 0)
        let outcome = try workspace.run("verify")
        #expect(outcome.status == 2)
        #expect(outcome.lines.contains { $0.hasPrefix("✗ ") && $0.contains("5001030001") })
        #expect(outcome.out.contains("1 处问题"))
    }

    @Test func `whatever byte is flipped, a clear answer comes`() throws {
        let workspace = try Workspace()
        for month in ["07-31", "08-31", "10-31"] {
            _ = try workspace.run("import", Repository.sample("5001030001-2026-\(month)"))
        }
        let whole = Array(try Data(contentsOf: database(workspace)))
        let used = whole.indices.filter { whole[$0] != 0 }
        var found = 0
        for step in 0..<40 {
            let place = used[used.count * step / 40]
            try damage(workspace) { $0[place] ^= 0xFF }
            let outcome = try workspace.run("verify")
            try Data(whole).write(to: database(workspace))
            #expect([0, 2].contains(outcome.status), "byte \(place): \(outcome.err)")
            #expect(outcome.errLines.count <= 1, "byte \(place): \(outcome.err)")
            let isInternal = (outcome.out + outcome.err).contains("Damaged")
            #expect(!isInternal, "byte \(place): \(outcome.err)")
            if outcome.status == 2 { found += 1 }
        }
        #expect(found > 0)
        #expect(try workspace.run("verify").status == 0)
    }

    /// What may stand where the database should be.
    enum Wreck: CaseIterable {
        case cut, empty, foreign, missing

        func apply(_ database: URL) throws {
            switch self {
            case .cut:
                let bytes = try Data(contentsOf: database)
                try bytes.prefix(bytes.count / 2).write(to: database)
            case .empty: try Data().write(to: database)
            case .foreign: try Data(repeating: 0x41, count: 40_000).write(to: database)
            case .missing:
                try FileManager.default.moveItem(
                    at: database, to: database.deletingLastPathComponent().appending(path: "old"))
            }
        }
    }

    @Test(arguments: Wreck.allCases)
    func `a wrecked database stops every command with one clear line`(wreck: Wreck) throws {
        let workspace = try workspace()
        try wreck.apply(database(workspace))
        let before = try? Data(contentsOf: database(workspace))
        for command in ["verify", "feeds", "report", "vacancies", "import"] {
            let arguments = [command] + (command == "import" ? ["feed.xml"] : [])
            let outcome = try workspace.run(arguments)
            #expect(outcome.status == 2, "\(arguments)")
            #expect(outcome.bytes.isEmpty, "\(arguments)")
            #expect(outcome.errLines.count == 1, "\(arguments): \(outcome.err)")
            #expect(outcome.err.hasPrefix("错误："))
        }
        #expect((try? Data(contentsOf: database(workspace))) == before)
    }
}

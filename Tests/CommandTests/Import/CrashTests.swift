import Foundation
import Testing

@Suite struct CrashTests {
    /// Policy files and a folder of feeds that takes some transactions to import.
    private enum Large {
        static let buildings = 9
        static let months = 50
        static let units = 8

        static let workspace = Result { () throws -> Workspace in
            let workspace = try Workspace()
            for number in 0..<buildings { try write(number, to: workspace) }
            atexit { Large.remove() }
            return workspace
        }

        private static func write(_ number: Int, to workspace: Workspace) throws {
            let id = "500103900\(number)"
            let policy = """
                id: "\(id)"
                name: 测试楼\(number)
                address: 渝中区
                floors:
                  - {numbers: [1-2], grossArea: 500, use: office}

                """
            try workspace.write(policy, to: "Buildings/\(id).yaml")
            for month in 0..<months {
                let date = "\(2022 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-28"
                let floors = [1, 2].map { floor in
                    let units = (1...(Large.units / 2)).map { unit in
                        """
                        <unit id="\(floor)0\(unit)" area="100" state="leased">\
                        <tenant name="企业\(floor)-\(unit)" direction="blockchain" \
                        headcount="\(month + unit)"/></unit>
                        """
                    }
                    return "<floor number=\"\(floor)\">\(units.joined())</floor>"
                }
                try workspace.write(
                    nativeFeed(building: id, asOf: date, floors.joined()),
                    to: "feeds/\(id)-\(date).xml")
            }
        }

        private static func remove() { try? workspace.get().remove() }

        static var feeds: Int { buildings * months }
        static func folder() throws -> String { try workspace.get().url("feeds").path }
        static func make() throws -> Workspace {
            try Workspace(buildings: workspace.get().url("Buildings"))
        }

        /// How long the whole import takes, in seconds.
        static let duration = Result { () throws -> Double in
            let workspace = try make()
            let start = Date()
            let outcome = try workspace.run("import", "--json", try folder())
            #expect(outcome.status == 0)
            return Date().timeIntervalSince(start)
        }
    }

    /// What a feed is known by.
    private struct Identity: Hashable {
        var id: Int?
        var building: String?
        var asOf: String?
        var revision: Int?

        init(_ json: JSON) {
            id = json["id"].int
            building = json["building"].string
            asOf = json["asOf"].string
            revision = json["revision"].int
        }
    }

    /// The feeds a run has told of as accepted.
    private func accepted(_ outcome: Program.Outcome) throws -> [Identity] {
        try outcome.lines.map { try JSON($0) }.filter { $0["status"].string == "accepted" }
            .map { Identity($0["feed"]) }
    }

    @Test(.timeLimit(.minutes(10)), arguments: 0..<15)
    func `a killed import loses nothing it has told of and leaves nothing half done`(
        moment: Int
    ) throws {
        let workspace = try Large.make()
        let duration = try Large.duration.get()
        let running = try workspace.start("import", "--json", try Large.folder())
        if moment % 3 == 2 {
            // Once the first feeds have been told of, others on their way.
            while running.isRunning, running.printed == 0 { usleep(200) }
            usleep(.random(in: 0..<30_000))
        } else {
            let share = (Double(moment) + .random(in: 0..<1)) / 15
            usleep(UInt32(duration * share * 1_000_000))
        }
        running.kill()
        let killed = try running.finish()
        #expect(killed.wasKilled || killed.status == 0, "\(killed.err)")

        let told = try accepted(killed)
        let kept = try workspace.feeds()
        #expect(Set(kept.map { Identity($0) }).isSuperset(of: told))
        #expect(kept.allSatisfy { $0["units"].int == Large.units && $0["floors"].int == 2 })
        let verified = try workspace.run("verify")
        // It may not have come to making a database.
        #expect(
            verified.status == 0 || (verified.status == 2 && kept.isEmpty && told.isEmpty),
            "\(verified.out)\(verified.err)")

        let again = try workspace.run("import", "--json", try Large.folder())
        #expect(again.status == 0, "\(again.err)")
        #expect(try accepted(again).count == Large.feeds - kept.count)
        let all = try workspace.feeds()
        #expect(all.count == Large.feeds)
        #expect(all.allSatisfy { $0["revision"].int == 1 })
        #expect(try workspace.run("verify").status == 0)
    }

    @Test(.timeLimit(.minutes(10)), arguments: 0..<3)
    func `the same import twice at once leaves one revision of each feed`(attempt: Int) throws {
        let workspace = try Large.make()
        let running = try (0..<2).map { _ in
            try workspace.start("import", "--json", try Large.folder())
        }
        let outcomes = try running.map { try $0.finish() }
        #expect(outcomes.contains { $0.status == 0 })
        for outcome in outcomes where outcome.status != 0 {
            #expect(outcome.status == 2)
            #expect(outcome.bytes.isEmpty)
            #expect(outcome.errLines.count == 1)
            #expect(outcome.err.contains("正由另一个满天星进程写入"))
        }
        let feeds = try workspace.feeds()
        #expect(feeds.count == Large.feeds)
        #expect(feeds.allSatisfy { $0["revision"].int == 1 })
        #expect(try workspace.run("verify").status == 0)
    }
}

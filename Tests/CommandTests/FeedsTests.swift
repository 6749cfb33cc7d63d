import Foundation
import Testing

@Suite struct FeedsTests {
    @Test func `without feeds it says so`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("feeds")
        #expect(outcome.status == 0)
        #expect(outcome.out == "还没有收到数据。\n")
        #expect(try JSON(workspace.run("feeds", "--json").out) == .object(["feeds": .list([])]))
    }

    @Test func `lists what was received`() throws {
        let workspace = try SampleDistrict.workspace()
        let outcome = try workspace.run("feeds")
        #expect(outcome.status == 0)
        let samples = try FileManager.default.contentsOfDirectory(atPath: Repository.samples.path)
            .filter { $0.hasSuffix(".xml") }
        #expect(outcome.lines.count == 2 + samples.count)
        #expect(outcome.lines.first?.contains("数据日期") == true)
        #expect(outcome.lines.dropFirst(2).allSatisfy { $0.contains("已采用") })
        let feeds = try workspace.feeds()
        #expect(feeds.count == samples.count)
        for feed in feeds {
            #expect(
                feed.keys == [
                    "id", "building", "asOf", "revision", "status", "coverage", "dialect",
                    "sender", "file", "floors", "units", "occupied", "warnings", "receivedAt",
                    "acceptedAt",
                ])
            #expect(feed["status"].string == "accepted")
        }
        #expect(Set(feeds.compactMap { $0["id"].int }).count == samples.count)
    }

    @Test func `lists one building's`() throws {
        let workspace = try SampleDistrict.workspace()
        let outcome = try workspace.run("feeds", "--json", "--building", "5001030002")
        let feeds = try JSON(outcome.out)["feeds"].array
        #expect(Set(feeds.map { $0["building"].string }) == ["5001030002"])
        let september = feeds.filter { $0["asOf"].string == "2026-09-30" }
        #expect(Set(september.map { $0["revision"].int }) == [1, 2])
        let all = try workspace.feeds().filter { $0["building"].string == "5001030002" }
        #expect(feeds == all)
        #expect(try workspace.run("feeds", "--building", "9999999999").out == "还没有收到数据。\n")
    }
}

import Foundation
import Testing

/// Files that may not grow (`ulimit -f`): the system's signal ends nothing, words say what is wrong.
@Suite struct FileLimitTests {
    @Test(arguments: [1, 20, 100, 300])
    func `a limit on files is said in plain words`(blocks: Int) throws {
        let sample = Repository.sample("5001030001-2026-10-31")
        for command in [
            "import '\(sample)'", "account add a --role admin", "report --format html",
            "report --format xlsx -o report.xlsx", "feeds", "verify",
        ] {
            let workspace = try Workspace()
            let outcome = try workspace.shell("ulimit -f \(blocks); exec \"$0\" \(command)")
            #expect(!outcome.wasKilled, "\(command)")
            #expect(outcome.status == 0 || outcome.status == 2, "\(command): \(outcome.err)")
            let last = try #require(
                outcome.status == 0 ? "。" : outcome.errLines.last, "\(command)")
            #expect(last.hasSuffix("。"), "\(command): \(last)")
        }
    }

    @Test func `a backup that may not grow leaves nothing`() throws {
        let district = try SampleDistrict.workspace()
        let elsewhere = try Workspace()
        let file = elsewhere.url("backup").path
        let outcome = try district.shell("ulimit -f 100; exec \"$0\" backup '\(file)'")
        #expect(!outcome.wasKilled)
        #expect(outcome.status == 2)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.errLines.count == 1)
        #expect(outcome.err.contains("允许的大小"), "\(outcome.err)")
        let names = try FileManager.default.contentsOfDirectory(atPath: elsewhere.folder.path)
        #expect(names == ["Buildings"])
    }

    @Test func `a report that may not grow leaves the old one`() throws {
        let workspace = try Workspace()
        try workspace.write("old", to: "report.html")
        let outcome = try workspace.shell(
            "ulimit -f 20; exec \"$0\" report --format html -o report.html")
        #expect(!outcome.wasKilled)
        #expect(outcome.status == 2)
        #expect(outcome.err.contains("无法写入“report.html”：文件超过了允许的大小。"), "\(outcome.err)")
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
        #expect(Set(names) == ["Buildings", "report.html"])
        #expect(try String(contentsOf: workspace.url("report.html"), encoding: .utf8) == "old")
    }
}

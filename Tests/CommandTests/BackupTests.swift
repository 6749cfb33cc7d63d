import Foundation
import Testing

/// The drill: a backup, and all of it back on another machine.
@Suite struct BackupTests {
    @Test func `a backup put back elsewhere reports the same`() throws {
        let workspace = try SampleDistrict.workspace()
        let elsewhere = try Workspace()
        let file = elsewhere.url("备份.sqlite").path
        let backup = try workspace.run("backup", file)
        #expect(backup.status == 0, "\(backup.err)")
        let feeds = try workspace.feeds()
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        #expect(backup.out == "已备份：\(file)，\(feeds.count) 份数据，\(size) 字节。\n")

        let restored = try elsewhere.run("restore", file)
        #expect(restored.status == 0, "\(restored.err)")
        #expect(restored.out.contains("\(feeds.count) 份数据"))
        let verified = try elsewhere.run("verify")
        #expect(verified.status == 0)
        #expect(verified.out == (try workspace.run("verify").out))
        #expect(try elsewhere.feeds() == feeds)
        let known = try #require(feeds.compactMap { $0["acceptedAt"].string }.max())
        for period in ["2026-09", "2026-10"] {
            let arguments = [
                "report", "--period", period, "--known-at", known, "--format", "json",
            ]
            let report = try workspace.run(arguments)
            #expect(report.status == 0)
            #expect(try elsewhere.run(arguments).bytes == report.bytes)
        }
        // Work goes on where the backup left off.
        let again = try elsewhere.run("import", Repository.sample("5001030001-2026-10-31"))
        #expect(again.out.hasPrefix("＝ 无变化"))
    }

    @Test func `no backup and no data are ever written over`() throws {
        let workspace = try Workspace()
        #expect(try workspace.run("import", Repository.sample("5001030001-2026-10-31")).status == 0)
        #expect(try workspace.run("backup", "backup").status == 0)
        let bytes = try Data(contentsOf: workspace.url("backup"))
        for arguments in [["backup", "backup"], ["restore", "backup"], ["restore", "missing"]] {
            let outcome = try workspace.run(arguments)
            #expect(outcome.status == 2, "\(arguments)")
            #expect(outcome.bytes.isEmpty)
            #expect(outcome.errLines.count == 1)
            #expect(outcome.err.hasPrefix("错误："))
        }
        #expect(try Data(contentsOf: workspace.url("backup")) == bytes)
        #expect(try workspace.feeds().count == 1)
    }

    @Test func `there is no backup of data that is not there`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("backup", "backup")
        #expect(outcome.status == 2)
        #expect(outcome.err.contains(".mantianxing"))
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
        #expect(!FileManager.default.fileExists(atPath: workspace.url("backup").path))
    }

    @Test(.timeLimit(.minutes(10)), arguments: 0..<10)
    func `a backup that is killed is whole or not there, and the next one succeeds`(
        moment: Int
    ) throws {
        let workspace = try SampleDistrict.workspace()
        let elsewhere = try Workspace()
        let file = elsewhere.url("backup").path
        let running = try workspace.start("backup", file)
        // Half of them once the copy has begun.
        if moment % 2 == 0 {
            while running.isRunning, !FileManager.default.fileExists(atPath: file + ".part") {
                usleep(100)
            }
        }
        usleep(UInt32(moment) * 4_000)
        running.kill()
        _ = try running.finish()
        if !FileManager.default.fileExists(atPath: file) {
            let again = try workspace.run("backup", file)
            #expect(again.status == 0, "\(again.err)")
        }
        #expect(!FileManager.default.fileExists(atPath: file + ".part"))
        #expect(try elsewhere.run("restore", file).status == 0)
        #expect(try elsewhere.run("verify").out == workspace.run("verify").out)
    }
}

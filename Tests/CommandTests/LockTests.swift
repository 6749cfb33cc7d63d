import Foundation
import Testing

@Suite struct LockTests {
    @Test func `a second writer is kept out while readers go on`() throws {
        let workspace = try Workspace()
        #expect(
            try workspace.run("import", Repository.sample("5001030001-2026-10-31")).status == 0)
        let descriptor = open(
            workspace.data.appending(path: "lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0)
        try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)

        let sample = Repository.sample("5001030002-2026-10-31")
        let refused = try workspace.run("import", sample)
        #expect(refused.status == 2)
        #expect(refused.bytes.isEmpty)
        #expect(refused.errLines.count == 1)
        #expect(refused.err.contains("正由另一个满天星进程写入"))
        for arguments in [["report"], ["feeds"], ["vacancies"], ["verify"], ["check"]] {
            let outcome = try workspace.run(arguments)
            #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
            #expect(!outcome.bytes.isEmpty)
        }
        #expect(try workspace.feeds().count == 1)

        close(descriptor)
        #expect(try workspace.run("import", sample).status == 0)
        #expect(try workspace.feeds().count == 2)
    }

    @Test func `readers do not hinder each other`() throws {
        let workspace = try SampleDistrict.workspace()
        let running = try (0..<8).map { _ in try workspace.start("report", "--format", "json") }
        for outcome in try running.map({ try $0.finish() }) {
            #expect(outcome.status == 0, "\(outcome.err)")
        }
    }
}

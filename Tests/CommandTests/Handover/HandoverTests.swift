import Foundation
import Testing

@testable import MantianxingCommand

/// The built program beside a service of its own.
@Suite struct HandoverTests {
    /// A service on a workspace's data, once it takes commands.
    private func serve(_ workspace: Workspace) throws -> Running {
        let service = try workspace.start("serve", "--port", "0")
        while service.isRunning, LocalSocket.connect(in: workspace.data.path) == nil {
            usleep(10_000)
        }
        guard service.isRunning else {
            Issue.record("\(try service.finish().err)")
            throw NotServing()
        }
        return service
    }

    private struct NotServing: Error {}

    /// Ends a service, as an administrator does.
    private func end(_ service: Running) throws {
        service.terminate()
        let outcome = try service.finish()
        #expect(outcome.status == 0)
        #expect(!outcome.wasKilled)
    }

    /// What people see, but for what differs from run to run.
    private func shown(_ outcome: Program.Outcome) -> [String] {
        ["\(outcome.status)", outcome.out, outcome.err]
    }

    @Test(.timeLimit(.minutes(10)))
    func `commands beside a service end as they do without one`() throws {
        let (alone, beside) = (try Workspace(), try Workspace())
        let service = try serve(beside)
        let bytes = Array(
            try Data(contentsOf: URL(filePath: Repository.sample("5001030001-2026-10-31"))))
        let bad = Repository.fixtures.appending(path: "Errors/unit-repeated.xml").path
        for workspace in [alone, beside] {
            try Data(bytes).write(to: workspace.url("one.xml"))
            try workspace.write(nativeFeed(), to: "folder/two.xml")
        }
        let calls: [(arguments: [String], input: [UInt8]?)] = [
            (["import", "one.xml"], nil), (["import", "one.xml", "--json"], nil),
            (["import", "folder"], nil), (["import", "-"], bytes), (["import", "-"], []),
            (["import", bad, "missing.xml", "one.xml"], nil),
            (["import", "--dry-run", Repository.samples.path], nil),
            (["import", "one.xml", "--building", "5001030002"], nil),
            (["import", "one.xml", "--buildings", "Nowhere"], nil),
            (
                ["account", "add", "a", "--role", "analyst", "--password-stdin"],
                Array("correct horse battery".utf8)
            ),
            (
                ["account", "add", "a", "--role", "analyst", "--password-stdin"],
                Array("correct horse battery".utf8)
            ),
            (["account", "add", "m", "--role", "manager", "--building", "5001039999"], nil),
            (["account", "disable", "a"], nil), (["account", "disable", "nobody"], nil),
            (["report", "publish", "--period", "2099"], nil),
            (["feeds", "--building", "5001030009"], nil), (["verify"], nil),
        ]
        for call in calls {
            let expected = try alone.run(call.arguments, input: call.input)
            let outcome = try beside.run(call.arguments, input: call.input)
            if call.arguments.contains("Nowhere") {
                #expect(outcome.status == 64)
                continue
            }
            #expect(shown(outcome) == shown(expected), "\(call.arguments)")
        }
        #expect(try beside.feeds().map { $0["asOf"] } == alone.feeds().map { $0["asOf"] })
        let published = try beside.run("report", "publish", "--period", "2025", "--json")
        #expect(published.status == 0, "\(published.err)")
        #expect(try JSON(published.out)["new"].bool == true)
        try end(service)
        #expect(try beside.run("verify").status == 0)
        #expect(try beside.run("import", "one.xml").out.hasPrefix("＝ 无变化"))
    }

    @Test(.timeLimit(.minutes(10)))
    func `a password and a token come back from the service`() throws {
        let workspace = try Workspace()
        let service = try serve(workspace)
        let password = try workspace.run("account", "add", "admin", "--role", "admin")
        #expect(password.status == 0)
        #expect(password.lines.count == 1)
        #expect(password.lines.first?.count == 20)
        let token = try workspace.run("account", "token", "admin")
        #expect(token.lines.count == 1)
        #expect(token.lines.first?.hasPrefix("mtx_") == true)
        try end(service)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a service that was killed leaves nothing in the way`() throws {
        let workspace = try Workspace()
        let first = try serve(workspace)
        first.kill()
        _ = try first.finish()
        let sample = Repository.sample("5001030001-2026-10-31")
        #expect(try workspace.run("import", sample).status == 0)
        let second = try serve(workspace)
        #expect(try workspace.run("import", sample).out.hasPrefix("＝ 无变化"))
        try end(second)
    }

    @Test(.timeLimit(.minutes(10)))
    func `ending a service lets a running import finish`() throws {
        let workspace = try Workspace()
        let service = try serve(workspace)
        let running = try workspace.start("import", "--json", Repository.samples.path)
        while running.isRunning, running.printed == 0 { usleep(200) }
        service.terminate()
        let outcome = try running.finish()
        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(try service.finish().status == 0)
        #expect(try workspace.feeds().count == outcome.lines.count)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a service killed in the middle has kept what the import has told of`() throws {
        let workspace = try Workspace()
        let service = try serve(workspace)
        let running = try workspace.start("import", "--json", Repository.samples.path)
        while running.isRunning, running.printed == 0 { usleep(200) }
        service.kill()
        let outcome = try running.finish()
        let told = try outcome.lines.compactMap { try JSON($0)["feed"]["id"].int }
        #expect(outcome.status == 0 || outcome.status == 2)
        if outcome.status == 2 { #expect(outcome.err.contains("服务中途停止")) }
        _ = try service.finish()
        #expect(Set(try workspace.feeds().compactMap { $0["id"].int }).isSuperset(of: told))
        #expect(try workspace.run("verify").status == 0)
    }
}

import Foundation
import Testing

/// A running service follows its policy files.
@Suite struct PolicyWatchTests {
    /// Waits for something, some seconds at most.
    private func eventually(_ holds: () throws -> Bool) throws -> Bool {
        for _ in 0..<400 {
            if try holds() { return true }
            usleep(25_000)
        }
        return false
    }

    private func name(_ service: RunningService) throws -> String? {
        try service.get("/api/v1/buildings/5001030001")?.json()["name"].string
    }

    @Test(.timeLimit(.minutes(10)))
    func `changed files hold before long, and those with mistakes never`() throws {
        let workspace = try Workspace()
        let token = try RunningService.token(in: workspace)
        let service = try RunningService(workspace, token: token)
        let old = try #require(try name(service))
        let file = workspace.url("Buildings/5001030001.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)

        try workspace.edit("5001030001", replacing: old, with: "改过的名字")
        #expect(try eventually { try name(service) == "改过的名字" })
        #expect(
            try eventually { service.log.contains { $0.contains("policy files taken up") } })

        try workspace.edit("5001030001", replacing: "floors:", with: "flors:")
        #expect(
            try eventually { service.log.contains { $0.contains("policy files not taken up") } })
        let lines = service.log.filter { $0.contains("policy files not taken up") }
        #expect(lines.count == 1)
        #expect(lines.first?.contains("5001030001.yaml:") == true)
        #expect(lines.first?.contains("policy-key-unknown") == true)
        #expect(try name(service) == "改过的名字")

        try Data(text.utf8).write(to: file)
        #expect(try eventually { try name(service) == old })
        // The log is written once they hold.
        #expect(
            try eventually { service.log.count { $0.contains("policy files taken up") } == 2 })
        #expect(service.log.count { $0.contains("policy files not taken up") } == 1)
        try service.end()
        // What could not be taken up was not kept either.
        #expect(try workspace.run("verify").status == 0)
    }
}

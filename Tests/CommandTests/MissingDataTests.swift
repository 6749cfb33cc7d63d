import Foundation
import Testing

/// Commands that read where there is nothing, or not what they should find.
@Suite struct MissingDataTests {
    private static let reading = [
        ["feeds"], ["report"], ["vacancies"], ["movements"], ["report", "list"],
        ["account", "list"],
    ]

    @Test(arguments: MissingDataTests.reading)
    func `to read makes no data folder, and says that there is none`(arguments: [String]) throws {
        let workspace = try Workspace()
        let absent = try workspace.run(arguments)
        #expect(absent.status == 0, "\(absent.err)")
        #expect(!absent.bytes.isEmpty)
        #expect(absent.errLines.count == 1)
        #expect(absent.err.contains("“.mantianxing”") && absent.err.contains("--data"))
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))

        try FileManager.default.createDirectory(
            at: workspace.data, withIntermediateDirectories: false)
        #expect(try workspace.run(arguments).out == absent.out || arguments == ["report"])
        let left = try FileManager.default.contentsOfDirectory(atPath: workspace.data.path)
        #expect(left.isEmpty)
    }

    @Test func `nothing is not whole`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("verify", "--data", "slip")
        #expect(outcome.status == 2)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.errLines.count == 1)
        #expect(outcome.err.contains("“slip”"))
        #expect(!FileManager.default.fileExists(atPath: workspace.url("slip").path))
    }

    @Test func `somebody else's folder is left as it is`() throws {
        let workspace = try Workspace()
        for arguments in Self.reading + [["verify"], ["import", "feed.xml"]] {
            let outcome = try workspace.run(arguments + ["--data", "Buildings/.."])
            #expect(outcome.status == 2, "\(arguments)")
            #expect(outcome.errLines.count == 1, "\(arguments): \(outcome.err)")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
        #expect(names == ["Buildings"])
    }

    @Test(.enabled(if: Unprivileged.isPossible), arguments: [0o000, 0o300] as [mode_t])
    func `a folder that nobody can look into is not taken for an empty one`(
        permissions: mode_t
    ) throws {
        let workspace = try Workspace()
        let sample = Repository.sample("5001030001-2026-10-31")
        #expect(try workspace.run("import", sample).status == 0)
        chmod(workspace.data.path, permissions)
        defer { chmod(workspace.data.path, 0o700) }
        for command in ["feeds", "report", "verify", "import '\(sample)'", "backup b"] {
            let outcome = try workspace.shell("\(Unprivileged.program) \(command)")
            #expect(outcome.status == 2, "\(command)")
            #expect(outcome.bytes.isEmpty, "\(command)")
            #expect(outcome.errLines.count == 1, "\(command): \(outcome.err)")
        }
        chmod(workspace.data.path, 0o700)
        #expect(try workspace.feeds().count == 1)
        #expect(try workspace.run("verify").status == 0)
    }
}

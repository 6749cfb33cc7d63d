import Foundation
import Testing

@Suite struct HelpTests {
    /// The names under `SUBCOMMANDS:`.
    private func subcommands() throws -> [String] {
        let workspace = try Workspace()
        let help = try workspace.run("--help")
        #expect(help.status == 0)
        let lines = help.lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
        return lines.compactMap { line in
            guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
            return line.split(separator: " ").first.map(String.init)
        }
    }

    @Test func `help lists every subcommand`() throws {
        let names = try subcommands()
        let known = [
            "demo", "check", "import", "feeds", "vacancies", "movements", "report", "serve",
            "account",
            "backup", "restore", "verify", "importers",
        ]
        #expect(Set(names).isSuperset(of: known))
        #expect(Set(names).count == names.count)
    }

    @Test func `every subcommand explains itself`() throws {
        let workspace = try Workspace()
        for name in try subcommands() {
            let help = try workspace.run(name, "--help")
            #expect(help.status == 0)
            #expect(help.out.contains("USAGE: mantianxing \(name)"))
            #expect(help.err.isEmpty)
        }
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
    }

    @Test func `the README lists the commands that help lists`() throws {
        let readme = try Repository.readme()
        let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "<!-- commands -->"))
        let end = try #require(lines.firstIndex(of: "<!-- /commands -->"))
        try #require(start < end)
        let commands = lines[(start + 1)..<end].filter { !$0.isEmpty && !$0.hasPrefix("```") }
        #expect(commands.allSatisfy { $0.hasPrefix("mantianxing ") })
        let names = commands.compactMap { $0.split(separator: " ").dropFirst().first }
        #expect(Set(names.map(String.init)) == Set(try subcommands()))
    }
}

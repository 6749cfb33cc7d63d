import Foundation
import Testing

/// Folders with more in them than feeds.
@Suite struct FolderTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func put(_ sample: String, at name: String) throws {
        let url = workspace.url(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: URL(filePath: Repository.sample(sample)), to: url)
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: workspace.url(name).path, withDestinationPath: target)
    }

    /// Makes a socket that nobody listens at.
    private func makeSocket(_ name: String) throws {
        let path = workspace.url(name).path
        let script = "import socket,sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])"
        try #require(run("/usr/bin/python3", "-c", script, path) == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func `what is no file is named, and the rest imported`() throws {
        try put("5001030001-2026-10-31", at: "feeds/good.xml")
        try put("5001030002-2026-10-31", at: "feeds/folder.xml/inner.xml")
        try put("5001030003-2026-10-31", at: "other")
        try link("feeds/linked.xml", to: "../other")
        try link("feeds/dangling.xml", to: "nowhere")
        try link("feeds/shortcut.xml", to: "folder.xml")
        try link("feeds/dangling.txt", to: "nowhere")
        try #require(mkfifo(workspace.url("feeds/pipe.xml").path, 0o600) == 0)
        try #require(mkfifo(workspace.url("feeds/pipe").path, 0o600) == 0)
        var expected = [
            "feeds/dangling.xml”：文件不存在。", "feeds/pipe.xml”：这不是普通文件（是管道、套接字或设备）。",
            "feeds/shortcut.xml”：这是文件夹。",
        ]
        if access("/usr/bin/python3", X_OK) == 0 {
            try makeSocket("feeds/socket.xml")
            expected.append("feeds/socket.xml”：这不是普通文件（是管道、套接字或设备）。")
        }
        let outcome = try workspace.run("import", "feeds")
        #expect(outcome.status == 2)
        #expect(outcome.errLines == expected.map { "错误：无法读取“" + $0 })
        #expect(outcome.lines.last == "合计：已采用 3")
        #expect(try workspace.feeds().count == 3)
    }

    @Test func `a name that is no text is no reason to be left out in silence`() throws {
        try put("5001030001-2026-10-31", at: "feeds/good.xml")
        // 测.xml as GBK writes it, from an archive packed elsewhere.
        let path = Array(workspace.url("feeds/").path.utf8) + [0x2F, 0xB2, 0xE2] + ".xml".utf8
        let name = path.map { CChar(bitPattern: $0) } + [0]
        let file = open(name, O_WRONLY | O_CREAT, 0o600)
        try #require(file >= 0)
        close(file)
        defer { unlink(name) }
        let outcome = try workspace.run("import", "feeds")
        #expect(outcome.status == 2)
        #expect(outcome.errLines.count == 1)
        #expect(outcome.err.contains("名称不是 UTF-8 文字"))
        #expect(try workspace.feeds().count == 1)
    }

    @Test(.enabled(if: Unprivileged.isPossible))
    func `what may not be read is named, and the rest imported`() throws {
        try put("5001030001-2026-10-31", at: "feeds/good.xml")
        try put("5001030002-2026-10-31", at: "feeds/secret.xml")
        try put("5001030003-2026-10-31", at: "feeds/closed/inner.xml")
        let (secret, closed) = ("feeds/secret.xml", "feeds/closed")
        for name in [secret, closed] { chmod(workspace.url(name).path, 0) }
        defer { chmod(workspace.url(closed).path, 0o700) }
        let outcome = try workspace.shell("\(Unprivileged.program) import feeds")
        #expect(outcome.status == 2)
        #expect(
            outcome.errLines == [closed, secret].map { "错误：无法读取“\($0)”：没有读取权限。" },
            "\(outcome.err)")
        #expect(outcome.lines.last == "合计：已采用 1")
        let alone = try workspace.shell("\(Unprivileged.program) import \(closed)")
        #expect(alone.status == 2)
        #expect(alone.err.contains("“\(closed)”：没有读取权限。"))
    }

    @Test(.timeLimit(.minutes(2)))
    func `a pipe given by name is read`() throws {
        try #require(mkfifo(workspace.url("pipe").path, 0o600) == 0)
        let sample = Repository.sample("5001030001-2026-10-31")
        let outcome = try workspace.shell("cat '\(sample)' > pipe & \"$0\" import pipe; wait")
        #expect(outcome.out.hasPrefix("✓ 已采用  pipe"), "\(outcome.err)")
        #expect(try workspace.feeds().count == 1)
    }

    @Test(arguments: [[], ["--dry-run"]])
    func `a file that breaks off while it is read does not keep the others out`(
        options: [String]
    ) throws {
        let samples = ["5001030001", "5001030002", "5001030003"].map {
            Repository.sample("\($0)-2026-10-31")
        }
        let sound = try Data(contentsOf: URL(filePath: samples[0]))
        // Can be opened, but nothing is at its beginning.
        let broken = "/proc/self/mem"
        let outcome = try workspace.run(
            ["import", "-", broken, samples[1], broken, samples[2]] + options, input: Array(sound))
        #expect(outcome.status == 2)
        #expect(outcome.errLines.count == 2)
        #expect(outcome.errLines.allSatisfy { $0.contains(broken) && $0.contains("读写设备时出错") })
        #expect(outcome.lines.filter { $0.hasPrefix("✓ 已采用") }.count == 3)
        #expect(outcome.lines.last?.hasSuffix("已采用 3") == true)
        #expect(try workspace.run("feeds", "--json").status == 0)
        #expect(try workspace.feeds().count == (options.isEmpty ? 3 : 0))
    }
}

import Foundation
import Testing

/// Where `report -o` writes to.
@Suite struct OutputFileTests {
    private let workspace: Workspace
    private let arguments = ["report", "--as-of", "2026-10-31", "--format", "json"]
    private let shown: Data

    init() throws {
        workspace = try Workspace()
        let sample = Repository.sample("5001030001-2026-10-31")
        try #require(try workspace.run("import", sample).status == 0)
        let known = try JSON(workspace.run(arguments).out)["knownAt"].string
        let line = arguments + ["--known-at", try #require(known)]
        shown = Data(try workspace.run(line).bytes)
        knownAt = try #require(known)
    }

    private let knownAt: String

    private func write(to name: String) throws -> Program.Outcome {
        try workspace.run(arguments + ["--known-at", knownAt, "-o", name])
    }

    /// The command as a line of shell.
    private func line(to name: String) -> String {
        "\"$0\" \(arguments.joined(separator: " ")) --known-at '\(knownAt)' -o \(name)"
    }

    private func names() throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
        return Set(names).subtracting(["Buildings", ".mantianxing"])
    }

    private func content(_ name: String) throws -> Data {
        try Data(contentsOf: workspace.url(name))
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: workspace.url(name).path, withDestinationPath: target)
    }

    private func type(_ name: String) throws -> mode_t {
        var info = stat()
        try #require(lstat(workspace.url(name).path, &info) == 0)
        return info.st_mode & S_IFMT
    }

    @Test func `a file is replaced and keeps its permissions`() throws {
        try workspace.write("old", to: "report")
        chmod(workspace.url("report").path, 0o640)
        #expect(try write(to: "report").status == 0)
        #expect(try content("report") == shown)
        var info = stat()
        #expect(stat(workspace.url("report").path, &info) == 0 && info.st_mode & 0o777 == 0o640)
        #expect(try names() == ["report"])
    }

    @Test func `a link stays, and what it points to is written`() throws {
        try workspace.write("old", to: "kept/report")
        try link("inner", to: "kept/report")
        try link("outer", to: "inner")
        try link("dangling", to: workspace.url("kept/new").path)
        for (name, target) in [("outer", "kept/report"), ("dangling", "kept/new")] {
            let outcome = try write(to: name)
            #expect(outcome.status == 0, "\(outcome.err)")
            #expect(try type(name) == S_IFLNK)
            #expect(try type(target) == S_IFREG)
            #expect(try content(target) == shown)
        }
        #expect(try names() == ["kept", "inner", "outer", "dangling"])
        let kept = try FileManager.default.contentsOfDirectory(
            atPath: workspace.url("kept").path)
        #expect(Set(kept) == ["report", "new"])
    }

    @Test func `what can't be written is said, and left`() throws {
        try link("loop", to: "loop")
        for (name, reason) in [
            ("loop", "链接绕成了圈"), ("Buildings", "这是文件夹"), ("none/report", "没有这个文件夹"),
        ] {
            let outcome = try write(to: name)
            #expect(outcome.status == 2)
            #expect(outcome.bytes.isEmpty)
            #expect(outcome.err == "错误：无法写入“\(name)”：\(reason)。\n")
        }
        #expect(try names() == ["loop"])
    }

    @Test(.timeLimit(.minutes(2)))
    func `a pipe is written into`() throws {
        try #require(mkfifo(workspace.url("pipe").path, 0o600) == 0)
        let outcome = try workspace.shell("cat pipe > got & \(line(to: "pipe")); wait")
        #expect(outcome.err.isEmpty)
        #expect(try type("pipe") == S_IFIFO)
        #expect(try content("got") == shown)
        #expect(try names() == ["pipe", "got"])
    }

    /// Devices like `/dev/null` and `/dev/full`, but our own.
    @Test func `a device is written into`() throws {
        let (null, full) = (workspace.url("null").path, workspace.url("full").path)
        // The numbers of both are the first eight bits of what the system takes.
        guard mknod(null, S_IFCHR | 0o666, 0x103) == 0, mknod(full, S_IFCHR | 0o666, 0x107) == 0,
            case let opened = open(null, O_WRONLY), opened >= 0
        else { return }
        close(opened)
        #expect(try write(to: "null").status == 0)
        let refused = try write(to: "full")
        #expect(refused.status == 2)
        #expect(refused.err == "错误：无法写入“full”：磁盘已满。\n")
        #expect(try type("null") == S_IFCHR && type("full") == S_IFCHR)
        #expect(try names() == ["null", "full"])
    }

    @Test func `the standard output may be named`() throws {
        try link("stdout", to: "/proc/self/fd/1")
        for name in ["-", "stdout"] {
            let outcome = try write(to: name)
            #expect(outcome.status == 0)
            #expect(Data(outcome.bytes) == shown)
            #expect(outcome.err.isEmpty)
        }
        #expect(try names() == ["stdout"])
        #expect(try type("stdout") == S_IFLNK)
        let refused = try workspace.shell("\(line(to: "stdout")) > /dev/full")
        #expect(refused.status == 2)
    }

    @Test func `an open file is written on where it stands`() throws {
        let outcome = try workspace.shell(
            "echo first > log; exec 3>>log; \(line(to: "/proc/self/fd/3"))")
        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(try content("log") == Data("first\n".utf8) + shown)
    }
}

import Dispatch
import Estate
import Foundation
import Storage
import Synchronization
import Testing

@testable import MantianxingCommand

/// Commands handed over to a service in this process.
@Suite struct HandoverSocketTests {
    private let sample = "5001030001-2026-10-31"

    /// A sound feed in the caller's folder.
    private func copySample(to service: Service, as name: String = "feed.xml") throws {
        try FileManager.default.copyItem(
            atPath: Repository.sample(sample), toPath: service.workspace.url(name).path)
    }

    // MARK: What comes back

    @Test func `a command works with the service's store, in the caller's folder`() throws {
        let service = try Service()
        try copySample(to: service)
        let outcome = try service.call("import", "feed.xml")
        #expect(outcome.code == 0)
        #expect(
            outcome.out == """
                ✓ 已采用  feed.xml  楼宇 5001030001  2026-10-31 第 1 版  30 层 72 个单元
                合计：已采用 1

                """)
        #expect(outcome.err.isEmpty)
        #expect(try service.store.feeds().map(\.sourceName) == ["feed.xml"])
    }

    @Test func `the exit code comes back, and what is said on either output`() throws {
        let service = try Service()
        try service.workspace.write("no feed", to: "bad.xml")
        let rejected = try service.call("import", "bad.xml")
        #expect(rejected.code == 1)
        #expect(rejected.out.hasPrefix("✗ 已退回  bad.xml"))
        let missing = try service.call("import", "missing.xml")
        #expect(missing.code == 2)
        #expect(missing.err.contains("无法读取“missing.xml”：文件不存在。"))
        let usage = try service.call("import", "feed.xml", "--as-of", "yesterday")
        #expect(usage.code == 64)
        #expect(usage.err.hasPrefix("错误："))
        #expect(try service.store.feeds().isEmpty)
    }

    @Test func `the input comes along`() throws {
        let service = try Service()
        let feed = try String(contentsOfFile: Repository.sample(sample), encoding: .utf8)
        let outcome = try service.call("import", "-", reading: .everything, input: feed)
        #expect(outcome.code == 0)
        #expect(outcome.out.hasPrefix("✓ 已采用  -  楼宇 5001030001"))
        let password = try service.call(
            "account", "add", "li.lei", "--role", "analyst", "--password-stdin", reading: .line,
            input: "correct horse battery\nrest\n")
        #expect(password.code == 0)
        #expect(password.out == "已添加账户“li.lei”（统计人员）。\n")
        #expect(try service.store.accounts().map(\.name) == ["li.lei"])
    }

    @Test func `only commands that write are taken`() throws {
        let service = try Service()
        for arguments in [["report"], ["feeds"], ["check"], ["serve"], ["nonsense"], []] {
            let connection = try service.connect()
            let files = try (0..<3).map { _ in try Spool.inMemory() }
            let request = HandoverRequest(
                directory: "/", arguments: arguments, errorIsTerminal: false)
            try connection.send(request.message(), with: files)
            var none: [Descriptor] = []
            #expect(try connection.receive(1, &none) == [64], "\(arguments)")
            #expect(Service.text(files[1]).isEmpty)
            #expect(!Service.text(files[2]).isEmpty)
        }
    }

    @Test func `another folder of policy files is refused`() throws {
        let service = try Service()
        try copySample(to: service)
        let other = try service.call("import", "feed.xml", "--buildings", "/tmp")
        #expect(other.code == 64)
        #expect(other.err.contains("“\(service.workspace.url("Buildings").path)”，不是“/tmp”"))
        #expect(try service.store.feeds().isEmpty)
        let same = try service.call("import", "feed.xml", "--buildings", "./Buildings/../Buildings")
        #expect(same.code == 0)
    }

    @Test func `many callers are served, some of them later`() throws {
        let service = try Service()
        try copySample(to: service)
        let codes = Mutex<[Int32?]>([])
        DispatchQueue.concurrentPerform(iterations: 12) { _ in
            do {
                let outcome = try service.call("import", "feed.xml")
                codes.withLock { $0.append(outcome.code) }
            } catch {
                Issue.record("\(error)")
            }
        }
        #expect(codes.withLock { $0 } == Array(repeating: 0, count: 12))
        #expect(try service.store.feeds().count == 1)
    }

    // MARK: Callers that go, or are not what they should be

    @Test func `the work is finished for a caller that has gone`() throws {
        let service = try Service()
        try copySample(to: service)
        do {
            let connection = try service.connect()
            _ = try service.send("import", "feed.xml", to: connection)
        }
        while try service.store.feeds().isEmpty { usleep(1000) }
        #expect(try service.call("import", "feed.xml").out.hasPrefix("＝ 无变化"))
    }

    @Test func `a command of another version is told so`() throws {
        let service = try Service()
        let connection = try service.connect()
        let files = try service.send("import", "-", version: 2, to: connection)
        var none: [Descriptor] = []
        #expect(try connection.receive(1, &none) == [2])
        #expect(Service.text(files[2]).contains("不是同一版程序"))
    }

    @Test(arguments: [
        [] as [UInt8], [0], [0, 0, 0, 0], [0, 0, 0, 2, 0x7B, 0x7D], [0xFF, 0xFF, 0xFF, 0xFF],
    ])
    func `whatever else is sent, the service goes on`(bytes: [UInt8]) throws {
        let service = try Service()
        do {
            let connection = try service.connect()
            try connection.send(bytes)
        }
        do {
            let connection = try service.connect()
            let files = try (0..<8).map { _ in try Spool.inMemory() }
            try connection.send(bytes, with: files)
        }
        try copySample(to: service)
        #expect(try service.call("import", "feed.xml").code == 0)
    }

    // MARK: The socket

    @Test func `the socket is this user's alone, and goes with the service`() throws {
        let service = try Service()
        let path = service.folder + "/" + LocalSocket.fileName
        var info = stat()
        #expect(lstat(path, &info) == 0)
        #expect(info.st_mode & S_IFMT == S_IFSOCK)
        #expect(info.st_mode & 0o777 == 0o600)
        service.socket.stop()
        #expect(lstat(path, &info) != 0)
        #expect(try service.call("import", "feed.xml").code == nil)
        service.socket.stop()
    }

    @Test func `nobody listens where there is no service, or no longer`() throws {
        let folder = try Workspace()
        let client = HandoverClient(folder: folder.url("none").path)
        #expect(try client.perform(["import", "-"], reading: .everything) == nil)
        do { _ = try LocalSocket.listen(in: folder.folder.path) }
        #expect(FileManager.default.fileExists(atPath: folder.url(LocalSocket.fileName).path))
        let stale = HandoverClient(folder: folder.folder.path)
        #expect(try stale.perform(["import", "-"], reading: .everything) == nil)
        // The next service takes the name over.
        let socket = try LocalSocket.listen(in: folder.folder.path)
        #expect(LocalSocket.connect(in: folder.folder.path) != nil)
        withExtendedLifetime(socket) {}
    }

    @Test func `the data folder's name may be longer than a socket's`() throws {
        let service = try Service(data: String(repeating: "数据/", count: 40) + "data")
        #expect(service.folder.utf8.count > 250)
        try copySample(to: service)
        #expect(try service.call("import", "feed.xml").code == 0)
    }

    @Test func `stopping waits for the work under way`() throws {
        let events = Mutex<[String]>([])
        let entered = DispatchSemaphore(value: 0)
        let mayGoOn = DispatchSemaphore(value: 0)
        let service = try Service { _ in
            entered.signal()
            mayGoOn.wait()
        }
        try copySample(to: service)
        let ended = DispatchGroup()
        DispatchQueue.global().async(group: ended) {
            do {
                let outcome = try service.call("import", "feed.xml")
                #expect(outcome.code == 0)
                #expect(outcome.out.hasPrefix("✓ 已采用"))
            } catch {
                Issue.record("\(error)")
            }
        }
        entered.wait()
        DispatchQueue.global().async(group: ended) {
            service.socket.stop()
            let feeds = (try? service.store.feeds().count) ?? 0
            events.withLock { $0.append("stopped with \(feeds)") }
        }
        while LocalSocket.connect(in: service.folder) != nil { usleep(1000) }
        mayGoOn.signal()
        ended.wait()
        #expect(events.withLock { $0 } == ["stopped with 1"])
    }
}

import Foundation
import Synchronization

/// A run under way. What it prints goes to files, so that it never waits for a reader.
///
/// Started by `posix_spawn`: Foundation's `Process` reads beyond a buffer where many are started from
/// short-lived threads, which ends the process of the tests.
final class Running: Sendable {
    let identifier: pid_t
    private let spool: URL
    /// How it ended, as `waitpid` tells; `nil` while it runs.
    private let status = Mutex<Int32?>(nil)

    struct NotStarted: Error {
        let error: Int32
    }

    /// - Parameter program: `nil` for ours.
    init(
        _ arguments: [String], of program: String? = nil, input: [UInt8]? = nil, in folder: URL
    ) throws {
        spool = FileManager.default.temporaryDirectory.appending(
            path: "mantianxing-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
        try Data(input ?? []).write(to: spool.appending(path: "in"))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        for (descriptor, name, mode) in [
            (0, "in", O_RDONLY), (1, "out", writing), (2, "err", writing),
        ] {
            posix_spawn_file_actions_addopen(
                &actions, CInt(descriptor), spool.appending(path: name).path, mode, 0o600)
        }
        // The shell goes to the folder and becomes the program.
        let shell = [
            "/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path,
            try program ?? Program.path(),
        ]
        var words: [UnsafeMutablePointer<CChar>?] = (shell + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var started: pid_t = 0
        let error = posix_spawn(&started, shell[0], &actions, nil, words, environ)
        guard error == 0 else { throw NotStarted(error: error) }
        identifier = started
    }

    deinit { try? FileManager.default.removeItem(at: spool) }

    /// How much it has printed so far.
    var printed: Int {
        let path = spool.appending(path: "out").path
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return size ?? 0
    }

    /// What it has written to its error output so far.
    var complaints: String {
        (try? String(contentsOf: spool.appending(path: "err"), encoding: .utf8)) ?? ""
    }

    var isRunning: Bool { look() == nil }

    /// `kill -9`.
    func kill() { send(SIGKILL) }

    /// Asks it to end: SIGTERM.
    func terminate() { send(SIGTERM) }

    private func send(_ signal: Int32) {
        // Not to a process that has ended: its number may be another's by now.
        status.withLock { status in
            if Self.look(identifier, &status) == nil {
                _ = Foundation.kill(identifier, signal)
            }
        }
    }

    private func look() -> Int32? {
        status.withLock { Self.look(identifier, &$0) }
    }

    private static func look(_ identifier: pid_t, _ status: inout Int32?) -> Int32? {
        guard status == nil else { return status }
        var found: Int32 = 0
        var ended = waitpid(identifier, &found, WNOHANG)
        while ended < 0, errno == EINTR { ended = waitpid(identifier, &found, WNOHANG) }
        if ended == identifier { status = found }
        return status
    }

    /// Waits for the end.
    func finish() throws -> Program.Outcome {
        // Others may want to look at it or kill it meanwhile.
        while look() == nil { usleep(2000) }
        let status = look() ?? 0
        let signal = status & 0x7F
        return Program.Outcome(
            status: signal == 0 ? status >> 8 & 0xFF : signal, wasKilled: signal != 0,
            bytes: Array(try Data(contentsOf: spool.appending(path: "out"))),
            err: String(
                decoding: try Data(contentsOf: spool.appending(path: "err")), as: UTF8.self))
    }
}

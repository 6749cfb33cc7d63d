import Dispatch
import Foundation

/// The built program, run as people run it.
enum Program {
    /// What a run has left behind.
    struct Outcome {
        var status: Int32
        /// Whether a signal ended it.
        var wasKilled: Bool
        var bytes: [UInt8]
        var err: String

        var out: String { String(decoding: bytes, as: UTF8.self) }
        /// Lines of standard output; a last line without its end does not count.
        var lines: [String] { Self.lines(of: out) }
        var errLines: [String] { Self.lines(of: err) }

        private static func lines(of text: String) -> [String] {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            if !lines.isEmpty { lines.removeLast() }
            return lines.map(String.init)
        }
    }

    struct NotBuilt: Error {}

    /// `mantianxing` beside the test bundle.
    static func path() throws -> String {
        guard let path = located else { throw NotBuilt() }
        return path
    }

    private static let located: String? = {
        if let named = ProcessInfo.processInfo.environment["MANTIANXING"] { return named }
        var folders: [URL] = []
        for start in [Bundle.main.bundlePath, CommandLine.arguments.first ?? ""] {
            var folder = URL(filePath: start)
            for _ in 0..<5 {
                folders.append(folder)
                folder.deleteLastPathComponent()
            }
        }
        folders.append(Repository.folder.appending(path: ".build/debug"))
        return folders.map { $0.appending(path: "mantianxing").path }.first(where: isProgram)
    }()

    private static func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
    }

    static func run(
        _ arguments: [String], input: [UInt8]? = nil, in folder: URL
    ) throws -> Outcome {
        try Running(arguments, input: input, in: folder).finish()
    }
}

/// A run under way. What it prints goes to files, so that it never waits for a reader.
final class Running {
    private let process = Process()
    private let ended = DispatchSemaphore(value: 0)
    private let spool: URL

    init(_ arguments: [String], input: [UInt8]? = nil, in folder: URL) throws {
        spool = FileManager.default.temporaryDirectory.appending(
            path: "mantianxing-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
        for name in ["out", "err"] { try Data().write(to: spool.appending(path: name)) }
        try Data(input ?? []).write(to: spool.appending(path: "in"))
        process.executableURL = URL(filePath: try Program.path())
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: spool.appending(path: "in"))
        process.standardOutput = try FileHandle(forWritingTo: spool.appending(path: "out"))
        process.standardError = try FileHandle(forWritingTo: spool.appending(path: "err"))
        let ended = ended
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
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

    var isRunning: Bool { process.isRunning }

    var identifier: Int32 { process.processIdentifier }

    /// `kill -9`.
    func kill() {
        if process.isRunning { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
    }

    /// Asks it to end: SIGTERM.
    func terminate() { process.terminate() }

    /// Waits for the end.
    func finish() throws -> Program.Outcome {
        ended.wait()
        let err = try Data(contentsOf: spool.appending(path: "err"))
        return Program.Outcome(
            status: process.terminationStatus,
            wasKilled: process.terminationReason == .uncaughtSignal,
            bytes: Array(try Data(contentsOf: spool.appending(path: "out"))),
            err: String(decoding: err, as: UTF8.self))
    }
}

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

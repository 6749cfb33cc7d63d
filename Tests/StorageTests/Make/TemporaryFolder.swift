import Foundation

/// Folders for tests that need files.
enum TemporaryFolder {
    /// Runs a test in a folder of its own, removed afterwards.
    static func use<Result>(_ work: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "storage-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try work(path)
    }

    /// The permissions of a file or folder.
    static func permissions(_ path: String) -> Int {
        var info = stat()
        guard stat(path, &info) == 0 else { return -1 }
        return Int(info.st_mode & 0o777)
    }

    /// The names of the files in a folder.
    static func names(_ path: String) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: path))
    }
}

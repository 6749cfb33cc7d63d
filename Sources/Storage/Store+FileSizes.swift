import Foundation

extension Store {
    /// Bytes of the database file and of its write-ahead log; `nil` for a store in memory.
    public var fileSizes: (database: Int, log: Int)? {
        let file = DataFolder(path: path).database
        guard let database = Self.size(of: file) else { return nil }
        return (database, Self.size(of: file + "-wal") ?? 0)
    }

    private static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}

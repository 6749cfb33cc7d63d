import GRDB

extension StoreError {
    /// What an error of SQLite means for people.
    init(_ error: any Error, path: String) {
        if let error = error as? StoreError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(detail: "\(error)")
            return
        }
        let detail = error.message ?? error.resultCode.description
        self =
            switch error.resultCode {
            case .SQLITE_FULL: .diskFull
            case .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
            case .SQLITE_NOTADB: .foreign(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(folder: path)
            case .SQLITE_READONLY: .unwritable(path: path, detail: "它是只读的")
            case .SQLITE_CANTOPEN: .unwritable(path: path, detail: "打不开文件")
            case .SQLITE_PERM: .unwritable(path: path, detail: "没有权限")
            case .SQLITE_IOERR:
                .unwritable(path: path, detail: "读写出错，可能是磁盘故障，或文件超过了允许的大小")
            default: .failed(detail: detail)
            }
    }

    /// Runs work on the database; what it throws comes out as a `StoreError`.
    static func wrapping<Result>(
        _ path: String, _ work: () throws -> Result
    ) throws(StoreError) -> Result {
        do {
            return try work()
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

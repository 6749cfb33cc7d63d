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
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR:
                .unwritable(path: path, detail: detail)
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

import Foundation

/// How many files, and so connections, this process may have open.
enum OpenFiles {
    /// What the database, the spool and the log need besides connections.
    static let reserve = 256

    /// Raises the limit as far as the system lets this process.
    ///
    /// - Returns: the limit; `nil` where the system does not tell.
    static func raiseLimit() -> Int? {
        let files = CInt(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return nil }
        if limit.rlim_cur < limit.rlim_max {
            var raised = limit
            raised.rlim_cur = limit.rlim_max
            if setrlimit(files, &raised) == 0 { limit = raised }
        }
        return Int(clamping: limit.rlim_cur)
    }
}

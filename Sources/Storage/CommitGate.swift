import Foundation

/// Keeps readers in other processes from choosing a moment while the writer commits one: a file in
/// the data folder that the writer locks for the time of a commit.
final class CommitGate: Sendable {
    private let descriptor: CInt

    /// - Returns: `nil` for a reader of a folder where no writer has made the file, or where it can't
    ///   be opened.
    init?(_ folder: DataFolder, isWriter: Bool) {
        let flags = isWriter ? O_RDWR | O_CREAT : O_RDONLY
        descriptor = Foundation.open(folder.commitGate, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        if descriptor >= 0 { Foundation.close(descriptor) }
    }

    /// Keeps readers waiting.
    func close() { lock(LOCK_EX) }

    /// Lets readers pass.
    func open() { lock(LOCK_UN) }

    /// Waits for the commit under way. What is committed after this has a later moment than any that
    /// the caller has read from the clock before.
    func pass() {
        lock(LOCK_SH)
        // Moments are whole milliseconds: this one should be over before the next commit begins.
        usleep(1000)
        lock(LOCK_UN)
    }

    private func lock(_ operation: CInt) {
        while flock(descriptor, operation) != 0, errno == EINTR {}
    }
}

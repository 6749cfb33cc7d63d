import Foundation

/// The input and the outputs that every program begins with.
enum StandardStreams {
    /// Opens those that are closed, so that no file opened later is taken for one of them.
    ///
    /// Each is opened the other way round, so that reading the input or writing an output fails as it
    /// does while it is closed.
    static func open() {
        let uses = [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        for (descriptor, use) in uses where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest number that is free: those before it are open by now.
            _ = Foundation.open("/dev/null", use)
        }
    }
}

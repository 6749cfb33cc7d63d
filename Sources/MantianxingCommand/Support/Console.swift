import Foundation
import Reports
import Synchronization

/// Where words go: results to the output, progress and logs to the error output.
struct Console: Sendable {
    let output: CInt
    let error: CInt
    /// Whether people watch the error output, so that a line of it may be written over.
    let errorIsTerminal: Bool
    /// Shared by all copies.
    private let end = End()

    /// What ended the output.
    private final class End: Sendable {
        let error = Mutex<CInt?>(nil)
    }

    /// This process's own.
    static let own = Console(
        output: STDOUT_FILENO, error: STDERR_FILENO, errorIsTerminal: isatty(STDERR_FILENO) == 1)

    init(output: CInt, error: CInt, errorIsTerminal: Bool) {
        self.output = output
        self.error = error
        self.errorIsTerminal = errorIsTerminal
    }

    func out(_ text: String) {
        out(Array((text + "\n").utf8))
    }

    /// Nothing more follows what could not be written: ``requireWritten(otherwise:)`` tells.
    func out(_ bytes: [UInt8]) {
        guard end.error.withLock({ $0 }) == nil else { return }
        let error = Self.write(bytes, to: output)
        if error != 0 { end.error.withLock { $0 = error } }
    }

    func note(_ text: String) {
        note(Array((text + "\n").utf8))
    }

    func note(_ bytes: [UInt8]) {
        Self.write(bytes, to: error)
    }

    /// One line about what went wrong, whatever the names in it hold.
    func complain(_ text: String) {
        note("错误：" + DisplayWidth.singleLine(text))
    }

    /// Writes over the current line of a terminal.
    func overwrite(_ text: String) {
        Self.write(Array(("\r\u{1B}[2K" + text).utf8), to: error)
    }

    /// - Parameter consequence: what that means for the work, as a sentence.
    /// - Throws: ``UnwrittenOutput`` where some of the output is lost. A reader that has seen enough
    ///   (`| head`) is no failure.
    func requireWritten(otherwise consequence: String = "") throws(UnwrittenOutput) {
        guard let error = end.error.withLock({ $0 }), error != EPIPE else { return }
        throw UnwrittenOutput(error: error, consequence: consequence)
    }

    /// - Returns: 0, or the system's `errno` where not all could be written.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: CInt) -> CInt {
        var start = 0
        return bytes.withUnsafeBytes { buffer in
            while start < buffer.count, let base = buffer.baseAddress {
                let written = Foundation.write(descriptor, base + start, buffer.count - start)
                guard written < 0 else {
                    start += written
                    continue
                }
                switch errno {
                case EINTR: continue
                case EAGAIN:
                    // Whoever shares the output has made it one that does not wait.
                    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&entry, 1, -1)
                case let error: return error
                }
            }
            return 0
        }
    }
}

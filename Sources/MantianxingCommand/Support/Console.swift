import Foundation
import Reports

/// Where words go: results to the output, progress and logs to the error output.
struct Console: Sendable {
    let output: CInt
    let error: CInt
    /// Whether people watch the error output, so that a line of it may be written over.
    let errorIsTerminal: Bool

    /// This process's own.
    static let own = Console(
        output: STDOUT_FILENO, error: STDERR_FILENO, errorIsTerminal: isatty(STDERR_FILENO) == 1)

    func out(_ text: String) {
        Self.write(Array((text + "\n").utf8), to: output)
    }

    func out(_ bytes: [UInt8]) {
        Self.write(bytes, to: output)
    }

    func note(_ text: String) {
        Self.write(Array((text + "\n").utf8), to: error)
    }

    /// One line about what went wrong, whatever the names in it hold.
    func complain(_ text: String) {
        note("错误：" + DisplayWidth.singleLine(text))
    }

    /// Writes over the current line of a terminal.
    func overwrite(_ text: String) {
        Self.write(Array(("\r\u{1B}[2K" + text).utf8), to: error)
    }

    static func write(_ bytes: [UInt8], to descriptor: CInt) {
        var start = 0
        bytes.withUnsafeBytes { buffer in
            while start < buffer.count, let base = buffer.baseAddress {
                let written = Foundation.write(descriptor, base + start, buffer.count - start)
                if written < 0 {
                    // A reader that has seen enough (`| head`) is no failure.
                    if errno == EINTR { continue }
                    return
                }
                start += written
            }
        }
    }
}

import Foundation
import Reports

/// Where words go: results to standard output, progress and logs to standard error.
enum Console {
    static func out(_ text: String) {
        write(Array((text + "\n").utf8), to: STDOUT_FILENO)
    }

    static func out(_ bytes: [UInt8]) {
        write(bytes, to: STDOUT_FILENO)
    }

    static func note(_ text: String) {
        write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// One line about what went wrong, whatever the names in it hold.
    static func complain(_ text: String) {
        note("错误：" + DisplayWidth.singleLine(text))
    }

    /// Writes over the current line of a terminal.
    static func overwrite(_ text: String) {
        write(Array(("\r\u{1B}[2K" + text).utf8), to: STDERR_FILENO)
    }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    private static func write(_ bytes: [UInt8], to descriptor: CInt) {
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

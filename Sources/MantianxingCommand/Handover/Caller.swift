import Foundation

/// From where a command was called: where its relative paths begin, its input, its console.
struct Caller: Sendable {
    /// `nil`: this process's own current folder.
    let directory: String?
    let input: CInt
    let console: Console

    /// This process's own.
    static let own = Caller(directory: nil, input: STDIN_FILENO, console: .own)

    /// Whether this process was called itself.
    var isOwn: Bool { directory == nil }

    /// A path as the caller means it.
    func path(_ name: String) -> String {
        guard let directory, !name.hasPrefix("/") else { return name }
        return directory + "/" + name
    }

    /// The next line of the input, without its end; empty where there is none.
    func line() -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let got = read(input, &byte, 1)
            if got < 0, errno == EINTR { continue }
            guard got == 1, byte != UInt8(ascii: "\n") else { break }
            bytes.append(byte)
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

import Foundation

/// What is said over the socket: a command, and from where it was called.
///
/// Sent as JSON after its length in four bytes, with three open files: the caller's input, output
/// and error output. The answer is one byte, the exit code.
struct HandoverRequest: Codable, Hashable {
    /// Grows when the meaning of a field changes.
    var version = Self.currentVersion
    /// The caller's current folder.
    var directory: String
    /// Without the program's name.
    var arguments: [String]
    var errorIsTerminal: Bool

    static let currentVersion = 1
    /// Bytes of a request, at most: the system's own limit for a command line is 2 MiB.
    static let largest = 8 << 20
    static let files = 3
}

extension HandoverRequest {
    /// As it is sent.
    func message() throws -> [UInt8] {
        let body = try JSONEncoder().encode(self)
        guard body.count <= Self.largest else { throw HandoverError.tooLong }
        let length = UInt32(body.count)
        return stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> $0) }
            + body
    }

    /// Takes a request from a connection.
    ///
    /// - Parameter files: takes up the open files that come along.
    static func receive(
        from connection: LocalSocket, _ files: inout [Descriptor]
    ) throws -> HandoverRequest {
        let length = try connection.receive(4, &files).reduce(0) { $0 << 8 | Int($1) }
        guard length <= largest else { throw HandoverError.tooLong }
        let body = try connection.receive(length, &files)
        return try JSONDecoder().decode(HandoverRequest.self, from: Data(body))
    }
}

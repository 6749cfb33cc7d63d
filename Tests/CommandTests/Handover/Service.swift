import Configuration
import Foundation
import Storage
import Testing

@testable import MantianxingCommand

/// A service without HTTP, in this process: a store, policies, and the socket.
final class Service: Sendable {
    let workspace: Workspace
    let store: Store
    let socket: HandoverSocket

    /// - Parameters:
    ///   - data: the name of the data folder.
    ///   - enter: called on the service's thread before a command gets its workplace.
    init(
        data: String = ".mantianxing", enter: @escaping @Sendable (Caller) -> Void = { _ in }
    ) throws {
        let workspace = try Workspace()
        let store = try Store.open(workspace.url(data).path)
        let buildings = workspace.url("Buildings").path
        let policies = try #require(try PolicyFolder.read(buildings).policies)
        self.workspace = workspace
        self.store = store
        folder = workspace.url(data).path
        socket = HandoverSocket(folder: folder) { caller in
            enter(caller)
            return ServiceWorkplace(caller: caller, store: store, buildings: buildings) {
                policies
            }
        }
        try socket.start()
    }

    deinit { socket.stop() }

    /// The data folder.
    let folder: String

    /// What a command has left behind.
    struct Outcome {
        var code: Int32?
        var out: String
        var err: String
    }

    /// Hands a command over, as one called in the workspace.
    func call(
        _ arguments: String..., reading use: InputUse = .nothing, input: String = ""
    ) throws -> Outcome {
        let streams = try (0..<3).map { _ in try Spool.inMemory() }
        Console.write(Array(input.utf8), to: streams[0].number)
        lseek(streams[0].number, 0, SEEK_SET)
        let client = HandoverClient(
            folder: folder,
            caller: Caller(
                directory: workspace.folder.path, input: streams[0].number,
                console: Console(
                    output: streams[1].number, error: streams[2].number, errorIsTerminal: false)))
        let code = try client.perform(arguments, reading: use)
        return Outcome(code: code, out: Self.text(streams[1]), err: Self.text(streams[2]))
    }

    /// What has been written to a spool.
    static func text(_ spool: Descriptor) -> String {
        lseek(spool.number, 0, SEEK_SET)
        let bytes = try? FileHandle(fileDescriptor: spool.number, closeOnDealloc: false).readToEnd()
        return String(decoding: bytes ?? Data(), as: UTF8.self)
    }

    /// Connects without being a client.
    func connect() throws -> LocalSocket { try #require(LocalSocket.connect(in: folder)) }

    /// What a client sends: a request and three open files.
    func send(
        _ arguments: String..., version: Int = HandoverRequest.currentVersion,
        to connection: LocalSocket
    ) throws -> [Descriptor] {
        let files = try (0..<3).map { _ in try Spool.inMemory() }
        var request = HandoverRequest(
            directory: workspace.folder.path, arguments: arguments, errorIsTerminal: false)
        request.version = version
        try connection.send(request.message(), with: files)
        return files
    }
}

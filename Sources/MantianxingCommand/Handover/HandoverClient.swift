import Foundation

/// Hands a command over to the service that has a data folder.
struct HandoverClient {
    let folder: String
    var caller = Caller.own

    /// - Parameter arguments: the command line, without the program's name.
    /// - Returns: the exit code of the command there; `nil` where no service runs.
    /// - Throws: a ``HandoverError``, or that the input can't be read.
    func perform(_ arguments: [String], reading use: InputUse) throws -> Int32? {
        // Asked before anything is read from the input, which can't be put back; asked for good
        // once it has been, so that the service waits for nobody who types.
        guard LocalSocket.connect(in: folder) != nil else { return nil }
        let input = try Spool.input(use, of: caller)
        guard let service = LocalSocket.connect(in: folder) else {
            throw HandoverError.interrupted
        }
        var relay = try OutputRelay(to: caller.console)
        let request = HandoverRequest(
            directory: caller.directory ?? FileManager.default.currentDirectoryPath,
            arguments: arguments, errorIsTerminal: caller.console.errorIsTerminal)
        try service.send(request.message(), with: [input, relay.output, relay.error])
        while !service.isReady(within: 20) { relay.passOn() }
        var files: [Descriptor] = []
        let answer = try? service.receive(1, &files)
        // All that was written before the answer, or before the service went.
        relay.passOn()
        guard let code = answer?.first else { throw HandoverError.interrupted }
        return Int32(code)
    }
}

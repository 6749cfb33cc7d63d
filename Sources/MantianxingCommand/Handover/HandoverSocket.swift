import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Where other processes hand their commands over to this one: a socket in the data folder.
///
/// One thread waits for connections; each has a thread while its command is at work. Made by the
/// process that holds the folder's lock, and by nobody else.
final class HandoverSocket: Sendable {
    /// Commands at work at once; more wait to be connected.
    private static let capacity = 4
    /// Seconds that a connection may take to say what it wants.
    private static let patience = 5

    private let folder: String
    private let workplace: @Sendable (Caller) -> any Workplace
    private let slots = DispatchSemaphore(value: capacity)
    private let listener = Mutex<LocalSocket?>(nil)

    /// - Parameter workplace: what a caller's command works with.
    init(folder: String, workplace: @escaping @Sendable (Caller) -> any Workplace) {
        self.folder = folder
        self.workplace = workplace
    }

    /// Begins to take commands.
    func start() throws {
        // A caller that has gone is no reason to go.
        signal(SIGPIPE, SIG_IGN)
        let socket = try LocalSocket.listen(in: folder)
        listener.withLock { $0 = socket }
        Self.startThread("handover") { [self] in takeConnections(socket) }
    }

    /// Takes no more commands, and waits for those at work.
    func stop() {
        let socket = listener.withLock { listener in
            defer { listener = nil }
            return listener
        }
        guard let socket else { return }
        unlink(folder + "/" + LocalSocket.fileName)
        socket.shutDown()
        for _ in 0..<Self.capacity { slots.wait() }
        for _ in 0..<Self.capacity { slots.signal() }
    }

    private func takeConnections(_ socket: LocalSocket) {
        while true {
            slots.wait()
            guard let connection = socket.accept(), listener.withLock({ $0 != nil }) else {
                slots.signal()
                return
            }
            Self.startThread("handover-work") { [self] in
                serve(connection)
                slots.signal()
            }
        }
    }

    private static func startThread(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.stackSize = 8 << 20
        thread.start()
    }

    // MARK: One connection

    /// Performs what a connection asks for, and answers with the exit code.
    private func serve(_ connection: LocalSocket) {
        guard connection.isTrusted else { return }
        connection.limitWait(seconds: Self.patience)
        var files: [Descriptor] = []
        let request = Result { try HandoverRequest.receive(from: connection, &files) }
        guard files.count == HandoverRequest.files else { return }
        let code = withExtendedLifetime(files) {
            perform(request, files.map(\.number))
        }
        // The caller may have gone; the work is done all the same.
        try? connection.send([UInt8(truncatingIfNeeded: code.rawValue)])
    }

    private func perform(
        _ request: Result<HandoverRequest, any Error>, _ files: [CInt]
    ) -> ExitCode {
        guard let request = try? request.get(), request.version == HandoverRequest.currentVersion
        else {
            let console = Console(output: files[1], error: files[2], errorIsTerminal: false)
            console.complain(Self.otherVersion)
            return Ending.environmentFailed
        }
        let console = Console(
            output: files[1], error: files[2], errorIsTerminal: request.errorIsTerminal)
        let caller = Caller(directory: request.directory, input: files[0], console: console)
        do {
            let command = try MantianxingCommand.parseAsRoot(request.arguments)
            guard let command = command as? any HandedOver else {
                throw ValidationError(Self.notHandedOver)
            }
            try Ending.environment(console, ifUnshown: command.ifUnshown) {
                try command.perform(in: workplace(caller))
            }
            return .success
        } catch {
            let message = UsageText.of(error)
            if !message.isEmpty { console.note(message) }
            return MantianxingCommand.exitCode(for: error)
        }
    }
}

extension HandoverSocket {
    private static let otherVersion = "正在运行的服务与这条命令不是同一版程序。请重新启动服务，再执行一次。"
    private static let notHandedOver = "这条命令不由服务执行。"
}

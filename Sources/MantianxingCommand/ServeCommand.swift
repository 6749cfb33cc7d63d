import ArgumentParser
import Configuration
import Dispatch
import Estate
import Storage
import Synchronization
import Web

/// `mantianxing serve`: the service.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "启动网页服务和接口。",
        discussion: """
            Ctrl-C 或 SIGTERM 结束：不再接收新的请求，做完正在做的。再按一次立即结束。\
            日志写到标准错误，每行一个 JSON 对象。
            """)

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("监听的地址。", valueName: "HOST"))
    var host = "127.0.0.1"

    @Option(parsing: .unconditional, help: ArgumentHelp("监听的端口。", valueName: "PORT"))
    var port = 8080

    @Option(help: ArgumentHelp("TLS 证书（PEM），与 --tls-key 一起写。", valueName: "F"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("TLS 私钥（PEM），与 --tls-certificate 一起写。", valueName: "F"))
    var tlsKey: String?

    func validate() throws {
        _ = try Arguments.port(port)
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate 和 --tls-key 要么都写，要么都不写。")
        }
    }

    func run() throws {
        MantianxingCommand.keepMemory()
        try Ending.environment {
            let stamp = try PolicyFolder.Stamp(of: options.buildings)
            let folder = try Policies.read(options.buildings)
            let policies = try Policies.sound(folder)
            let store = try Store.open(options.data)
            try Policies.keep(folder, in: store)
            var server = ServerOptions()
            server.host = host
            server.port = port
            server.tlsCertificate = tlsCertificate
            server.tlsKey = tlsKey
            try Self.serve(store, policies, since: stamp, of: options, server)
        }
    }

    /// Serves from a store until told to stop.
    ///
    /// - Parameter stamp: of the folder of policy files before they were read.
    static func serve(
        _ store: Store, _ policies: Policies, since stamp: PolicyFolder.Stamp,
        of options: DataOptions, _ server: ServerOptions
    ) throws {
        if !isLocal(server.host), !server.isEncrypted {
            Console.own.note("注意：没有使用 TLS，密码和数据会在网络上明文传输。请加 --tls-certificate 和 --tls-key。")
        }
        let backend = try Backend(store: store, policies: policies, now: Clock.now)
        let buildings = options.buildings
        let watch = PolicyWatch(folder: buildings, since: stamp, backend: backend)
        let service = try WebService(
            backend: backend, folder: options.data + "/spool", policies: watch, options: server)
        let handover = HandoverSocket(folder: options.data) { caller in
            // A command handed over reads the policy files like any other.
            ServiceWorkplace(caller: caller, store: store, buildings: buildings) {
                try watch.renewed()
            }
        }
        try handover.start()
        defer { handover.stop() }
        try wait {
            try await service.run { port in Console.own.note(started(server, port: port)) }
        }
    }

    /// Runs what takes its time elsewhere, and waits for it on this thread.
    private static func wait(for work: @escaping @Sendable () async throws -> Void) throws {
        let result = Mutex<Result<Void, any Error>>(.success(()))
        let isDone = DispatchSemaphore(value: 0)
        Task {
            do {
                try await work()
            } catch {
                result.withLock { $0 = .failure(error) }
            }
            isDone.signal()
        }
        isDone.wait()
        try result.withLock { $0 }.get()
    }

    private static func isLocal(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    private static func started(_ server: ServerOptions, port: Int) -> String {
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        let scheme = server.isEncrypted ? "https" : "http"
        return "满天星 已启动：\(scheme)://\(host):\(port) （Ctrl-C 结束）"
    }
}

import Hummingbird
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Testing

@testable import Web

/// The server on a port of its own, with a few routes.
struct RunningServer: Sendable {
    let port: Int
    let metrics: PrometheusMetrics
    /// Requests to `/wait` that have begun, and what lets them go on.
    let waiting: AsyncStream<Void>
    let release: AsyncStream<Void>.Continuation
    private let group: ServiceGroup

    /// Bytes of the answer to `/large`: more than sockets hold.
    static let large = 48 << 20

    /// Tells the service to stop, and does not wait for it.
    func stop() async { await group.triggerGracefulShutdown() }

    /// Runs a test against a server, then stops it.
    static func use(
        _ limits: ConnectionLimits = ConnectionLimits(), options: ServerOptions = ServerOptions(),
        _ work: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        try await ScratchFolder.use { folder in
            let metrics = PrometheusMetrics()
            let spool = try Spool(folder: folder, metrics: metrics)
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let (released, release) = AsyncStream<Void>.makeStream()
            var options = options
            options.port = 0
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let (ports, port) = AsyncStream<Int>.makeStream()
            let server = WebServer(
                options, limits: limits, meters: RequestMeters(metrics), logger: logger)
            let app = try server.application(
                routes(spool, metrics) {
                    begin.yield()
                    for await _ in released { break }
                }
            ) { port.yield($0) }
            let group = ServiceGroup(configuration: .init(services: [app], logger: logger))
            try await withThrowingTaskGroup { tasks in
                tasks.addTask { try await group.run() }
                var iterator = ports.makeAsyncIterator()
                let number = try #require(await iterator.next())
                let running = RunningServer(
                    port: number, metrics: metrics, waiting: begun,
                    release: release, group: group)
                do {
                    try await work(running)
                } catch {
                    Issue.record(error)
                }
                release.finish()
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
            #expect(try ScratchFolder.names(in: folder) == [])
        }
    }

    private static func routes(
        _ spool: Spool, _ metrics: PrometheusMetrics, wait: @escaping @Sendable () async -> Void
    ) -> Router<WebContext> {
        let router = Router(context: WebContext.self)
        router.add(middleware: Accounting(metrics: metrics))
        router.add(middleware: ProblemAnswers())
        router.get("/hello") { _, _ in Response.html("hello") }
        for (name, effort) in [("short", Effort.short), ("long", .long)] {
            router.get("/\(name)") { _, _ in
                await effort.run {
                    // Work that waits comes back to where it was begun.
                    await Task.yield()
                    let isOnLoop = MultiThreadedEventLoopGroup.currentEventLoop != nil
                    return Response.html(isOnLoop ? "on the event loop" : "elsewhere")
                }
            }
        }
        router.get("/wait") { _, _ in
            await wait()
            return Response.html("done")
        }
        router.post("/count") { request, _ in
            try await spool.withBody(of: request, limit: 64 << 20) { file in
                Response.html("\(file.size) bytes")
            }
        }
        router.post("/refuse") { _, _ -> Response in throw Problem.unauthenticated }
        router.get("/large") { _, _ in
            Response.bytes(
                [UInt8](repeating: 0x61, count: large) + Array("the end".utf8), "text/plain")
        }
        return router
    }
}

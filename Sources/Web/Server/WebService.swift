import Estate
import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import UnixSignals

/// The service that people and programs work with, until it is told to stop.
public struct WebService: Sendable {
    private let parts: ServiceParts
    private let policies: PolicyWatch
    private let options: ServerOptions

    /// - Parameters:
    ///   - folder: for uploads while they come in; made where it is missing, and emptied.
    ///   - policies: followed while the service runs.
    public init(
        backend: Backend, folder: String, policies: PolicyWatch, options: ServerOptions
    ) throws(ServerError) {
        let metrics = PrometheusMetrics()
        let throttle = Throttle()
        metrics.began(at: backend.now())
        parts = ServiceParts(
            backend: backend, gatekeeper: Gatekeeper(store: backend.store), throttle: throttle,
            audit: AuditTrail(store: backend.store, throttle: throttle, now: backend.now),
            templates: try Self.templates(),
            intake: FeedIntake(store: backend.store, metrics: metrics, now: backend.now),
            spool: try Self.spool(folder, metrics), metrics: metrics,
            isEncrypted: options.isEncrypted)
        self.policies = policies
        self.options = options
    }

    /// Serves until SIGTERM or SIGINT comes; a second one ends the process at once.
    ///
    /// Told to stop, it takes no more connections and no more feeds, and finishes the requests under
    /// way and the import that runs.
    ///
    /// - Parameter onRunning: told the port once connections are taken.
    /// - Throws: ``ServerError`` where it can't start.
    public func run(onRunning: @escaping @Sendable (Int) -> Void) async throws {
        // Who goes away while being written to, and a full quota, are errors like others.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let logger = makeLogger()
        let isRunning = Mutex(false)
        let server = WebServer(options, meters: RequestMeters(parts.metrics), logger: logger)
        let application = try server.application(WebRouter.make(parts)) { port in
            isRunning.withLock { $0 = true }
            onRunning(port)
        }
        let reports = ScheduledReports(backend: parts.backend, logger: logger)
        let service = StoppableService(inner: application) { [intake = parts.intake] in
            logger.info("stopping")
            intake.stop()
            signal(SIGTERM, SIG_DFL)
            signal(SIGINT, SIG_DFL)
        }
        var group = ServiceGroupConfiguration(
            services: [
                FollowingService { [policies] in await policies.follow(logger) },
                FollowingService { [reports] in await reports.follow() }, service,
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = options.shutdownDeadline
        do {
            try await ServiceGroup(configuration: group).run()
        } catch is CancellationError {
            logger.warning("stopped before all requests were answered")
        } catch  where !isRunning.withLock({ $0 }) {
            throw unreachable(error)
        }
        parts.intake.stop()
        await parts.intake.finished()
        logger.info("stopped")
    }

    private func makeLogger() -> Logger {
        Logger(label: "mantianxing") { [now = parts.backend.now] _ in
            JSONLinesLogHandler(output: .standardError, now: now)
        }
    }

    private func unreachable(_ error: any Error) -> ServerError {
        if let error = error as? ServerError { return error }
        let detail =
            switch error {
            case let error as IOError: ServerError.reason(error.errnoCode)
            case is SocketAddressError.UnknownHost: ServerError.unknownHost
            default: "\(error)"
            }
        return .unreachableAddress(host: options.host, port: options.port, detail: detail)
    }

    private static func templates() throws(ServerError) -> Templates {
        do {
            return try Templates()
        } catch {
            throw .incompleteProgram(detail: "\(error)")
        }
    }

    private static func spool(
        _ folder: String, _ metrics: PrometheusMetrics
    ) throws(ServerError) -> Spool {
        do {
            return try Spool(folder: folder, metrics: metrics)
        } catch {
            throw .unusableFolder(path: folder, detail: error.cause ?? error.detail)
        }
    }
}

/// Follows something, such as the policy files, until the service stops.
private struct FollowingService: Service {
    let follow: @Sendable () async -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown { await follow() }
    }
}

/// A service with something to do as soon as it is told to stop.
private struct StoppableService<Inner: Service>: Service {
    let inner: Inner
    let onStop: @Sendable () -> Void

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await inner.run()
        } onGracefulShutdown: {
            onStop()
        }
    }
}

import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore

/// Hummingbird, within limits.
struct WebServer: Sendable {
    let options: ServerOptions
    let limits: ConnectionLimits
    let meters: RequestMeters
    let logger: Logger

    init(
        _ options: ServerOptions, limits: ConnectionLimits? = nil, meters: RequestMeters,
        logger: Logger
    ) {
        self.options = options
        self.limits = limits ?? options.limits
        self.meters = meters
        self.logger = logger
    }

    /// The server of a router's routes.
    ///
    /// - Parameter onRunning: told the port once connections are taken.
    func application(
        _ router: Router<WebContext>, onRunning: @escaping @Sendable (Int) -> Void
    ) throws -> Application<RouterResponder<WebContext>> {
        let connections = connectionLimit()
        return Application(
            responder: router.buildResponder(), server: try server(),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), backlog: 1024,
                availableConnectionsDelegate: .maximum(connections, logger: logger)),
            onServerRunning: { onRunning($0.localAddress?.port ?? options.port) }, logger: logger)
    }

    private func server() throws -> HTTPServerBuilder {
        let noteRefusal = noteRefusal
        // The guard keeps the time of idle connections too: it knows what still waits to be sent.
        let configuration = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits, noteRefusal: noteRefusal)],
            idleTimeout: nil,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: ConnectionLimits.parserField,
                maxHeaderListSize: ConnectionLimits.parserHead,
                maxHeaderFieldCount: ConnectionLimits.fields))
        let plain = HTTPServerBuilder { responder in
            AttendedChannel(HTTP1Channel(responder: responder, configuration: configuration))
        }
        guard let certificate = options.tlsCertificate, let key = options.tlsKey else {
            return plain
        }
        let files = TLSFiles(certificate: certificate, key: key)
        return try .tls(plain, tlsConfiguration: try files.configuration())
    }

    private func connectionLimit() -> Int {
        guard let files = OpenFiles.raiseLimit() else { return options.maximumConnections }
        let limit = max(1, min(options.maximumConnections, files - OpenFiles.reserve))
        if limit < options.maximumConnections {
            logger.warning(
                "fewer connections than wished for: the system limits open files",
                metadata: ["connections": "\(limit)", "files": "\(files)"])
        }
        return limit
    }

    private var noteRefusal: @Sendable (ConnectionGuard.Refusal) -> Void {
        { [meters, logger] refusal in
            let status = refusal.problem.status.code
            meters.count(method: "-", route: nil, status: status, nanoseconds: 0)
            logger.info(
                "request refused",
                metadata: [
                    "request": "\(refusal.requestID)", "status": .stringConvertible(status),
                    "code": "\(refusal.problem.code)",
                    "address": "\(refusal.address?.ipAddress ?? "-")",
                ])
        }
    }
}

import NIOCore

/// Where the service listens, and its limits.
public struct ServerOptions: Sendable {
    public var host = "127.0.0.1"
    /// 0: any that is free.
    public var port = 8080
    /// PEM files: both or neither.
    public var tlsCertificate: String?
    public var tlsKey: String?
    /// How long a connection may say nothing.
    public var idleTimeout = Duration.seconds(15)
    /// How long the body of a request may take.
    public var bodyDeadline = Duration.seconds(60)
    /// Further connections wait until others close. No more than the system allows open files.
    public var maximumConnections = 12_000
    /// How long requests under way may take once the service is told to stop.
    public var shutdownDeadline = Duration.seconds(30)

    public init() {}

    /// Whether clients reach the service over TLS.
    public var isEncrypted: Bool { tlsCertificate != nil }

    var limits: ConnectionLimits {
        var limits = ConnectionLimits()
        limits.idle = TimeAmount(idleTimeout)
        limits.body = TimeAmount(bodyDeadline)
        return limits
    }
}

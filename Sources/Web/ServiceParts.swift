import Estate
import Storage

/// The parts that routes are made of.
struct ServiceParts: Sendable {
    let backend: Backend
    let gatekeeper: Gatekeeper
    let throttle: Throttle
    let passwords = PasswordWork()
    let audit: AuditTrail
    let templates: Templates
    let intake: FeedIntake
    let spool: Spool
    let metrics: PrometheusMetrics
    /// Whether browsers reach the service over TLS.
    let isEncrypted: Bool
}

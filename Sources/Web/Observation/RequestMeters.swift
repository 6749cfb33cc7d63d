import Metrics
import Synchronization

/// Counts requests by the route that answered them; never by their path, of which there is no end.
final class RequestMeters: Sendable {
    private let metrics: PrometheusMetrics
    /// Found once, then used for every request of its kind.
    private let meters = Mutex<[Kind: Meters]>([:])

    private struct Kind: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    private struct Meters {
        let count: any CounterHandler
        let time: any TimerHandler
    }

    init(_ metrics: PrometheusMetrics) {
        self.metrics = metrics
    }

    /// - Parameter route: its template, such as `/feeds/{id}`; `nil` where no route answered.
    func count(method: String, route: String?, status: Int, nanoseconds: Int64) {
        let method = Self.methods.contains(method) ? method : "other"
        let kind = Kind(method: method, route: route ?? "none", status: status)
        let meters = meters.withLock { meters in
            if let known = meters[kind] { return known }
            let fresh = make(kind)
            meters[kind] = fresh
            return fresh
        }
        meters.count.increment(by: 1)
        meters.time.recordNanoseconds(nanoseconds)
    }

    private func make(_ kind: Kind) -> Meters {
        Meters(
            count: metrics.makeCounter(
                label: "mantianxing_http_requests_total",
                dimensions: [
                    ("method", kind.method), ("route", kind.route), ("status", "\(kind.status)"),
                ]),
            time: metrics.makeTimer(
                label: "mantianxing_http_request_duration_seconds",
                dimensions: [("route", kind.route)]))
    }

    private static let methods: Set = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
}

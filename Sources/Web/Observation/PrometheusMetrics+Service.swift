import Estate
import Metrics
import Storage

/// What the service measures.
extension PrometheusMetrics {
    /// A feed, by what became of it.
    func feeds(_ result: ImportOutcome.Status) { feeds(result.rawValue) }

    /// A feed that could not be stored, through no fault of its own.
    func feedFailed() { feeds("failed") }

    private func feeds(_ result: String) {
        makeCounter(label: "mantianxing_feeds_total", dimensions: [("result", result)])
            .increment(by: 1)
    }

    func signIns(succeeded: Bool) {
        makeCounter(
            label: "mantianxing_sign_ins_total",
            dimensions: [("result", succeeded ? "succeeded" : "failed")]
        ).increment(by: 1)
    }

    /// Uploads whose bytes are coming in, or that wait to be imported.
    func uploadBegan() { uploads.increment(by: 1) }

    func uploadEnded() { uploads.decrement(by: 1) }

    private var uploads: any MeterHandler {
        makeMeter(label: "mantianxing_uploads_in_progress", dimensions: [])
    }

    /// When the service began, in seconds since 1970.
    func began(at now: Instant) { set("mantianxing_start_time_seconds", now.milliseconds / 1000) }

    /// The text for Prometheus; sizes are as of now.
    func text(of store: Store) -> [UInt8] {
        if let sizes = store.fileSizes {
            set("mantianxing_database_bytes", sizes.database)
            set("mantianxing_wal_bytes", sizes.log)
        }
        if let bytes = ProcessMemory.resident { set("process_resident_memory_bytes", bytes) }
        return PrometheusText.write(self, help: Self.help)
    }

    private func set(_ label: String, _ value: Int) {
        makeMeter(label: label, dimensions: []).set(Int64(value))
    }

    private static let help = [
        "mantianxing_http_requests_total": "Requests answered, by method, route and status.",
        "mantianxing_http_request_duration_seconds": "Time until the answer was ready.",
        "mantianxing_feeds_total": "Feeds taken over HTTP, by result.",
        "mantianxing_sign_ins_total": "Attempts to sign in with a password, by result.",
        "mantianxing_uploads_in_progress": "Uploads being received or waiting to be imported.",
        "mantianxing_start_time_seconds": "When the service began, since 1970.",
        "mantianxing_database_bytes": "Size of the database file.",
        "mantianxing_wal_bytes": "Size of the database's write-ahead log.",
        "process_resident_memory_bytes": "Memory held by the process.",
    ]
}

import Metrics
import Synchronization

/// How often a measurement fell into each of some fixed ranges.
final class PrometheusHistogram: TimerHandler, RecorderHandler {
    /// Seconds, as people wait for answers.
    static let latencies = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]

    /// The largest value of each range; a last one without end follows.
    let bounds: [Double]
    private let counts: Mutex<Counts>

    /// What has been measured so far.
    struct Counts {
        /// By range, each without those before it.
        var inRange: [Int]
        var sum = 0.0
    }

    init(bounds: [Double] = PrometheusHistogram.latencies) {
        self.bounds = bounds
        counts = Mutex(Counts(inRange: Array(repeating: 0, count: bounds.count + 1)))
    }

    func record(_ value: Double) {
        let range = bounds.firstIndex { value <= $0 } ?? bounds.count
        counts.withLock { counts in
            counts.inRange[range] += 1
            counts.sum += value
        }
    }

    func record(_ value: Int64) { record(Double(value)) }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    var value: Counts { counts.withLock { $0 } }
}

import Metrics
import Synchronization

/// A number that goes up and down: the last one set.
final class PrometheusGauge: MeterHandler, RecorderHandler {
    private let current = Mutex(0.0)

    func set(_ value: Double) { current.withLock { $0 = value } }

    func set(_ value: Int64) { set(Double(value)) }

    func increment(by amount: Double) { current.withLock { $0 += amount } }

    func decrement(by amount: Double) { current.withLock { $0 -= amount } }

    func record(_ value: Double) { set(value) }

    func record(_ value: Int64) { set(Double(value)) }

    var value: Double { current.withLock { $0 } }
}

import Metrics
import Synchronization

/// A number that only grows.
final class PrometheusCounter: CounterHandler {
    private let count = Atomic(0)

    func increment(by amount: Int64) {
        count.wrappingAdd(Int(amount), ordering: .relaxed)
    }

    func reset() {
        count.store(0, ordering: .relaxed)
    }

    var value: Int { count.load(ordering: .relaxed) }
}

import Metrics
import Synchronization

/// Keeps what the service measures of itself, for Prometheus to fetch.
///
/// A metric is its name with the values of its labels. Whatever goes into a label, the series of a
/// metric are bounded: those beyond the limit are counted together.
final class PrometheusMetrics: Sendable {
    /// Series of a metric, at most.
    static let seriesLimit = 1000

    private let families = Mutex<[String: Family]>([:])

    /// All series of one name.
    struct Family {
        let kind: Kind
        var series: [String: any Sendable] = [:]
    }

    enum Kind: String {
        case counter, gauge, histogram
    }

    /// The families by name, as they are now.
    var snapshot: [(name: String, family: Family)] {
        families.withLock { $0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The series of a name and its labels: the one there is, or a new one.
    private func series<Series: Sendable>(
        _ label: String, _ dimensions: [(String, String)], _ kind: Kind, _ make: () -> Series
    ) -> Series {
        let name = PrometheusText.name(label)
        let labels = PrometheusText.labels(dimensions)
        return families.withLock { families in
            var family = families[name] ?? Family(kind: kind)
            // A name used for two kinds of thing is a mistake of ours: the second is not shown.
            guard family.kind == kind else { return make() }
            if let series = family.series[labels] as? Series { return series }
            let isFull = family.series.count >= Self.seriesLimit
            let key = isFull ? PrometheusText.labels(dimensions.map { ($0.0, "other") }) : labels
            if let series = family.series[key] as? Series { return series }
            let series = make()
            family.series[key] = series
            families[name] = family
            return series
        }
    }
}

extension PrometheusMetrics: MetricsFactory {
    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(label, dimensions, .counter, PrometheusCounter.init)
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(label, dimensions, .gauge, PrometheusGauge.init)
    }

    func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        aggregate
            ? series(label, dimensions, .histogram) { PrometheusHistogram() }
            : series(label, dimensions, .gauge, PrometheusGauge.init)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(label, dimensions, .histogram) { PrometheusHistogram() }
    }

    // What has been counted stays: a series that goes away and comes back reads as a restart.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}
}

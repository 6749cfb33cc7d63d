import Estate
import Metrics
import Storage
import Testing

@testable import Web

@Suite struct PrometheusTextTests {
    private func text(_ metrics: PrometheusMetrics, help: [String: String] = [:]) -> [String] {
        String(decoding: PrometheusText.write(metrics, help: help), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    @Test func `counters, gauges and times each in their shape`() {
        let metrics = PrometheusMetrics()
        let requests = Counter(
            label: "requests_total", dimensions: [("method", "GET"), ("route", "/feeds/{id}")],
            factory: metrics)
        requests.increment()
        requests.increment(by: 2)
        Gauge(label: "bytes", factory: metrics).record(4096)
        Meter(label: "going", factory: metrics).increment(by: 2.0)
        Meter(label: "going", factory: metrics).decrement(by: 0.5)
        let time = Metrics.Timer(label: "seconds", dimensions: [("a", "b")], factory: metrics)
        time.recordNanoseconds(500_000)
        time.recordNanoseconds(3_000_000)
        time.recordNanoseconds(60_000_000_000)
        #expect(
            text(metrics, help: ["bytes": "How many."]) == [
                "# HELP bytes How many.", "# TYPE bytes gauge", "bytes 4096",
                "# TYPE going gauge", "going 1.5",
                "# TYPE requests_total counter",
                "requests_total{method=\"GET\",route=\"/feeds/{id}\"} 3",
                "# TYPE seconds histogram",
                "seconds_bucket{a=\"b\",le=\"0.0005\"} 1",
                "seconds_bucket{a=\"b\",le=\"0.001\"} 1",
                "seconds_bucket{a=\"b\",le=\"0.0025\"} 1",
                "seconds_bucket{a=\"b\",le=\"0.005\"} 2",
                "seconds_bucket{a=\"b\",le=\"0.01\"} 2",
                "seconds_bucket{a=\"b\",le=\"0.025\"} 2",
                "seconds_bucket{a=\"b\",le=\"0.05\"} 2",
                "seconds_bucket{a=\"b\",le=\"0.1\"} 2",
                "seconds_bucket{a=\"b\",le=\"0.25\"} 2",
                "seconds_bucket{a=\"b\",le=\"0.5\"} 2",
                "seconds_bucket{a=\"b\",le=\"1\"} 2",
                "seconds_bucket{a=\"b\",le=\"2.5\"} 2",
                "seconds_bucket{a=\"b\",le=\"5\"} 2",
                "seconds_bucket{a=\"b\",le=\"10\"} 2",
                "seconds_bucket{a=\"b\",le=\"+Inf\"} 3",
                "seconds_sum{a=\"b\"} 60.0035",
                "seconds_count{a=\"b\"} 3",
            ])
    }

    @Test func `labels can't break out of their quotation marks`() {
        let metrics = PrometheusMetrics()
        Counter(
            label: "a.b-c", dimensions: [("x:y", "1\"} 2\nfake 3\r\n\\")], factory: metrics
        ).increment()
        #expect(
            text(metrics) == [
                "# TYPE a_b_c counter", "a_b_c{x_y=\"1\\\"} 2\\nfake 3\r\\n\\\\\"} 1",
            ])
    }

    @Test func `series of a metric are bounded`() {
        let metrics = PrometheusMetrics()
        for number in 0..<PrometheusMetrics.seriesLimit + 50 {
            Counter(label: "c", dimensions: [("id", "\(number)")], factory: metrics).increment()
        }
        let lines = text(metrics)
        #expect(lines.count == PrometheusMetrics.seriesLimit + 2)
        #expect(lines.contains("c{id=\"other\"} 50"))
    }

    @Test func `one name is one kind of thing`() {
        let metrics = PrometheusMetrics()
        Counter(label: "a", factory: metrics).increment()
        Gauge(label: "a", factory: metrics).record(7)
        #expect(text(metrics) == ["# TYPE a counter", "a 1"])
    }

    @Test func `tells what the service measures, with the store's sizes as of now`() throws {
        try ScratchFolder.use { folder in
            let store = try Store.open(folder + "/data")
            let metrics = PrometheusMetrics()
            metrics.feeds(.held)
            metrics.feedFailed()
            metrics.signIns(succeeded: false)
            metrics.uploadBegan()
            metrics.began(at: .init(milliseconds: 1_795_419_000_000))
            RequestMeters(metrics).count(
                method: "BREW", route: nil, status: 404, nanoseconds: 1_000_000)
            let text = String(decoding: metrics.text(of: store), as: UTF8.self)
            for line in [
                "mantianxing_feeds_total{result=\"held\"} 1",
                "mantianxing_feeds_total{result=\"failed\"} 1",
                "mantianxing_sign_ins_total{result=\"failed\"} 1",
                "mantianxing_uploads_in_progress 1",
                "mantianxing_start_time_seconds 1795419000",
                "mantianxing_http_requests_total{method=\"other\",route=\"none\",status=\"404\"} 1",
                "mantianxing_http_request_duration_seconds_count{route=\"none\"} 1",
            ] {
                #expect(text.contains(line + "\n"), "\(line)")
            }
            let sizes = try #require(store.fileSizes)
            #expect(sizes.database > 0)
            #expect(text.contains("mantianxing_database_bytes \(sizes.database)\n"))
            #expect(text.contains("mantianxing_wal_bytes \(sizes.log)\n"))
            #expect(text.contains("\nprocess_resident_memory_bytes "))
        }
    }
}

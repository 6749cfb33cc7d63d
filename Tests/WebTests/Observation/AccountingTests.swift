import Estate
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import Web

/// One line and one count a request.
@Suite struct AccountingTests {
    /// Asks a service with a few routes; hands on the answers, the log and the metrics.
    private func ask(
        _ requests: [(HTTPRequest.Method, String)]
    ) async throws -> (answers: [TestResponse], log: [String], metrics: String) {
        let metrics = PrometheusMetrics()
        let router = Router(context: WebContext.self)
        router.add(middleware: Accounting(metrics: metrics))
        router.add(middleware: ProblemAnswers())
        router.get("/feeds/{id}") { _, context -> Response in
            context.notes.account = "经理"
            return .html("好")
        }
        router.get("/broken") { _, context -> Response in
            context.notes.cause = "disk on fire"
            throw Problem.unknown("disk on fire")
        }
        router.get("/health/live") { _, _ in Response(status: .ok) }
        return try await ScratchFolder.use { folder in
            let path = folder + "/log"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            defer { close(descriptor) }
            let output = LogOutput(descriptor: descriptor)
            let logger = Logger(label: "test") { _ in
                JSONLinesLogHandler(output: output) { Instant(milliseconds: 0) }
            }
            let app = Application(router: router, logger: logger)
            let answers = try await app.test(.router) { client in
                var answers: [TestResponse] = []
                for (method, uri) in requests {
                    answers.append(try await client.execute(uri: uri, method: method))
                }
                return answers
            }
            let log = try String(contentsOfFile: path, encoding: .utf8)
                .split(separator: "\n").map(String.init)
            let text = String(decoding: PrometheusText.write(metrics, help: [:]), as: UTF8.self)
            return (answers, log.filter { $0.contains("\"message\":\"request\"") }, text)
        }
    }

    @Test func `the answer carries the number that the log knows it by`() async throws {
        let (answers, log, _) = try await ask([(.get, "/feeds/7?secret=1")])
        let name = try #require(Accounting.requestID)
        let id = try #require(answers[0].headers[name])
        #expect(id.count == 12)
        #expect(log.count == 1)
        #expect(log[0].contains("\"request\":\"\(id)\""))
        #expect(log[0].contains("\"path\":\"/feeds/7\""))
        #expect(log[0].contains("\"account\":\"经理\""))
        #expect(log[0].contains("\"bytes\":3"))
        #expect(log[0].contains("\"level\":\"info\""))
        #expect(!log[0].contains("secret"))
    }

    @Test func `counts by route, never by path`() async throws {
        let (_, _, metrics) = try await ask([
            (.get, "/feeds/1"), (.get, "/feeds/2"), (.get, "/no/such"), (.get, "/nor/this"),
        ])
        #expect(
            metrics.contains(
                "mantianxing_http_requests_total"
                    + "{method=\"GET\",route=\"/feeds/{id}\",status=\"200\"} 2\n"))
        #expect(
            metrics.contains(
                "mantianxing_http_requests_total{method=\"GET\",route=\"NotFound\",status=\"404\"} 2\n"
            )
        )
        #expect(!metrics.contains("/no/such"))
    }

    @Test func `what goes wrong here is an error in the log, with its cause`() async throws {
        let (answers, log, _) = try await ask([(.get, "/broken")])
        #expect(answers[0].status == .internalServerError)
        #expect(!String(buffer: answers[0].body).contains("fire"))
        #expect(log[0].contains("\"level\":\"error\""))
        #expect(log[0].contains("\"cause\":\"disk on fire\""))
    }

    @Test func `machines that look every few seconds do not fill the log`() async throws {
        let (answers, log, metrics) = try await ask([(.get, "/health/live")])
        #expect(answers[0].status == .ok)
        #expect(log.isEmpty)
        #expect(metrics.contains("route=\"/health/live\",status=\"200\"} 1\n"))
    }
}

import Estate
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Storage
import Testing

@testable import Web

/// A whole service in memory: a small district, an account for every ``Person``, a clock that
/// stands still.
struct TestService: Sendable {
    let parts: ServiceParts
    let clock: TestClock
    private let client: any TestClientProtocol
    private let description: InterfaceDescription

    var store: Store { parts.backend.store }

    fileprivate init(
        _ parts: ServiceParts, clock: TestClock, client: any TestClientProtocol
    ) throws {
        self.parts = parts
        self.clock = clock
        self.client = client
        description = try InterfaceDescription(of: Routes.programs(parts))
    }

    /// Sends a request.
    ///
    /// An answer to a program is held against the description of the interface, whatever the test
    /// is about.
    ///
    /// - Parameters:
    ///   - uri: path and query, encoded.
    ///   - way: how the person shows who they are.
    @discardableResult
    func send(
        _ method: HTTPRequest.Method, _ uri: String, as person: Person = .admin,
        by way: Person.Way = .program, headers: HTTPFields = [:], body: [UInt8]? = nil
    ) async throws -> TestAnswer {
        var headers = headers
        person.sign(&headers, by: way)
        let response = try await client.executeRequest(
            uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
        let answer = TestAnswer(response)
        let problems = description.problems(of: answer, to: method, uri)
        if !problems.isEmpty {
            Issue.record("\(method) \(uri) as \(person): \(problems)\n\(answer.text.prefix(2000))")
        }
        return answer
    }

    func get(
        _ uri: String, as person: Person = .admin, by way: Person.Way = .program,
        headers: HTTPFields = [:]
    ) async throws -> TestAnswer {
        try await send(.get, uri, as: person, by: way, headers: headers)
    }

    /// Sends a text of some type.
    func post(
        _ uri: String, _ body: String = "", type: String? = nil, as person: Person = .admin,
        by way: Person.Way = .program, headers: HTTPFields = [:]
    ) async throws -> TestAnswer {
        var headers = headers
        if let type { headers[.contentType] = type }
        return try await send(
            .post, uri, as: person, by: way, headers: headers, body: Array(body.utf8))
    }

    /// Submits a form of a page, in a browser.
    func submit(
        _ uri: String, _ fields: [(String, String)], as person: Person = .admin
    ) async throws -> TestAnswer {
        let all = fields + [("csrf", person.csrf)]
        let body = all.map { "\(Paths.percentEncoded($0))=\(Paths.percentEncoded($1))" }
            .joined(separator: "&")
        return try await post(
            uri, body, type: "application/x-www-form-urlencoded", as: person, by: .browser)
    }
}

/// Runs a test on a service of its own.
func withService<Result: Sendable>(
    _ test: @Sendable (TestService) async throws -> Result
) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/spool-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = TestClock()
    let parts = try ServiceParts.make(clock, spool: folder)
    defer { parts.intake.stop() }
    let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let application = Application(router: WebRouter.make(parts), logger: silence)
    return try await application.test(.router) { client in
        try await test(TestService(parts, clock: clock, client: client))
    }
}

extension ServiceParts {
    /// The parts of a service over a store in memory that holds ``TestDistrict``.
    static func make(_ clock: TestClock, spool: String) throws -> ServiceParts {
        let store = try Store.inMemory()
        try TestDistrict.fill(store)
        try Person.enrol(in: store)
        let now: @Sendable () -> Instant = { clock.now }
        let throttle = Throttle()
        let metrics = PrometheusMetrics()
        return ServiceParts(
            backend: try Backend(store: store, policies: TestDistrict.policies(), now: now),
            gatekeeper: Gatekeeper(store: store), throttle: throttle,
            audit: AuditTrail(store: store, throttle: throttle, now: now),
            templates: try Templates(),
            intake: FeedIntake(store: store, metrics: metrics, now: now),
            spool: try Spool(folder: spool, metrics: metrics), metrics: metrics,
            isEncrypted: false)
    }
}

import HTTPTypes
import Hummingbird
import Testing

@testable import Web

struct InterfaceDescriptionTests {
    @Test func `takes an answer that is described`() throws {
        #expect(try problems(of: .make()).isEmpty)
        #expect(try problems(of: .make(status: 404, body: ""), to: "/api/v1/nothing").isEmpty)
        #expect(try problems(of: .make(body: "any"), to: "/a-page").isEmpty)
    }

    @Test(arguments: [
        TestAnswer.make(status: 201), .make(type: "text/plain"), .make(body: "{}"),
        .make(body: "{\"status\": \"unwell\"}"), .make(body: "not JSON"), .make(number: nil),
        .make(
            status: 401, type: "application/problem+json",
            body: """
                {"type": "urn:a:b", "title": "", "status": 401, "detail": "", "instance": "urn:a:b",
                 "code": "a", "requestId": "of another request"}
                """),
    ])
    func `finds what is not described`(answer: TestAnswer) throws {
        #expect(try !problems(of: answer).isEmpty)
    }

    @Test(arguments: [
        (HTTPRequest.Method.get, "/api/v1/nothing"), (.put, Paths.live), (.get, "/api/v1/feeds/1"),
    ])
    func `finds an answer to what is not described`(
        method: HTTPRequest.Method, path: String
    ) throws {
        #expect(try !problems(of: .make(), to: path, method).isEmpty)
    }

    private func problems(
        of answer: TestAnswer, to path: String = Paths.live, _ method: HTTPRequest.Method = .get
    ) throws -> [String] {
        let endpoint = Endpoint(
            .get, Paths.live, access: .open, operation: HealthRoutes.living
        ) { _, _ in Response(status: .ok) }
        return try InterfaceDescription(of: [endpoint]).problems(of: answer, to: method, path)
    }
}

extension TestAnswer {
    /// What a healthy service answers.
    fileprivate static func make(
        status: Int = 200, type: String = "application/json", body: String = "{\"status\": \"ok\"}",
        number: String? = "number"
    ) -> TestAnswer {
        var headers: HTTPFields = [.contentType: type]
        if let name = HTTPField.Name("X-Request-Id") { headers[name] = number }
        return TestAnswer(status: status, headers: headers, bytes: Array(body.utf8))
    }
}

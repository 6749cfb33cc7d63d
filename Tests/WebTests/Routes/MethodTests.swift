import HTTPTypes
import Testing

@testable import Web

struct MethodTests {
    @Test(arguments: [
        (HTTPRequest.Method.put, Paths.apiFeeds, "GET, HEAD, POST"),
        (.delete, "/api/v1/feeds/1", "GET, HEAD"), (.post, Paths.apiVacancies, "GET, HEAD"),
        (.patch, Paths.apiReports, "GET, HEAD, POST"), (.post, Paths.apiAreaReport, "GET, HEAD"),
        (.get, "/api/v1/feeds/1/confirm", "POST"), (.head, "/api/v1/feeds/1/confirm", "POST"),
        (.options, Paths.openAPI, "GET, HEAD"), (.trace, Paths.live, "GET, HEAD"),
    ])
    func `says which methods a path takes`(
        method: HTTPRequest.Method, path: String, allowed: String
    ) async throws {
        try await withService { service in
            let answer = try await service.send(method, path, as: .nobody)
            #expect(answer.status == 405)
            #expect(answer.headers[.allow] == allowed)
        }
    }

    @Test(arguments: ["/api/v1", "/api/v1/nothing", "/api/v2/feeds", "/api/v1/feeds/1/2/3"])
    func `knows no other path`(path: String) async throws {
        try await withService { service in
            let answer = try await service.get(path)
            #expect(answer.status == 404)
            #expect(answer.code == "not-found")
        }
    }

    @Test func `answers HEAD like GET, without the body`() async throws {
        try await withService { service in
            for path in [Paths.apiFeeds, "/api/v1/feeds/2/source", Paths.apiVacancies] {
                let whole = try await service.get(path)
                let head = try await service.send(.head, path)
                #expect(head.status == whole.status)
                #expect(head.headers[.eTag] == whole.headers[.eTag])
                #expect(head.headers[.contentType] == whole.headers[.contentType])
                #expect(head.bytes.isEmpty)
            }
        }
    }

    @Test func `keeps browsers from guessing what an answer is`() async throws {
        try await withService { service in
            for path in ["/api/v1/feeds/2/source", "/api/v1/feeds/99", Paths.live] {
                let answer = try await service.get(path)
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[.cacheControl] == "no-store")
            }
        }
    }
}

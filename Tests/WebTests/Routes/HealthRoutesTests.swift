import HTTPTypes
import Testing

@testable import Web

struct HealthRoutesTests {
    @Test(arguments: [Paths.live, Paths.ready])
    func `tells anybody that all is well`(path: String) async throws {
        try await withService { service in
            let answer = try await service.get(path, as: .nobody)
            #expect(answer.status == 200)
            #expect(answer.json["status"].string == "ok")
        }
    }

    @Test func `measures itself, for its own machine`() async throws {
        try await withService { service in
            try await service.sendFeed(SampleFeed.sound())
            let answer = try await service.get(Paths.metrics, as: .nobody)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType]?.hasPrefix("text/plain; version=0.0.4") == true)
            #expect(answer.text.contains("mantianxing_feeds_total{result=\"accepted\"} 1"))
        }
    }

    @Test func `describes itself to anybody`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.openAPI, as: .nobody)
            #expect(answer.status == 200)
            #expect(answer.type == "application/json")
            let described = answer.json["paths"].keys
            #expect(described.contains(Paths.openAPI))
            #expect(described == Set(Routes.programs(service.parts).map(\.path)))
        }
    }
}

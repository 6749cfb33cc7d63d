import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

/// Tenants by direction and decisions about them, for programs.
@Suite struct DirectionRoutesTests {
    private func assign(
        _ service: TestService, _ body: String, as person: Person = .investment
    ) async throws -> TestAnswer {
        try await service.post(Paths.apiAssignments, body, type: "application/json", as: person)
    }

    private static let wish = """
        {"uscc": "91350100M000100Y43", "direction": "blockchain", "from": "2026-11-01", \
        "reason": null}
        """

    @Test func `tenants without a direction come page by page, and as a table`() async throws {
        try await withService { service in
            try await service.sendFeed(UnclassifiedPagesTests.feed)
            let first = try await service.get(Paths.apiUnclassified + "?limit=1", as: .analyst)
            #expect(first.status == 200)
            #expect(first.json["total"].int == 2)
            #expect(first.json["unclassified"]["tenants"].int == 2)
            #expect(first.json["tenants"].array.map { $0["uscc"].string } == ["91350100M000100Y43"])
            #expect(
                first.json["tenants"].array[0]["reasons"].array[0]["industryName"].string
                    == "应用软件开发")
            let next = try #require(first.json["next"].string)
            let second = try await service.get(
                Paths.apiUnclassified + "?limit=1&cursor=\(next)", as: .analyst)
            #expect(second.json["tenants"].array.map { $0["headcount"].int } == [12])
            #expect(second.json["next"] == .null)
            let table = try await service.get(Paths.apiUnclassified + "?format=csv")
            #expect(table.text.split(separator: "\r\n").count == 3)
            let narrow = try await service.get(Paths.apiUnclassified + "?reason=no-code")
            #expect(narrow.json["total"].int == 0)
            #expect(try await service.get(Paths.apiUnclassified + "?reason=x").status == 400)
        }
    }

    @Test func `a decision is made once, listed, and holds in reports that know of it`()
        async throws
    {
        try await withService { service in
            try await service.sendFeed(UnclassifiedPagesTests.feed)
            let before = service.parts.backend.known.instant
            service.clock.advance(seconds: 60)
            let made = try await assign(service, Self.wish)
            #expect(made.status == 201, "\(made.text)")
            #expect(made.json["name"].string == "重庆应用有限公司")
            #expect(made.json["assignedBy"].string == "investment")
            let again = try await assign(service, Self.wish, as: .analyst)
            #expect(again.status == 200)
            #expect(again.json == made.json)
            let list = try await service.get(Paths.apiAssignments)
            #expect(list.json["assignments"].array == [made.json])
            let none = try await service.get(Paths.apiAssignments + "?name=x")
            #expect(none.json["assignments"].array == [])

            let tenants = try await service.get("/api/v1/directions/blockchain/tenants")
            #expect(tenants.json["tenants"].array.map { $0["assigned"] } == [.flag(true)])
            #expect(try await service.get("/api/v1/directions/x/tenants").status == 404)
            func area(_ query: String) async throws -> JSON {
                let report = try await service.get("/api/v1/reports/area" + query)
                return report.json["directions"].array[4]["area"]
            }
            #expect(try await area("") == .number(500))
            #expect(try await area("?asOf=2026-10-31") == .number(0))
            let then = Paths.percentEncoded(before.description)
            #expect(try await area("?knownAt=\(then)") == .number(0))

            let withdrawn = try await assign(
                service,
                #"{"uscc": "91350100M000100Y43", "direction": null, "from": "2026-11-10"}"#)
            #expect(withdrawn.status == 201)
            #expect(try await area("?asOf=2026-11-20") == .number(0))
        }
    }

    @Test(arguments: [
        ("", 400), ("{}", 400), (#"{"uscc": "91350100M000100Y43", "from": "2026-11-01"}"#, 400),
        (#"{"direction": "other", "from": "2026-11-01"}"#, 422),
        (#"{"uscc": "91350100M000100Y4Z", "direction": "other", "from": "2026-11-01"}"#, 422),
        (#"{"name": "甲", "direction": "x", "from": "2026-11-01"}"#, 400),
        (#"{"name": "甲", "direction": "other", "from": "2026-11-31"}"#, 400),
        (#"{"name": "甲", "direction": "other", "from": "2026-11-01", "to": "x"}"#, 400),
        (#"{"name": "甲", "direction": "other", "from": "2026-11-01", "reason": "a\nb"}"#, 400),
        (#"{"name": "甲", "direction": "other", "from": "2026-11-01"}"#, 422),
        (#"{"name": "甲", "direction": null, "from": "2026-11-01"}"#, 409),
    ])
    func `what can't be taken is refused`(body: String, status: Int) async throws {
        try await withService { service in
            let answer = try await assign(service, body)
            #expect(answer.status == status, "\(answer.text)")
            #expect(try service.store.assignments().isEmpty)
        }
    }

    @Test func `a decision makes answers known before stale`() async throws {
        try await withService { service in
            try await service.sendFeed(UnclassifiedPagesTests.feed)
            let first = try await service.get(Paths.apiUnclassified)
            let tag = try #require(first.headers[.eTag])
            let same = try await service.get(
                Paths.apiUnclassified, headers: [.ifNoneMatch: tag])
            #expect(same.status == 304)
            _ = try await assign(service, Self.wish)
            let new = try await service.get(Paths.apiUnclassified, headers: [.ifNoneMatch: tag])
            #expect(new.status == 200)
            #expect(new.json["total"].int == 1)
        }
    }

    /// The day a decision is to hold from, and whether it holds today.
    @Test(arguments: [("2026-11-23", true), ("2026-11-24", false)])
    func `a decision counts in the fit of space from its day on`(
        day: String, isAtOnce: Bool
    ) async throws {
        try await withService { service in
            @Sendable func reasons() async throws -> JSON {
                let hits = try await service.get(
                    "/api/v1/vacancies?direction=blockchain&building=5001030001&sort=fit")
                return hits.json["hits"].array[0]["fit"]["reasons"]
            }
            let before = try await reasons()
            _ = try await assign(
                service,
                """
                {"name": "重庆示例软件有限公司", "direction": "blockchain", "from": "\(day)"}
                """)
            let today = try await reasons()
            #expect((today != before) == isAtOnce)
            service.clock.advance(seconds: 86_400)
            let tomorrow = try await reasons()
            #expect((tomorrow != today) == !isAtOnce)
        }
    }
}

import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

struct FeedDecidingTests {
    @Test(arguments: [Person.manager, .admin])
    func `accepts a feed that is held`(person: Person) async throws {
        try await withService { service in
            let id = try #require(try await service.holdFeed())
            let answer = try await service.post("/api/v1/feeds/\(id)/confirm", as: person)
            #expect(answer.status == 200)
            #expect(answer.json["status"].string == "accepted")
            #expect(answer.json["revision"].int == 1)
            #expect(try service.audited().last?.event == .feedConfirmed)
            #expect(try service.audited().last?.actor == person.rawValue)
        }
    }

    @Test(arguments: [Person.manager, .admin])
    func `discards a feed that is held`(person: Person) async throws {
        try await withService { service in
            let id = try #require(try await service.holdFeed())
            let answer = try await service.post("/api/v1/feeds/\(id)/discard", as: person)
            #expect(answer.status == 200)
            #expect(answer.json["status"].string == "discarded")
            #expect(answer.json["revision"] == .null)
            #expect(try service.audited().last?.event == .feedDiscarded)
            #expect(try service.audited().last?.subject == "\(id)")
        }
    }

    @Test(arguments: ["confirm", "discard"])
    func `decides once`(decision: String) async throws {
        try await withService { service in
            let id = try #require(try await service.holdFeed())
            _ = try await service.post("/api/v1/feeds/\(id)/\(decision)")
            for again in ["confirm", "discard"] {
                let answer = try await service.post("/api/v1/feeds/\(id)/\(again)")
                #expect(answer.status == 409)
            }
            #expect(try service.audited().count == 2)
        }
    }

    @Test(arguments: ["confirm", "discard"])
    func `has nothing to decide about a feed that was accepted, or none`(decision: String)
        async throws
    {
        try await withService { service async throws in
            #expect(try await service.post("/api/v1/feeds/1/\(decision)").status == 409)
            #expect(try await service.post("/api/v1/feeds/99/\(decision)").status == 404)
            #expect(
                try await service.post("/api/v1/feeds/99/\(decision)", as: .manager).status == 403)
        }
    }

    @Test func `takes no decision from the page of another site`() async throws {
        try await withService { service in
            let id = try #require(try await service.holdFeed())
            let answer = try await service.post(
                "/api/v1/feeds/\(id)/confirm", as: .manager, by: .browser,
                headers: [.origin: "https://example.com"])
            #expect(answer.status == 403)
            #expect(answer.code == "forged-request")
            #expect(try service.store.feed(id: id)?.status == .held)
        }
    }
}

import Estate
import Storage
import Testing

@testable import Web

/// Files that speak of several buildings, sent by programs.
@Suite struct SeveralBuildingsTests {
    private let query = "?asOf=2026-11-20&building=A=5001030003&building=B=5001030002"

    @Test func `each building has its own result, the status is that of the worst`() async throws {
        try await withService { service in
            let answer = try await service.sendFeed(MITSFile.make("A", "B"), query)
            let results = answer.json["results"].array
            #expect(answer.json.keys == ["results"])
            #expect(
                results.map { $0["feed"]["building"].string } == ["5001030003", "5001030002"])
            let statuses = results.compactMap { $0["status"].string }
            #expect(answer.status == (statuses.contains("held") ? 202 : 201))
            #expect(try service.store.feeds().count == 5)
            let again = try await service.sendFeed(MITSFile.make("A"), query)
            #expect(again.json["status"].string != nil)
        }
    }

    @Test func `a name nobody has told rejects its building and no other`() async throws {
        try await withService { service in
            let answer = try await service.sendFeed(
                MITSFile.make("A", "C"), "?asOf=2026-11-20&building=A=5001030003")
            #expect(answer.status == 422)
            #expect(answer.code == "feed-rejected")
            let results = answer.json["results"].array
            #expect(results.map { $0["status"].string } == ["accepted", "rejected"])
            #expect(
                results.last?["diagnostics"].array.first?["code"].string == "building-missing")
            #expect(try service.store.feeds(TestDistrict.silent).count == 1)
        }
    }

    @Test func `a trial run tells all and stores nothing`() async throws {
        try await withService { service in
            let answer = try await service.sendFeed(MITSFile.make("A", "B"), query + "&dryRun=true")
            #expect(answer.status == 200)
            #expect(answer.json["results"].array.count == 2)
            #expect(try service.store.feeds().count == 3)
        }
    }

    @Test(arguments: ["?asOf=2026-11-20&building=A=5001030001&building=B=5001030002", ""])
    func `another manager's building in a file: nothing of it is stored`(query: String)
        async throws
    {
        try await withService { service in
            // Named beside the file, or by the file itself.
            let text =
                query.isEmpty
                ? MITSFile.make("5001030001", "5001030002") : MITSFile.make("A", "B")
            let answer = try await service.sendFeed(
                text, query.isEmpty ? "?asOf=2026-11-20" : query, as: .manager)
            #expect(answer.status == 403)
            #expect(try service.store.feeds().count == 3)
            let absent = try await service.sendFeed(
                MITSFile.make("5001030001", "5001039999"), "?asOf=2026-11-20", as: .manager)
            #expect(absent.status == 403)
            #expect(try service.store.feeds().count == 3)
        }
    }

    /// A query, and whether it is malformed or well written and meaningless.
    @Test(arguments: [
        ("?building=A=12", 400), ("?building==5001030001", 422),
        ("?building=5001030001&building=5001030002", 422),
        ("?building=A=5001030001&building=A=5001030002", 422), ("?building=", 400),
    ])
    func `a mapping that can't be meant is refused before the body`(
        query: String, status: Int
    ) async throws {
        try await withService { service in
            let answer = try await service.sendFeed(MITSFile.make("A"), query)
            #expect(answer.status == status)
            #expect(answer.json["parameter"].string == "building")
        }
    }
}

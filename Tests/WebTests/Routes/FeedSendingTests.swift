import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

struct FeedSendingTests {
    @Test func `accepts a feed and says where it is`() async throws {
        try await withService { service in
            let answer = try await service.sendFeed(SampleFeed.sound(), as: .manager)
            #expect(answer.status == 201)
            #expect(answer.json["status"].string == "accepted")
            #expect(answer.json["file"].string == "-")
            #expect(answer.json["feed"]["building"].string == "5001030001")
            #expect(answer.json["feed"]["revision"].int == 1)
            #expect(answer.json["counts"]["units"].int == 5)
            let id = try #require(answer.json["feed"]["id"].int)
            let place = try #require(answer.headers[.location])
            #expect(place == "/api/v1/feeds/\(id)")
            #expect(try await service.get(place, as: .manager).json["status"].string == "accepted")
        }
    }

    @Test func `answers the same feed again with the one it has`() async throws {
        try await withService { service in
            let first = try await service.sendFeed(SampleFeed.sound())
            let again = try await service.sendFeed(SampleFeed.sound())
            #expect(again.status == 200)
            #expect(again.json["status"].string == "unchanged")
            #expect(again.json["feed"] == first.json["feed"])
            #expect(try service.store.feeds().count == 4)
        }
    }

    @Test func `holds what is suspicious, and takes it once confirmed`() async throws {
        try await withService { service in
            let held = try await service.sendFeed(SampleFeed.suspicious())
            #expect(held.status == 202)
            #expect(held.json["status"].string == "held")
            let reasons = held.json["diagnostics"].array.compactMap { $0["code"].string }
            #expect(reasons.contains("held-without-units"))
            let confirmed = try await service.sendFeed(SampleFeed.suspicious(), "?confirm=true")
            #expect(confirmed.status == 201)
            #expect(confirmed.json["feed"]["id"] == held.json["feed"]["id"])
        }
    }

    @Test func `rejects a feed with all that was found in it`() async throws {
        try await withService { service in
            let answer = try await service.sendFeed(SampleFeed.broken())
            #expect(answer.status == 422)
            #expect(answer.code == "feed-rejected")
            let diagnostics = answer.json["diagnostics"].array
            #expect(diagnostics.first?["code"].string == "area-not-positive")
            #expect(diagnostics.first?["line"].int == 4)
            #expect(answer.json["result"]["status"].string == "rejected")
            #expect(answer.json["result"]["counts"]["errors"].int == 1)
            #expect(answer.json["result"]["diagnostics"] == answer.json["diagnostics"])
            #expect(try service.store.feeds().count == 3)
        }
    }

    @Test(arguments: [
        ("<!DOCTYPE a><occupancyFeed/>", "doctype-forbidden"),
        ("\u{1F}\u{8B}\u{8}\u{0}compressed", "compressed-input"), ("", "not-well-formed"),
        ("<html/>", "dialect-unknown"),
    ])
    func `says of a body that is no feed what it is instead`(body: String, code: String)
        async throws
    {
        try await withService { service in
            // U+008B would be two bytes of UTF-8.
            let bytes = body.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            let answer = try await service.send(
                .post, Paths.apiFeeds, headers: [.contentType: "application/xml"], body: bytes)
            #expect(answer.status == 422)
            #expect(answer.json["diagnostics"].array.first?["code"].string == code)
        }
    }

    @Test(arguments: [SampleFeed.sound(), SampleFeed.suspicious(), SampleFeed.broken()])
    func `stores nothing on a dry run`(feed: String) async throws {
        try await withService { service in
            let answer = try await service.sendFeed(feed, "?dryRun=true", as: .manager)
            #expect(answer.status == 200)
            #expect(answer.json["feed"]["id"] == .null)
            #expect(try service.store.feeds().count == 3)
            #expect(try service.audited() == [])
        }
    }

    @Test func `leaves a trace of what was sent`() async throws {
        try await withService { service in
            try await service.sendFeed(SampleFeed.sound(), as: .manager)
            try await service.sendFeed(SampleFeed.broken(), as: .manager)
            let held = try #require(try await service.holdFeed())
            let entries = try service.audited()
            #expect(entries.map(\.event) == [.feedSent, .feedRejected, .feedHeld])
            #expect(entries.map(\.actor) == ["manager", "manager", "admin"])
            #expect(entries.allSatisfy { $0.building == TestDistrict.own })
            #expect(entries.allSatisfy { $0.requestID != nil })
            #expect(entries.last?.subject == "\(held)")
        }
    }

    @Test func `holds the feed against what its sender says beside it`() async throws {
        try await withService { service in
            let query = "?building=5001030002&asOf=2026-11-19&dialect=native"
            let answer = try await service.sendFeed(SampleFeed.sound(), query)
            #expect(answer.status == 422)
            let codes = answer.json["diagnostics"].array.compactMap { $0["code"].string }
            #expect(Set(codes).isSuperset(of: ["building-mismatch", "as-of-mismatch"]))
        }
    }
}

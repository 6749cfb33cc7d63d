import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

/// What is refused, most of it before a byte of the body is looked at.
struct FeedRefusalTests {
    @Test(arguments: [
        nil, "application/json", "text/plain", "application/zip", "xml", "image/svg",
        "application/x-www-form-urlencoded",
    ])
    func `takes nothing but XML`(type: String?) async throws {
        try await withService { service in
            let answer = try await service.post(Paths.apiFeeds, SampleFeed.sound(), type: type)
            #expect(answer.status == 415)
            #expect(try service.store.feeds().count == 3)
        }
    }

    @Test(arguments: [
        "application/xml", "text/xml; charset=gbk", "Application/XML", "application/atom+xml",
    ])
    func `takes every type of XML`(type: String) async throws {
        try await withService { service in
            let answer = try await service.post(Paths.apiFeeds, SampleFeed.sound(), type: type)
            #expect(answer.status == 201)
        }
    }

    @Test func `takes nothing that says it is compressed`() async throws {
        try await withService { service in
            for encoding in ["gzip", "deflate", "br", "gzip, identity"] {
                let answer = try await service.post(
                    Paths.apiFeeds, SampleFeed.sound(), type: "application/xml",
                    headers: [.contentEncoding: encoding])
                #expect(answer.status == 415)
            }
            let plain = try await service.post(
                Paths.apiFeeds, SampleFeed.sound(), type: "application/xml",
                headers: [.contentEncoding: "identity"])
            #expect(plain.status == 201)
        }
    }

    @Test(arguments: [
        ("dialect=gbxml-9", "dialect"), ("building=123", "building"), ("asOf=31.10.2026", "asOf"),
        ("confirm=perhaps", "confirm"), ("dryRun=2", "dryRun"), ("dryrun=true", "dryrun"),
        ("asOf=", "asOf"), ("confirm=true&confirm=false", "confirm"),
    ])
    func `names the parameter that is wrong`(query: String, name: String) async throws {
        try await withService { service in
            let answer = try await service.sendFeed(SampleFeed.sound(), "?\(query)")
            #expect(answer.status == 400)
            #expect(answer.json["parameter"].string == name)
            #expect(try service.store.feeds().count == 3)
        }
    }

    @Test func `answers for another's building as for one that does not exist`() async throws {
        try await withService { service in
            for building in [TestDistrict.other, TestDistrict.absent] {
                for feed in [SampleFeed.make(building), SampleFeed.broken(building)] {
                    for query in ["", "?dryRun=true", "?building=\(building)"] {
                        let answer = try await service.sendFeed(feed, query, as: .manager)
                        #expect(answer.status == 403)
                    }
                }
            }
            #expect(try service.store.feeds().count == 3)
            let admin = try await service.sendFeed(SampleFeed.make(TestDistrict.absent))
            #expect(admin.status == 422)
        }
    }

    @Test func `slows down an account that sends without end`() async throws {
        try await withService { service in
            let account = try #require(try service.store.account(named: "manager"))
            let act = Throttle.Act.upload(account: account.id)
            for _ in 0..<act.limit.count {
                try service.parts.throttle.admit(act, at: service.clock.now)
            }
            let refused = try await service.sendFeed(SampleFeed.sound(), as: .manager)
            #expect(refused.status == 429)
            #expect(refused.headers[.retryAfter].flatMap { Int($0) } == 61)
            #expect(try await service.sendFeed(SampleFeed.sound(), as: .admin).status == 201)
            service.clock.advance(seconds: 61)
            #expect(try await service.sendFeed(SampleFeed.sound(), as: .manager).status == 200)
        }
    }

    @Test func `refuses what says itself that it is too large, unread`() async throws {
        try await withService { service in
            let answer = try await service.send(
                .post, Paths.apiFeeds,
                headers: [
                    .contentType: "application/xml", .contentLength: "\(FeedRoutes.mostBytes + 1)",
                ])
            #expect(answer.status == 413)
            #expect(answer.json["detail"].string?.contains("64 MiB") == true)
        }
    }

    @Test func `looks at rights before anything else`() async throws {
        try await withService { service in
            let answer = try await service.post(
                Paths.apiFeeds + "?building=5001030002&asOf=nonsense", "", type: "text/plain",
                as: .manager)
            #expect(answer.status == 400)
            let other = try await service.post(
                Paths.apiFeeds + "?building=5001030002", "", type: "text/plain", as: .manager)
            #expect(other.status == 403)
        }
    }
}

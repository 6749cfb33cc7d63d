import Estate
import HTTPTypes
import Testing

@testable import Web

struct FeedReadingTests {
    @Test func `lists feeds, newest first`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiFeeds)
            #expect(answer.status == 200)
            #expect(answer.feeds == [3, 2, 1])
            #expect(answer.json["next"] == .null)
            let feed = answer.json["feeds"].array[1]
            #expect(feed["building"].string == "5001030001")
            #expect(feed["asOf"].string == "2026-10-31")
            #expect(feed["file"].string == "feed-2.xml")
            #expect(feed["occupied"].double == 900)
            #expect(feed["warnings"].int == 1)
        }
    }

    @Test func `lists page by page`() async throws {
        try await withService { service in
            let first = try await service.get(Paths.apiFeeds + "?limit=2")
            #expect(first.feeds == [3, 2])
            let cursor = try #require(first.json["next"].string)
            let last = try await service.get(Paths.apiFeeds + "?limit=2&cursor=\(cursor)")
            #expect(last.feeds == [1])
            #expect(last.json["next"] == .null)
        }
    }

    @Test(arguments: [
        ("?building=5001030002", [3]), ("?building=5001030003", []), ("?building=5001039999", []),
        ("?status=held", [4]), ("?status=accepted&building=5001030001", [2, 1]),
        ("?status=discarded", []),
    ])
    func `lists what is asked for`(query: String, ids: [Int]) async throws {
        try await withService { service in
            try await service.holdFeed()
            #expect(try await service.get(Paths.apiFeeds + query).feeds == ids)
        }
    }

    @Test func `shows managers their own feeds only`() async throws {
        try await withService { service async throws in
            #expect(try await service.get(Paths.apiFeeds, as: .manager).feeds == [2, 1])
            #expect(try await service.get(Paths.apiFeeds, as: .otherManager).feeds == [3])
        }
    }

    @Test(arguments: [
        ("limit=0", "limit"), ("limit=1001", "limit"), ("limit=many", "limit"),
        ("cursor=abc", "cursor"), ("cursor=-1", "cursor"), ("status=lost", "status"),
        ("building=1", "building"), ("page=2", "page"),
    ])
    func `names the parameter that is wrong`(query: String, name: String) async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiFeeds + "?" + query)
            #expect(answer.status == 400)
            #expect(answer.json["parameter"].string == name)
        }
    }

    @Test func `shows one feed`() async throws {
        try await withService { service in
            let answer = try await service.get("/api/v1/feeds/2", as: .manager)
            #expect(answer.status == 200)
            #expect(answer.json["id"].int == 2)
            #expect(answer.json["status"].string == "accepted")
        }
    }

    @Test(arguments: ["4", "0", "-1", "+1", "01", "1.0", "x", "99999999999999999999"])
    func `knows no feed of another number`(id: String) async throws {
        try await withService { service async throws in
            for path in ["", "/diagnostics", "/source"] {
                let uri = "/api/v1/feeds/\(id)\(path)"
                #expect(try await service.get(uri).status == 404)
                #expect(try await service.get(uri, as: .manager).status == 403)
            }
        }
    }

    @Test func `says what was found in a feed`() async throws {
        try await withService { service in
            let answer = try await service.get("/api/v1/feeds/2/diagnostics", as: .manager)
            #expect(answer.status == 200)
            #expect(answer.json["counts"]["warnings"].int == 1)
            #expect(answer.json["counts"]["codes"]["credit-code-invalid"].int == 1)
            let finding = try #require(answer.json["diagnostics"].array.first)
            #expect(finding["severity"].string == "warning")
            #expect(finding["value"].string == "91500000000000000X")
        }
    }

    @Test(arguments: [("?format=csv", nil), ("", "text/csv"), ("", "text/csv;q=1, */*;q=0.1")])
    func `says it as a table, too`(query: String, accept: String?) async throws {
        try await withService { service in
            var headers = HTTPFields()
            headers[.accept] = accept
            let answer = try await service.get(
                "/api/v1/feeds/2/diagnostics\(query)", headers: headers)
            #expect(answer.status == 200)
            #expect(answer.type == "text/csv")
            #expect(answer.headers[.contentDisposition]?.contains("2-findings.csv") == true)
            let lines = answer.text.split(separator: "\r\n")
            #expect(lines.count == 2)
            #expect(lines[1].contains("credit-code-invalid"))
        }
    }

    @Test(arguments: [("?format=xlsx", nil), ("", "image/png"), ("", "application/json;q=0")])
    func `has no other format`(query: String, accept: String?) async throws {
        try await withService { service in
            var headers = HTTPFields()
            headers[.accept] = accept
            let answer = try await service.get(
                "/api/v1/feeds/2/diagnostics\(query)", headers: headers)
            #expect(answer.status == 406)
        }
    }

    @Test func `hands out the bytes as received`() async throws {
        try await withService { service in
            let answer = try await service.get("/api/v1/feeds/2/source", as: .manager)
            #expect(answer.status == 200)
            let head = try await service.send(.head, "/api/v1/feeds/2/source", as: .manager)
            #expect(head.status == 200)
            #expect(head.bytes.isEmpty)
            #expect(head.headers[.contentLength] == "\(answer.bytes.count)")
            #expect(answer.bytes == Array(TestDistrict.octoberFeed.utf8))
            #expect(answer.type == "application/xml")
            let name = "5001030001-2026-10-31-2.xml"
            #expect(answer.headers[.contentDisposition]?.contains("\"\(name)\"") == true)
        }
    }

    @Test func `hands out a feed of many pieces`() async throws {
        try await withService { service in
            // Twice as much as is read at once.
            let padding = "<!--" + String(repeating: "满天星", count: 40_000) + "-->"
            let text = SampleFeed.sound() + padding
            let id = try #require(try await service.sendFeed(text).json["feed"]["id"].int)
            let answer = try await service.get("/api/v1/feeds/\(id)/source")
            #expect(answer.bytes == Array(text.utf8))
        }
    }

    @Test(arguments: ["", "/2", "/2/diagnostics", "/2/source", "/2/diagnostics?format=csv"])
    func `answers what the client has with 304, until something changes`(path: String)
        async throws
    {
        try await withService { service in
            let uri = Paths.apiFeeds + path
            let first = try await service.get(uri)
            let tag = try #require(first.headers[.eTag])
            let again = try await service.get(uri, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(again.bytes.isEmpty)
            #expect(again.headers[.eTag] == tag)
            try await service.sendFeed(SampleFeed.sound())
            #expect(try await service.get(uri, headers: [.ifNoneMatch: tag]).status == 200)
        }
    }
}

extension TestAnswer {
    fileprivate var feeds: [Int] { json["feeds"].array.compactMap { $0["id"].int } }
}

import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

/// What has been sent, and what waits.
@Suite struct FeedPagesTests {
    @Test func `a manager sees the form, the own building and the own feeds`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.feeds)
            #expect(page.status == 200)
            #expect(page.count(of: "<h1>") == 1)
            #expect(page.text.contains("enctype=\"multipart/form-data\" data-upload"))
            #expect(page.text.contains("value=\"\(Person.manager.csrf)\""))
            #expect(page.text.contains("示例大厦"))
            #expect(page.text.contains("23 天前"))
            #expect(page.text.contains("<span class=\"tag good\">正常</span>"))
            #expect(!page.text.contains("示例中心"))
            #expect(page.count(of: "feed-1.xml") == 1)
            #expect(page.count(of: "feed-3.xml") == 0)
            #expect(page.text.contains("aria-current=\"page\">数据上报"))
        }
    }

    @Test func `an analyst sees all feeds and no form`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.feeds, as: .analyst)
            #expect(page.status == 200)
            #expect(!page.text.contains("data-upload"))
            #expect(!page.text.contains("template-"))
            #expect(page.text.contains("feed-3.xml"))
            #expect(page.text.contains("<span class=\"tag bad\">未报送</span>"))
        }
    }

    @Test func `those who may not read feeds are refused, and others asked to sign in`()
        async throws
    {
        try await withService { service in
            #expect(try await service.open(Paths.feeds, as: .investment).status == 403)
            let answer = try await service.open(Paths.feeds, as: .nobody)
            #expect(answer.status == 303)
            #expect(answer.headers[.location] == "/sign-in?next=%2Ffeeds")
        }
    }

    @Test func `a building whose data is old is marked`() async throws {
        try await withService { service throws in
            // The last feed speaks of 31 October; data is old after 45 days.
            service.clock.advance(seconds: 22 * 86_400)
            #expect(try await service.freshness() == "正常")
            service.clock.advance(seconds: 86_400)
            #expect(try await service.freshness() == "已过期")
        }
    }

    @Test func `feeds that wait are shown first, with the way to decide`() async throws {
        try await withService { service in
            let id = try #require(try await service.holdFeed())
            let page = try await service.open(Paths.feeds)
            #expect(page.text.contains("id=\"held\""))
            let feed = try await service.open(Paths.feed(id))
            #expect(feed.text.contains("为什么待确认"))
            #expect(feed.text.contains("文件里一个单元也没有"))
            #expect(feed.text.contains("以下 3 层原来有单元"))
            #expect(feed.count(of: "确认采用</button>") == 1)
            let analyst = try await service.open(Paths.feed(id), as: .analyst)
            #expect(analyst.text.contains("为什么待确认"))
            #expect(!analyst.text.contains("确认采用</button>"))
        }
    }

    @Test func `a held feed can be discarded, once`() async throws {
        try await withService { service in
            let id = try #require(try await service.holdFeed())
            let discard = Paths.filled(Paths.feedDiscard, "\(id)")
            #expect(try await service.submit(discard, [], as: .manager).status == 303)
            #expect(try service.store.feed(id: id)?.status == .discarded)
            #expect(try await service.submit(discard, [], as: .manager).status == 409)
            #expect(try await service.open(Paths.feed(id)).text.contains("已作废"))
        }
    }

    @Test func `deciding needs the form's token and the building`() async throws {
        try await withService { service in
            let id = try #require(try await service.holdFeed())
            let confirm = Paths.filled(Paths.feedConfirm, "\(id)")
            let forged = try await service.post(
                confirm, "csrf=", type: "application/x-www-form-urlencoded", as: .manager,
                by: .browser)
            #expect(forged.status == 403)
            #expect(try await service.submit(confirm, [], as: .otherManager).status == 403)
            #expect(try await service.submit(confirm, [], as: .analyst).status == 403)
            #expect(try service.store.feed(id: id)?.status == .held)
        }
    }

    @Test func `a feed's page has its facts, findings and files`() async throws {
        try await withService { service in
            let feed = try #require(
                try service.store.feeds(TestDistrict.own).first { $0.sourceName == "feed-2.xml" })
            let page = try await service.open(Paths.feed(feed.id))
            #expect(page.status == 200)
            #expect(page.count(of: "<h1>") == 1)
            #expect(page.text.contains("示例大厦 2026-10-31 的数据"))
            #expect(page.text.contains("第 1 版"))
            #expect(page.text.contains("示例物业"))
            #expect(page.text.contains("feed-2.xml（\(TestDistrict.octoberFeed.utf8.count) 字节）"))
            #expect(page.text.contains("2026-11-02 09:00"))
            #expect(page.text.contains("credit-code-invalid"))
            #expect(page.link("/buildings/5001030001?asOf=2026-10-31") != nil)
            let source = try await service.open(try #require(page.link("/feeds/\(feed.id)/source")))
            #expect(source.text == TestDistrict.octoberFeed)
            #expect(source.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            let table = try await service.open(
                try #require(page.link("/feeds/\(feed.id)/findings.csv")))
            #expect(table.type == "text/csv")
            #expect(table.text.contains("91500000000000000X"))
        }
    }

    @Test(arguments: ["", "/source", "/findings.csv"])
    func `another's feed and one that is not there are alike to a manager`(_ part: String)
        async throws
    {
        try await withService { service in
            let other = try #require(try service.store.feeds(TestDistrict.other).first)
            for id in ["\(other.id)", "999", "0", "x"] {
                let answer = try await service.open("/feeds/\(id)\(part)")
                #expect(answer.status == 403, "\(id)")
            }
            #expect(try await service.open("/feeds/999\(part)", as: .analyst).status == 404)
        }
    }

    @Test func `the history can be narrowed and paged`() async throws {
        try await withService { service in
            for day in 1...27 {
                service.clock.advance(seconds: 60)
                let asOf = "2026-10-" + (day < 10 ? "0\(day)" : "\(day)")
                #expect(try await service.sendFeed(SampleFeed.sound(asOf: asOf)).status == 201)
            }
            let first = try await service.open(Paths.feeds, as: .admin)
            #expect(first.count(of: "<th scope=\"row\" class=\"nowrap\">") == 25)
            let older = try #require(first.link("/feeds?cursor="))
            let second = try await service.open(
                String(older.prefix { $0 != "#" }), as: .admin)
            #expect(second.count(of: "<th scope=\"row\" class=\"nowrap\">") == 5)
            #expect(second.text.contains("最近的"))
            let narrowed = try await service.open(
                "/feeds?building=5001030002&status=accepted", as: .admin)
            #expect(narrowed.count(of: "<th scope=\"row\" class=\"nowrap\">") == 1)
            #expect(narrowed.text.contains("<option value=\"5001030002\" selected>"))
        }
    }

    @Test func `a question that can't be read is refused, and so is another's building`()
        async throws
    {
        try await withService { service throws in
            #expect(try await service.open("/feeds?status=lost").status == 400)
            #expect(try await service.open("/feeds?cursor=x").status == 400)
            #expect(try await service.open("/feeds?building=5001030002").status == 403)
            #expect(try await service.open("/feeds?building=5001039999").status == 403)
        }
    }

    @Test func `samples, the schema and templates can be had`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.feeds)
            for name in FeedSamples.chosen.map(\.file) + [FeedSamples.schemaName] {
                let link = try #require(page.link("/feeds/samples/\(name)"))
                let file = try await service.open(link)
                #expect(file.status == 200, "\(name)")
                #expect(file.type == "application/xml")
            }
            let template = try await service.open("/feeds/samples/template-5001030001.xml")
            #expect(template.text.contains("building=\"5001030001\" asOf=\"2026-11-23\""))
            for id in ["5001030002", "5001039999"] {
                let answer = try await service.open("/feeds/samples/template-\(id).xml")
                #expect(answer.status == 403)
            }
            for name in ["README.md", "..%2Foccupancy.xsd", "none.xml"] {
                #expect(try await service.open("/feeds/samples/\(name)").status == 404, "\(name)")
            }
        }
    }

    @Test func `the form's own address leads to the form`() async throws {
        try await withService { service in
            let answer = try await service.open(Paths.upload)
            #expect(answer.status == 303)
            #expect(answer.headers[.location] == "/feeds#upload")
        }
    }
}

extension TestService {
    /// What the page of feeds says of the manager's building; a session would be over by now.
    fileprivate func freshness() async throws -> String? {
        let page = try await get(Paths.feeds, as: .manager, headers: [.accept: "text/html"])
        return ["正常", "已过期", "未报送"].first { page.text.contains("\">\($0)</span>") }
    }
}

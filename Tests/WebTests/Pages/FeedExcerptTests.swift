import Estate
import HTTPTypes
import Testing

@testable import Web

/// The line of a feed that a figure comes from.
@Suite struct FeedExcerptTests {
    @Test func `a unit's line is shown as it was sent`() async throws {
        try await withService { service in
            let page = try await service.open("/feeds/2?line=8", as: .analyst)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            #expect(page.text.contains("<section class=\"card\" id=\"line\""))
            #expect(page.text.contains("<h2 id=\"line-h\">原文第 8 行</h2>"))
            let marked = try #require(page.text.firstMatch(of: /<mark>(.*)<\/mark>/)).1
            #expect(marked.contains("&lt;unit id=&quot;201&quot; area=&quot;500&quot;"))
            #expect(page.text.contains("重庆示例设计有限公司"))
            #expect(page.text.matches(of: /<th scope="row" class="number">/).count == 7)
            #expect(!page.text.contains("“…”"))
        }
    }

    @Test func `figures and findings lead to the line`() async throws {
        try await withService { service in
            let feed = try await service.open("/feeds/2", as: .analyst)
            #expect(!feed.text.contains("id=\"line\""))
            let link = try #require(
                feed.text.firstMatch(of: /<a href="(\/feeds\/2\?line=8&amp;column=\d+)#line">/)
            ).1
            let page = try await service.open(
                String(link).replacing("&amp;", with: "&"), as: .analyst)
            #expect(page.text.contains("<mark>"))
            let unit = try await service.open("/buildings/5001030001/units?unit=201")
            #expect(unit.link("/feeds/2?line=8#line") != nil)
            let other = try await service.open(
                "/buildings/5001030001/units?unit=201", as: .investment)
            #expect(!other.text.contains("/feeds/2"))
        }
    }

    @Test func `who may not have the file may not see its lines`() async throws {
        try await withService { service throws in
            for person in [Person.otherManager, .investment] {
                #expect(try await service.open("/feeds/2?line=8", as: person).status == 403)
            }
            #expect(try await service.open("/feeds/2?line=8", as: .manager).status == 200)
        }
    }

    @Test func `another encoding is read, a long line is cut, what is not there is said`()
        async throws
    {
        try await withService { service in
            let text = SampleFeed.sound()
                .replacing("encoding=\"UTF-8\"?>\n", with: "encoding=\"UTF-16\"?><!--<b>-->")
                .replacing("\n", with: " ")
            let bytes: [UInt8] =
                [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let sent = try await service.send(
                .post, Paths.apiFeeds, headers: [.contentType: "application/xml"], body: bytes)
            #expect(sent.status == 201)
            let page = try await service.open("/feeds/4?line=1", as: .analyst)
            #expect(page.oddities == [])
            #expect(page.text.contains("编码 UTF-16。太长的行只列出一段"))
            #expect(page.text.contains("<mark>&lt;?xml version=&quot;1.0&quot;"))
            #expect(page.text.contains("&lt;!--&lt;b&gt;--&gt;"))
            #expect(page.text.contains("…</mark>"))
            let end = text.utf16.count - 20
            let tail = try await service.open("/feeds/4?line=1&column=\(end)", as: .analyst)
            #expect(tail.text.contains("<mark>…"))
            #expect(tail.text.contains("&lt;/occupancyFeed&gt;"))
            let none = try await service.open("/feeds/4?line=9", as: .analyst)
            #expect(none.status == 200)
            #expect(none.text.contains("原文没有这一行"))
            #expect(try await service.open("/feeds/4?line=0", as: .analyst).status == 400)
        }
    }
}

import Estate
import HTTPTypes
import Storage
import Testing

@testable import Reports
@testable import Web

/// Uploading feeds in a browser.
@Suite struct UploadTests {
    @Test func `a sound feed is taken, and the page says so and what changes`() async throws {
        try await withService { service in
            let answer = try await service.upload(
                SampleFeed.make(
                    floors: [
                        1: [.leased("101", 400), .leased("102", 300, tenant: "新来的公司")],
                        2: [.vacant("201", 500), .vacant("202", 450)], 3: [.vacant("301", 900)],
                    ]))
            #expect(answer.status == 201)
            #expect(answer.text.contains("<h1>已采用</h1>"))
            #expect(answer.text.contains("从现在起使用它"))
            #expect(answer.text.contains("示例大厦（5001030001）"))
            #expect(answer.text.contains("十月.xml"))
            #expect(answer.text.contains("新来的公司"))
            #expect(answer.text.contains("重庆示例设计有限公司"))
            #expect(answer.text.contains("与原来的状态（2026-10-31 第 1 版）相比"))
            let feed = try #require(try service.store.feeds(TestDistrict.own).first)
            #expect(feed.asOf == .make("2026-11-20"))
            #expect(feed.sourceName == "十月.xml")
            #expect(answer.link(Paths.feed(feed.id)) != nil)
            #expect(try service.audited().map(\.event) == [.feedSent])
        }
    }

    @Test func `the same feed again changes nothing`() async throws {
        try await withService { service in
            let answer = try await service.upload(TestDistrict.octoberFeed)
            #expect(answer.status == 200)
            #expect(answer.text.contains("<h1>无变化</h1>"))
            #expect(answer.text.contains("2026-10-31 第 1 版"))
            #expect(try service.store.feeds().count == 3)
        }
    }

    @Test func `the next file begins with what the last one leaves to say`() async throws {
        try await withService { service in
            let terms = [("building", "5001030001"), ("asOf", "2026-11-20")]
            /// Whether the next form has the day, and is for a trial.
            func form(after text: String, isTrial: Bool) async throws -> [Bool] {
                let answer = try await service.upload(
                    text, terms + (isTrial ? [("dryRun", "true")] : []))
                return [
                    answer.text.contains("value=\"2026-11-20\""),
                    answer.text.contains("name=\"dryRun\" value=\"true\" checked"),
                ]
            }
            let sound = SampleFeed.sound(asOf: "2026-11-20")
            // Sent back: the same again. Tried: now the real thing. Taken: another building or day.
            #expect(try await form(after: SampleFeed.broken(), isTrial: true) == [true, true])
            #expect(try await form(after: sound, isTrial: true) == [true, false])
            #expect(try await form(after: sound, isTrial: false) == [false, false])
            // What the file lacks is not folded away.
            let lacking = try await service.upload(MITSFile.make("A"), [("building", "")])
            #expect(lacking.text.contains("as-of-missing"))
            #expect(lacking.text.contains("<details class=\"details\" open>"))
        }
    }

    @Test func `a feed of an earlier day is history`() async throws {
        try await withService { service in
            let answer = try await service.upload(SampleFeed.sound(asOf: "2026-10-15"))
            #expect(answer.status == 201)
            #expect(answer.text.contains("数据已经保存为历史"))
            #expect(answer.text.contains("与原来的状态（2026-09-30 第 1 版）相比"))
            let page = try await service.open(Paths.feeds)
            #expect(
                page.text.contains(
                    "<td class=\"nowrap\" data-label=\"最近一份数据\">2026-10-31 第 1 版</td>"))
        }
    }

    @Test func `a broken feed is sent back with every error in its place`() async throws {
        try await withService { service in
            let answer = try await service.upload(SampleFeed.broken())
            #expect(answer.status == 422)
            #expect(answer.text.contains("<h1>已退回</h1>"))
            #expect(answer.text.contains("role=\"alert\""))
            #expect(answer.text.contains("错误 1 条"))
            #expect(answer.text.contains("第 4 行"))
            #expect(answer.text.contains("<code class=\"code\">area-not-positive</code>"))
            #expect(try service.store.feeds().count == 3)
            #expect(try service.audited().map(\.event) == [.feedRejected])
        }
    }

    @Test func `the findings of a feed that was not stored can be had as a table, by its sender`()
        async throws
    {
        try await withService { service in
            let answer = try await service.upload(SampleFeed.broken())
            let link = try #require(answer.link(Paths.uploadFindings))
            let table = try await service.open(link)
            #expect(table.status == 200)
            #expect(table.type == "text/csv")
            #expect(table.text.contains("area-not-positive"))
            #expect(try await service.open(link, as: .otherManager).status == 404)
            #expect(try await service.open(link, as: .analyst).status == 403)
        }
    }

    @Test func `what is suspicious waits until it is confirmed`() async throws {
        try await withService { service in
            let answer = try await service.upload(SampleFeed.suspicious())
            #expect(answer.status == 202)
            #expect(answer.text.contains("<h1>待确认</h1>"))
            #expect(answer.text.contains("文件里一个单元也没有"))
            #expect(answer.text.contains("以下 3 层原来有单元"))
            let feed = try #require(try service.store.feeds().first { $0.status == .held })
            let confirm = Paths.filled(Paths.feedConfirm, "\(feed.id)")
            #expect(answer.text.contains("action=\"\(confirm)\""))
            let decided = try await service.submit(confirm, [], as: .manager)
            #expect(decided.status == 303)
            #expect(decided.headers[.location] == Paths.feed(feed.id))
            #expect(try service.store.feed(id: feed.id)?.status == .accepted)
            #expect(try service.audited().map(\.event) == [.feedHeld, .feedConfirmed])
        }
    }

    @Test(arguments: [
        (SampleFeed.sound(), 200, "试运行：可以采用"), (SampleFeed.broken(), 422, "试运行：会被退回"),
        (SampleFeed.suspicious(), 200, "试运行：会待确认"),
        (TestDistrict.octoberFeed, 200, "试运行：无变化"),
    ])
    func `a dry run says what would happen and stores nothing`(
        _ feed: String, _ status: Int, _ title: String
    ) async throws {
        try await withService { service in
            let answer = try await service.upload(feed, [("dryRun", "true")])
            #expect(answer.status == status)
            #expect(answer.text.contains("<h1>\(title)</h1>"))
            #expect(answer.text.contains("没有保存") || status == 200)
            #expect(try service.store.feeds().count == 3)
            #expect(try service.audited() == [])
        }
    }

    @Test func `what its sender says beside a feed must not contradict it`() async throws {
        try await withService { service in
            let answer = try await service.upload(
                SampleFeed.sound(), [("asOf", "2026-11-19"), ("building", "5001030001")])
            #expect(answer.status == 422)
            #expect(answer.text.contains("as-of-mismatch"))
            #expect(answer.text.contains("value=\"2026-11-19\""))
            #expect(answer.text.contains("<option value=\"5001030001\" selected>"))
        }
    }

    @Test func `names that look like markup stay names`() async throws {
        try await withService { service in
            let names = [
                "<script>alert(1)</script>", "\u{0600}<b>粗</b>", "\"\u{301} onfocus=\"alert(1)",
                "{{frame.csrf}}", "&lt;i&gt;",
            ]
            func escaped(_ text: String) -> String {
                var result = ""
                Markup.escape(text, into: &result)
                return result
            }
            let units = names.enumerated().map { number, name in
                SampleUnit.leased("10\(number)", 100, tenant: escaped(name))
            }
            let feed = SampleFeed.make(floors: [:]).replacing(
                "</occupancyFeed>",
                with: "<floor number=\"1\">\(units.map(\.xml).joined())</floor></occupancyFeed>")
            let answer = try await service.upload(feed, name: "<img src=x>.xml")
            for name in names {
                #expect(answer.text.contains(escaped(name)), "\(name)")
            }
            #expect(!answer.text.contains("<script>alert"))
            #expect(!answer.text.unicodeScalars.contains("<b>粗".unicodeScalars))
            #expect(!answer.text.unicodeScalars.contains("\"\u{301} onfocus".unicodeScalars))
            #expect(!answer.text.contains("<img"))
            #expect(answer.text.contains("{{frame.csrf}}"))
        }
    }
}

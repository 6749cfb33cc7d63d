import Estate
import HTTPTypes
import Importers
import Storage
import Testing

@testable import Web

/// Uploads that come to nothing.
@Suite struct UploadRefusalTests {
    /// The feeds of the district as they were, and no entry of the trail but these.
    private func expectNothing(
        of service: TestService, but events: [AuditEntry.Event] = []
    ) throws {
        #expect(try service.store.feeds().count == 3)
        #expect(try service.audited().map(\.event) == events)
    }

    @Test func `a form that is not of the sender's session is refused`() async throws {
        try await withService { service in
            for token in ["", "csrf-otherManager"] {
                let answer = try await service.upload(SampleFeed.sound(), csrf: token)
                #expect(answer.status == 403)
                #expect(answer.text.contains("请求来源不明"))
            }
            try expectNothing(of: service, but: [.accessDenied, .accessDenied])
        }
    }

    @Test(arguments: [TestDistrict.other, TestDistrict.silent, TestDistrict.absent])
    func `a feed of any other building is refused, whether there is one or not`(
        _ building: Building.ID
    ) async throws {
        try await withService { service in
            for fields in [[], [("dryRun", "true")], [("building", building.rawValue)]] {
                let feed = SampleFeed.make(building)
                let answer = try await service.upload(feed, fields)
                #expect(answer.status == 403)
                #expect(answer.text.contains("没有权限"))
                #expect(answer.text.contains("不负责楼宇 \(building)"))
            }
            try expectNothing(of: service, but: [.accessDenied, .accessDenied, .accessDenied])
        }
    }

    @Test func `somebody else's building leaves what was filled in`() async throws {
        try await withService { service in
            let answer = try await service.upload(
                MITSFile.make("A", "B"),
                [
                    ("asOf", "2026-11-20"), ("dryRun", "true"), ("buildingName", "A"),
                    ("buildingID", "5001030001"), ("buildingName", "B"),
                    ("buildingID", "5001030002"),
                ])
            #expect(answer.status == 403)
            #expect(answer.oddities == [])
            #expect(answer.text.contains("不负责楼宇 5001030002"))
            #expect(answer.text.contains("name=\"buildingName\" value=\"B\""))
            for value in ["5001030001", "5001030002", "2026-11-20"] {
                #expect(answer.text.contains("value=\"\(value)\""))
            }
            #expect(answer.text.contains("name=\"dryRun\" value=\"true\" checked"))
            try expectNothing(of: service, but: [.accessDenied])
        }
    }

    @Test(arguments: [Person.analyst, .investment])
    func `those who may not send are refused`(_ person: Person) async throws {
        try await withService { service in
            #expect(try await service.upload(SampleFeed.sound(), as: person).status == 403)
            try expectNothing(of: service, but: [.accessDenied])
        }
    }

    @Test(arguments: [Person.nobody, .stranger, .disabled])
    func `those who have not signed in are refused`(_ person: Person) async throws {
        try await withService { service throws in
            #expect(try await service.upload(SampleFeed.sound(), as: person).status == 401)
            #expect(try service.store.feeds().count == 3)
        }
    }

    @Test func `who loses the building while sending is refused`() async throws {
        try await withService { service in
            let account = try #require(try service.store.account(named: "manager"))
            let context = FeedSubmission(service.parts)
            try service.store.change(
                account: account.id, role: .manager, buildings: [TestDistrict.other])
            #expect(try await service.upload(SampleFeed.sound()).status == 403)
            #expect(context.importContext(.init(), for: account).buildings.count == 1)
            try expectNothing(of: service, but: [.accessDenied])
        }
    }

    @Test func `a workbook is told what to do instead`() async throws {
        try await withService { service in
            let answer = try await service.upload(
                bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], name: "十月.xlsx")
            #expect(answer.status == 422)
            #expect(answer.text.contains("Excel 工作簿"))
            #expect(answer.text.contains("XML 电子表格 2003"))
            try expectNothing(of: service, but: [.feedRejected])
        }
    }

    @Test func `without a file there is nothing to take`() async throws {
        try await withService { service in
            let answer = try await service.upload(nil, [("dryRun", "true")])
            #expect(answer.status == 400)
            #expect(answer.text.contains("<h1>没有选择文件</h1>"))
            #expect(answer.text.contains("name=\"dryRun\" value=\"true\" checked"))
            try expectNothing(of: service)
        }
    }

    @Test func `an empty file is called empty`() async throws {
        try await withService { service in
            let answer = try await service.upload("")
            #expect(answer.status == 422)
            #expect(answer.text.contains("<h1>文件是空的</h1>"))
            try expectNothing(of: service)
        }
    }

    @Test(arguments: [
        (Problem.tooLarge(limit: 64 << 20), "最多 64 MiB", "选对了文件"),
        (Problem.tooSlow, "没有在限定时间内收完", "网络"),
        (Problem.storageFull("ENOSPC"), "没有保存", "稍后"),
        (Problem.intakeFull, "等待导入的数据太多", "稍后"),
    ])
    func `whatever keeps an upload from being taken is told with what to do`(
        _ problem: Problem, _ summary: String, _ step: String
    ) throws {
        let refusal = try #require(UploadRefusal(problem))
        #expect(refusal.status == problem.status)
        #expect(refusal.summary.contains(summary))
        #expect(refusal.steps.contains { $0.contains(step) })
        #expect(refusal.retryAfter == problem.retryAfter)
    }

    @Test(arguments: [Problem.unauthenticated, .forbidden(), .forged, .unknown("x")])
    func `who may not send, and what we did wrong, are not about the upload`(_ problem: Problem) {
        #expect(UploadRefusal(problem) == nil)
    }

    @Test(arguments: [
        ("dialect", "word"), ("building", "1"), ("asOf", "2026-02-30"), ("dryRun", "maybe"),
    ])
    func `a field that can't be read is named`(_ field: String, _ value: String) async throws {
        try await withService { service in
            let answer = try await service.upload(SampleFeed.sound(), [(field, value)])
            #expect(answer.status == 400)
            #expect(answer.text.contains("“\(value)”"))
            try expectNothing(of: service)
        }
    }

    @Test func `another kind of form is refused in words`() async throws {
        try await withService { service in
            let answer = try await service.post(
                Paths.upload, "csrf=x", type: "text/plain", as: .manager, by: .browser,
                headers: [.accept: "text/html"])
            #expect(answer.status == 415)
            #expect(answer.text.contains("不支持这种内容"))
        }
    }

    @Test func `whoever uploads without end is slowed down`() async throws {
        try await withService { service in
            for _ in 0..<600 {
                try service.parts.throttle.admit(
                    .upload(
                        account: try #require(try service.store.account(named: "manager")).id),
                    at: service.clock.now)
            }
            let answer = try await service.upload(SampleFeed.sound())
            #expect(answer.status == 429)
            #expect(answer.headers[.retryAfter] != nil)
            #expect(answer.text.contains("请求太频繁"))
            try expectNothing(of: service)
        }
    }
}

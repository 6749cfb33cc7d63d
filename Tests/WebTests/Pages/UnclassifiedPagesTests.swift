import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

/// The work list of tenants without a direction, and deciding about them.
@Suite struct UnclassifiedPagesTests {
    /// Two tenants without a direction, the larger with a code.
    static let feed = """
        <?xml version="1.0" encoding="UTF-8"?>
        <occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="5001030003" \
        asOf="2026-11-20" areaUnit="m2" industryEdition="2017" sender="示例物业">
          <floor number="1">
            <unit id="101" area="300" state="leased">
              <tenant name="重庆&lt;b&gt;待定有限公司" industry="6513" headcount="12"/>
              <lease start="2025-03-01" end="2028-02-29"/>
            </unit>
            <unit id="102" area="500" state="leased">
              <tenant name="重庆应用有限公司" uscc="91350100M000100Y43" industry="6513"/>
            </unit>
          </floor>
        </occupancyFeed>

        """

    private func withList<Result: Sendable>(
        _ test: @Sendable (TestService) async throws -> Result
    ) async throws -> Result {
        try await withService { service in
            let answer = try await service.sendFeed(Self.feed)
            #expect(answer.status == 201, "\(answer.text)")
            return try await test(service)
        }
    }

    private static let coded = [
        ("uscc", "91350100M000100Y43"), ("direction", "industrial-software"),
        ("from", "2026-11-01"), ("reason", "看过合同"),
    ]

    @Test(arguments: [Person.investment, .analyst, .admin])
    func `staff see who has no direction, the largest first, and why`(person: Person)
        async throws
    {
        try await withList { service in
            let page = try await service.open(Paths.unclassified, as: person)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "待认定 2 家、800.00 ㎡", "重庆&lt;b&gt;待定有限公司", "6513 应用软件开发：对应多个方向",
                "91350100M000100Y43", "没有信用代码，按名称识别", "1F 101", "12 人", "2025-03-01 起租",
                "<option value=\"other\">非九大方向</option>",
            ] { #expect(page.text.contains(text), "\(text)") }
            let large = try #require(page.text.firstRange(of: "重庆应用有限公司"))
            let small = try #require(page.text.firstRange(of: "重庆&lt;b&gt;待定"))
            #expect(large.lowerBound < small.lowerBound)
        }
    }

    @Test func `the list is searched and narrowed`() async throws {
        try await withList { service in
            func count(_ query: String) async throws -> Int {
                let page = try await service.open(Paths.unclassified + query, as: .analyst)
                #expect(page.status == 200 && page.oddities == [])
                return page.count(of: "<article")
            }
            #expect(try await count("?q=示例广场") == 2)
            #expect(try await count("?q=6513+m000100y43") == 1)
            #expect(try await count("?q=nobody") == 0)
            #expect(try await count("?reason=open-code") == 2)
            #expect(try await count("?reason=no-code") == 0)
            #expect(try await count("?asOf=2026-11-19") == 0)
            #expect(try await service.open(Paths.unclassified + "?page=0").status == 403)
            let bad = try await service.open(Paths.unclassified + "?page=0", as: .analyst)
            #expect(bad.status == 400)
        }
    }

    @Test func `what is decided from a day to come on is said not to hold yet`() async throws {
        try await withList { service in
            let answer = try await service.submit(
                Paths.assignments,
                [
                    ("uscc", "91350100M000100Y43"), ("direction", "industrial-software"),
                    ("from", "2027-05-01"), ("back", "/directions/unclassified"),
                ], as: .investment)
            let target = try #require(answer.headers[.location])
            let list = try await service.open(target, as: .investment)
            let words = "已认定“重庆应用有限公司”为工业软件，自 2027-05-01 起生效，目前仍为待认定。"
            #expect(list.text.contains(words))
            let tenant = try await service.open(
                "/directions/tenant?uscc=91350100M000100Y43&done=1", as: .investment)
            #expect(tenant.oddities == [])
            #expect(tenant.text.contains(words))
            #expect(tenant.text.contains("尚未生效"))
            #expect(!tenant.text.contains("现行"))
            let records = try await service.open(Paths.assignments, as: .analyst)
            #expect(records.text.contains("尚未生效"))
        }
    }

    @Test func `a direction is decided, seen at once everywhere, and withdrawn`() async throws {
        try await withList { service in
            let answer = try await service.submit(
                Paths.assignments, Self.coded + [("back", "/directions/unclassified?q=应用")],
                as: .investment)
            #expect(answer.status == 303)
            let target = try #require(answer.headers[.location])
            #expect(target == "/directions/unclassified?q=应用&done=1")
            let list = try await service.open(
                "/directions/unclassified?done=1", as: .investment)
            #expect(list.oddities == [])
            #expect(list.text.contains("已认定“重庆应用有限公司”为工业软件，自 2026-11-01 起。"))
            #expect(list.text.contains("待认定 1 家、300.00 ㎡"))

            let stack = try await service.get("/api/v1/buildings/5001030003/stack")
            #expect(stack.text.contains("\"direction\":\"industrial-software\""))
            let building = try await service.open("/buildings/5001030003", as: .analyst)
            #expect(building.text.contains("c-industrial-software"))
            let report = try await service.open(Paths.report, as: .analyst)
            #expect(report.text.contains("产业方向中有人工认定：1 家企业、500.00 ㎡"))

            let tenant = try await service.open(
                "/directions/tenant?uscc=91350100M000100Y43", as: .investment)
            #expect(tenant.oddities == [])
            #expect(tenant.text.contains("人工认定，自 2026-11-01 起（investment，"))
            #expect(tenant.text.contains("看过合同"))
            #expect(tenant.text.contains("撤销认定"))
            let records = try await service.open(Paths.assignments, as: .analyst)
            #expect(records.oddities == [])
            #expect(records.text.contains("现行"))

            let gone = try await service.submit(
                Paths.assignments,
                [
                    ("uscc", "91350100M000100Y43"), ("direction", "withdraw"),
                    ("from", "2026-11-01"),
                ], as: .analyst)
            #expect(gone.headers[.location] == "/directions/tenant?uscc=91350100M000100Y43&done=2")
            let again = try await service.open(
                "/directions/tenant?uscc=91350100M000100Y43&done=2", as: .analyst)
            #expect(again.oddities == [])
            #expect(again.text.contains("已撤销“重庆应用有限公司”的认定"))
            let all = try await service.open(Paths.unclassified, as: .analyst)
            #expect(all.text.contains("待认定 2 家、800.00 ㎡"))
            #expect(all.text.contains("以前的认定"))
            #expect(
                try service.audited().map(\.event).suffix(2)
                    == [.directionAssigned, .assignmentWithdrawn])
        }
    }

    /// What is sent, and a word of the answer.
    @Test(arguments: [
        ("", "2026-11-01", "", 400, "请选择一个方向"), ("x", "2026-11-01", "", 400, "没有“x”这个方向"),
        ("other", "", "", 400, "请写明从哪一天起"), ("other", "11月", "", 400, "应写成"),
        ("other", "2026-11-01", String(repeating: "长", count: 201), 400, "最多 200 个字"),
        ("withdraw", "2026-11-01", "", 409, "没有可以撤销的认定"),
    ])
    func `what can't be taken is sent back with what was filled in`(
        direction: String, from: String, reason: String, status: Int, word: String
    ) async throws {
        try await withList { service in
            let answer = try await service.submit(
                Paths.assignments,
                [
                    ("name", "重庆<b>待定有限公司"), ("direction", direction), ("from", from),
                    ("reason", reason),
                ], as: .investment)
            #expect(answer.status == status)
            #expect(answer.oddities == [])
            #expect(answer.text.contains(word), "\(answer.text)")
            #expect(answer.text.contains("value=\"\(reason)\""))
            #expect(try service.store.assignments().isEmpty)
        }
    }

    @Test func `nothing is decided without the session's own token, or about nobody`()
        async throws
    {
        try await withList { service in
            let forged = try await service.post(
                Paths.assignments, "uscc=91350100M000100Y43&direction=other&from=2026-11-01",
                type: "application/x-www-form-urlencoded", as: .investment, by: .browser)
            #expect(forged.status == 403)
            let nobody = try await service.submit(
                Paths.assignments,
                [("name", "没有这家"), ("direction", "other"), ("from", "2026-11-01")],
                as: .investment)
            #expect(nobody.status == 422)
            let away = try await service.submit(
                Paths.assignments, Self.coded + [("back", "https://example.org/")],
                as: .investment)
            #expect(away.headers[.location]?.hasPrefix("/directions/tenant?uscc=") == true)
            #expect(
                try await service.open("/directions/tenant?name=没有", as: .analyst).status == 404)
        }
    }
}

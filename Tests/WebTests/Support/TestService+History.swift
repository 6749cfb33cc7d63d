import Estate
import HTTPTypes
import Testing

@testable import Web

extension TestService {
    /// Lets some weeks of work go by: corrected feeds, a report in two versions, tenants that come,
    /// grow, shrink and go, decisions on their directions, a search that finds something new.
    func workForSomeWeeks() async throws {
        try await publishOctober()
        clock.advance(seconds: 60)
        try await accept(
            TestDistrict.octoberFeed.replacing("area=\"900\"", with: "area=\"850\""))
        try await publishOctober()
        try await accept(UnclassifiedPagesTests.feed)
        _ = try await submit(
            Paths.searches, [("name", "三百平"), ("conditions", "minArea=300&sort=area")],
            as: .investment)
        clock.advance(seconds: 3600)
        try await accept(Self.november)
        _ = try await submit("/vacancies/searches/1/open", [], as: .investment)
        for (code, name, direction, reason) in [
            ("91350100M000100Y43", "", "it-services", "看过合同"),
            ("", "重庆<b>待定有限公司", "other", ""), ("", "重庆<b>待定有限公司", "withdraw", "认错了"),
        ] {
            clock.advance(seconds: 60)
            let answer = try await submit(
                Paths.assignments,
                [
                    ("uscc", code), ("name", name), ("direction", direction),
                    ("from", "2026-11-01"), ("reason", reason),
                ], as: .investment)
            #expect(answer.status == 303)
        }
    }

    private func accept(_ feed: String) async throws {
        let answer = try await sendFeed(feed, "?confirm=true")
        #expect(answer.status == 201, "\(answer.text)")
    }

    private func publishOctober() async throws {
        let answer = try await post(
            Paths.apiReports, "{\"period\": \"2026-10\"}", type: "application/json", as: .analyst)
        #expect(answer.status == 201, "\(answer.text)")
    }

    /// 重庆示例软件 grows, 重庆示例设计 shrinks, another comes, and a lease is over.
    private static let november = SampleFeed.make(
        TestDistrict.own, asOf: "2026-11-22",
        floors: [
            1: [.leased("101", 400), .leased("102", 300, until: "2026-12-31")],
            2: [
                .leased(
                    "201", 350, tenant: "重庆示例设计有限公司", uscc: "91500000000000000X",
                    until: "2026-11-10"),
                .leased("202", 450, tenant: "重庆示例新来有限公司", until: "2027-08-31"),
                .vacant("203", 150, rent: "55.50"),
            ],
            3: [.vacant("301", 900)],
        ])
}

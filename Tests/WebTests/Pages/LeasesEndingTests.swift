import Estate
import HTTPTypes
import Testing

@testable import Web

/// How much is let until soon: the same on every page that says so.
@Suite struct LeasesEndingTests {
    /// The 90th day after today is 2027-02-21, the 180th is 2027-05-22.
    private static let ends: [(end: String, area: Int, more: String)] = [
        ("2026-11-22", 10, ""), ("2026-11-23", 20, ""), ("2027-02-21", 40, ""),
        ("2027-02-22", 80, ""), ("2027-03-31", 100, "availableFrom=\"2027-04-01\""),
        ("2027-05-22", 160, ""), ("2027-05-23", 200, ""), ("2028-02-29", 300, ""),
    ]

    private static let feed = SampleFeed.make(
        floors: [
            1: ends.enumerated().map { leased("1-\($0)", $1.area, $1.end, $1.more) },
            2: [leased("P", 400, "2026-12-31", "use=\"parking\""), .vacant("201", 500)],
        ])

    private static func leased(
        _ id: String, _ area: Int, _ end: String, _ more: String
    ) -> SampleUnit {
        SampleUnit(
            xml: """
                <unit id="\(id)" area="\(area)" state="leased" \(more)>\
                <tenant name="企业\(id)" direction="blockchain"/>\
                <lease start="2025-01-01" end="\(end)"/></unit>
                """)
    }

    private static let soon = "<span>90 天内</span><span class=\"note\">60 ㎡，2 个单元</span>"
    private static let later = "<span>91 至 180 天</span><span class=\"note\">340 ㎡，3 个单元</span>"

    @Test func `plan, bars and alerts agree to the day, parking left out`() async throws {
        try await withService { service in
            #expect(try await service.sendFeed(Self.feed, "?confirm=true").status == 201)
            let building = try await service.open(
                Paths.building(TestDistrict.own) + "?colour=lease-end")
            // Once below the plan, once below the bars.
            #expect(building.text.split(separator: Self.soon).count == 3)
            #expect(building.text.split(separator: Self.later).count == 3)
            #expect(building.text.contains("车位（不计入各项指标）"))
            #expect(building.text.contains("个单元，其中车位 1 个，不计入各项指标）"))
            let expiries = try await service.open(Paths.expiries + "?building=5001030001")
            #expect(expiries.text.contains(Self.soon) && expiries.text.contains(Self.later))
            #expect(expiries.text.contains("90 天内到期 60.00 ㎡（2 个单元），180 天内共 400.00 ㎡（5 个单元）"))
            #expect(
                expiries.text.contains(
                    "2027-Q1：220.00 ㎡，3 份租约（90 天内 40.00 ㎡，91 至 180 天 180.00 ㎡）"))
            let overview = try await service.open(Paths.overview, as: .analyst)
            #expect(
                overview.text.contains(
                    "90 天内 60.00 ㎡，180 天内共 400.00 ㎡（其中 100.00 ㎡ 已列入可招商）"))
        }
    }

    @Test func `programs are told the same`() async throws {
        try await withService { service in
            #expect(try await service.sendFeed(Self.feed, "?confirm=true").status == 201)
            let path = Paths.apiExpiries + "?building=5001030001"
            let total = try await service.get(path, as: .analyst).json["total"]
            #expect(total["within90"]["area"].double == 60)
            #expect(total["within90"]["units"].int == 2)
            #expect(total["within180"]["area"].double == 400)
            #expect(total["byQuarter"].array[1]["area"].double == 220)
            let csv = try await service.get(path + "&format=csv", as: .analyst)
            #expect(csv.text.contains("合计,,,2027-Q1,220.00,3,3,40.00,180.00"))
            #expect(csv.text.contains("合计,,,已到期仍在租,10.00,1,1,0.00,0.00"))
        }
    }
}

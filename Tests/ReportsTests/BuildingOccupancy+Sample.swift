import Estate

extension BuildingOccupancy {
    /// A座 at the end of September: half the first floor empty.
    static let september = BuildingOccupancy(
        feed: Source(id: 3, asOf: .make("2026-09-30"), revision: 1, sender: nil),
        summary: .sample([
            1: [
                .leased("101", 82_025, .software, until: "2028-02-29"),
                Unit(id: "102", area: Area(hundredths: 40_000), state: .vacant),
                Unit(id: "103", area: Area(hundredths: 43_025), state: .vacant),
            ],
            2: [
                .leased("201", 100_050, .canteen),
                Unit(id: "202", area: Area(hundredths: 30_000), state: .vacant),
                Unit(id: "203", area: Area(hundredths: 35_000), state: .vacant),
            ],
        ]))

    /// A座 at the end of October: 3,301.00 m² lettable, 2,570.75 m² occupied.
    static let october = BuildingOccupancy(
        feed: Source(id: 7, asOf: .make("2026-10-31"), revision: 2, sender: "示例物业"),
        summary: .sample([
            1: [
                .leased("101", 82_025, .software, until: "2028-02-29"),
                .leased("102", 40_000, .network, until: "2026-12-31"),
                Unit(
                    id: "103", area: Area(hundredths: 43_025), state: .vacant,
                    availableFrom: .make("2026-12-01")),
            ],
            2: [
                .leased("201", 100_050, .canteen),
                Unit(id: "202", area: Area(hundredths: 30_000), state: .signed),
                .leased("203", 35_000, .unknown, until: "2027-06-30", availableFrom: "2027-03-01"),
            ],
        ]))
}

extension OccupancySummary {
    static func sample(_ floors: [Int: [Unit]]) -> OccupancySummary {
        floors.sorted { $0.key < $1.key }.reduce(into: OccupancySummary()) { summary, floor in
            summary += OccupancySummary(
                of: Floor(number: FloorNumber(floor.key), units: floor.value),
                edition: .edition2017)
        }
    }
}

extension Unit {
    static func leased(
        _ id: String, _ hundredths: Int, _ tenant: Tenant, until end: String? = nil,
        availableFrom: String? = nil
    ) -> Unit {
        Unit(
            id: id, area: Area(hundredths: hundredths), state: end == nil ? .selfOccupied : .leased,
            availableFrom: availableFrom.map(CalendarDate.make), tenant: tenant,
            lease: end.map { Lease(end: .make($0)) })
    }
}

extension Tenant {
    static let software = Tenant(
        name: "重庆示例软件有限公司", creditCode: "91350100M000100Y43", direction: .industrialSoftware,
        headcount: 45, annualOutput: 32_000_000)
    static let network = Tenant(
        name: "重庆样例网络有限公司", direction: .itServices, headcount: 12, annualOutput: 1_505_000)
    static let canteen = Tenant(name: "示例餐饮有限公司", direction: .other, headcount: 20)
    static let unknown = Tenant(name: "示例商贸有限公司", headcount: 3)
}

extension CalendarDate {
    /// A day that is known to exist.
    static func make(_ text: String) -> CalendarDate {
        CalendarDate(text) ?? CalendarDate(daysSince1970: 0)
    }
}

extension Instant {
    /// A moment that is known to exist.
    static func make(_ text: String) -> Instant { Instant(text) ?? Instant(milliseconds: 0) }
}

import Estate
import Reports

/// When a building's leases end.
struct BuildingLeases: Sendable {
    /// By quarter; `nil` where no lease ends in any of them.
    let picture: Picture?
    /// What the quarters leave out, in words.
    let others: String?
    let caption: String
    /// The soonest.
    let ending: [Row]
    let hasEnding: Bool
    let cut: String?

    /// A lease that ends soon.
    struct Row: Sendable {
        let end: String
        let days: String
        /// For sorting.
        let daysOrder: String
        let tenant: String
        let place: String
        let area: String
        let areaOrder: String
        let rent: String
        let then: String
    }

    static let most = 200

    init(_ schedule: LeaseSchedule, of building: Building) {
        picture = Self.picture(schedule, building)
        others = Self.others(schedule)
        caption = Self.caption(schedule)
        ending = schedule.soonest(Self.most).map { Row($0, asOf: schedule.asOf) }
        hasEnding = !ending.isEmpty
        cut =
            schedule.soon.leases > Self.most
            ? "这里列出最早到期的 \(Self.most) 份，共 \(Figures.count(schedule.soon.leases)) 份。" : nil
    }

    private static func picture(_ schedule: LeaseSchedule, _ building: Building) -> Picture? {
        let leases = schedule.pieces
        let slots = leases.calendar.quarters.indices.map(LeaseCalendar.Slot.quarter)
        guard slots.contains(where: { leases[$0].leases > 0 }) else { return nil }
        return ExpiryBars(
            id: "expiry", title: "\(building.name)各季度到期的租约面积，截至 \(schedule.asOf)",
            leases: leases
        ).picture
    }
}

extension BuildingLeases {
    private static func others(_ schedule: LeaseSchedule) -> String? {
        func words(_ name: String, _ sum: LeasePieces.Sum) -> String? {
            sum.leases > 0
                ? "\(name) \(Figures.count(sum.leases)) 份，\(Figures.area(sum.area)) ㎡" : nil
        }
        let words = [
            words("已到期仍在租", schedule.pieces[.over]),
            words("更晚到期", schedule.pieces[.later]),
            words("没有写到期日", schedule.pieces[.open]),
        ].compactMap(\.self)
        return words.isEmpty ? nil : "图上没有的：\(words.joined(separator: "；"))。"
    }

    private static func caption(_ schedule: LeaseSchedule) -> String {
        "\(schedule.asOf) 至 \(schedule.horizon) 到期的租约：\(Figures.count(schedule.soon.leases)) 份，"
            + "\(Figures.area(schedule.soon.area)) ㎡（每个单元算一份）"
    }
}

extension BuildingLeases.Row {
    fileprivate init(_ lease: LeaseSchedule.Ending, asOf: CalendarDate) {
        end = lease.end.description
        let left = lease.end.days(since: asOf)
        daysOrder = "\(left)"
        days = left == 0 ? "当天" : "\(Figures.count(left)) 天"
        tenant =
            lease.tenant.isEmpty ? Figures.unknown : BuildingWords.clipped(lease.tenant)
        let unit = BuildingWords.clipped(lease.unit, to: 40)
        place = "\(BuildingWords.floor(lease.floor)) \(unit)"
        area = Figures.area(lease.area)
        areaOrder = "\(lease.area)"
        rent = lease.rent.map { "\($0)" } ?? Figures.unknown
        then = lease.availableFrom.map { "已列入可招商，\($0) 起" } ?? Figures.unknown
    }
}

/// Something about a building that someone should look at.
public struct Alert: Hashable, Sendable {
    public var building: Building
    public var kind: Kind

    public enum Kind: Hashable, Sendable {
        /// 空置率 above the district's `vacancyAlert`.
        case vacancyHigh(Ratio)
        /// Leased area whose lease ends within 90 and within 180 days, on the day itself too, and how
        /// much of it is on offer already.
        case leasesEnding(within90: Area, within180: Area, onOffer: Area)
        /// Occupied area below that of the earlier day by at least ``Alert/fall``.
        case occupiedFell(from: Area, to: Area)
        /// A 满天星 building whose designated carrier area is below ``Alert/mantianxingArea``.
        case mantianxingAreaShort(Area)
    }

    /// The share of the earlier occupied area from which a fall is worth saying.
    public static let fall = 0.05
    /// The one condition of 满天星示范楼宇 that is certain: 10,000 ㎡ of carrier area.
    public static let mantianxingArea = Area(squareMetres: 10_000)
}

extension Alert {
    /// The alerts of a day, building by building in the report's order.
    ///
    /// - Parameters:
    ///   - report: the day's report.
    ///   - earlier: the report of an earlier day, for what has fallen.
    ///   - states: the buildings' states on the report's day.
    public static func all(
        _ report: AreaReport, earlier: AreaReport, states: [Building.ID: BuildingOccupancy]
    ) -> [Alert] {
        let before = Dictionary(
            earlier.buildings.map { ($0.building.id, $0) }, uniquingKeysWith: { a, _ in a })
        return report.buildings.flatMap { line in
            kinds(
                line, before: before[line.building.id],
                summary: states[line.building.id]?.summary, report
            ).map { Alert(building: line.building, kind: $0) }
        }
    }

    private static func kinds(
        _ line: AreaReport.BuildingLine, before: AreaReport.BuildingLine?,
        summary: OccupancySummary?, _ report: AreaReport
    ) -> [Kind] {
        var kinds: [Kind] = []
        if let rate = line.areas.vacancyRate.value, rate > report.settings.vacancyAlert {
            kinds.append(.vacancyHigh(line.areas.vacancyRate))
        }
        if let ending = summary?.leasesEnding(from: report.asOf) { kinds.append(ending) }
        if let before, before.feed != nil, line.feed != nil {
            let from = before.areas.occupied
            let lost = from - line.areas.occupied
            if lost > .zero, Double(lost.hundredths) >= fall * Double(from.hundredths) {
                kinds.append(.occupiedFell(from: from, to: line.areas.occupied))
            }
        }
        if line.isMantianxing, line.readings.designated < mantianxingArea {
            kinds.append(.mantianxingAreaShort(line.readings.designated))
        }
        return kinds
    }
}

extension OccupancySummary {
    /// What leases end soon: the same as in the stacking plan and by quarter.
    fileprivate func leasesEnding(from date: CalendarDate) -> Alert.Kind? {
        var (soon, later, onOffer) = (Area.zero, Area.zero, Area.zero)
        for lease in leaseEnds {
            let band = LeaseEndBand(end: lease.end, asOf: date)
            guard band == .within90 || band == .within180 else { continue }
            if band == .within90 { soon += lease.area }
            later += lease.area
            if lease.isOnOffer { onOffer += lease.area }
        }
        guard later > .zero else { return nil }
        return .leasesEnding(within90: soon, within180: later, onOffer: onOffer)
    }
}

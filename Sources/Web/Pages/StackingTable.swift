import Estate
import Reports

/// The stacking plan as a table: a row for each unit, for those who do not see the drawing, and for
/// paper.
struct StackingTable: Sendable {
    let floors: [Floor]
    /// How many units there are.
    let summary: String

    struct Floor: Sendable {
        let floorName: String
        /// For sorting.
        let floorOrder: String
        let units: [Row]
        /// What there is to say of a floor without units.
        let note: String
        /// The feed that says so, for who may read it.
        let feed: Int?
    }

    /// A unit.
    struct Row: Sendable {
        /// What blocks of the drawing lead to.
        let anchor: String
        let unit: String
        /// Where the unit's history is.
        let history: String?
        let area: String
        let areaOrder: String
        let stateID: String
        let state: String
        let use: String
        let tenant: String
        /// Where the tenant's file is; `nil` without one.
        let tenantFile: String?
        let direction: String
        let headcount: String
        /// When the lease begins and ends.
        let start: String
        let end: String
        let rent: String
        let availableFrom: String
        /// The line of its feed that the unit stands in.
        let line: Int?
    }

    /// - Parameter mayReadFeeds: whether units lead to the feed that states them.
    init(_ plan: StackingPlan, mayReadFeeds: Bool = false) {
        floors = plan.rows.map { row in
            Floor(
                floorName: BuildingWords.floor(row.number, label: row.label),
                floorOrder: row.number?.description ?? "",
                units: row.units.map {
                    Row(
                        $0.unit, $0.direction, on: row.number, asOf: plan.asOf,
                        in: plan.building.id)
                },
                note: Self.note(row),
                feed: mayReadFeeds ? row.feed?.id : nil)
        }
        let units = floors.reduce(0) { $0 + $1.units.count }
        let parking = plan.rows.reduce(0) { $0 + $1.units.count { $0.unit.use == .parking } }
        let besides = parking > 0 ? "，其中车位 \(Figures.count(parking)) 个，不计入各项指标" : ""
        summary =
            "单元列表（\(Figures.count(floors.count)) 层，\(Figures.count(units)) 个单元\(besides)）"
    }

    /// The identifier of a unit's row: ASCII letters, digits, `-` and `_`, the same from day to day.
    static func anchor(_ unit: String, on floor: FloorNumber?) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var name = Array("unit-\(floor?.description ?? "x")-".utf8)
        for byte in unit.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: name.append(byte)
            default: name += [0x5F, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: name, as: UTF8.self)
    }
}

extension StackingTable {
    private static func note(_ row: StackingPlan.Row) -> String {
        let area = row.grossArea.map { "建筑面积 \(Figures.area($0)) ㎡" }
        let words = [row.use?.name, area].compactMap(\.self)
        return "没有报单元" + (words.isEmpty ? "" : "（\(words.joined(separator: "，"))）")
    }
}

extension StackingTable.Row {
    /// - Parameters:
    ///   - direction: the class of the unit's tenant.
    ///   - building: where the unit is, so that it leads to its history.
    init(
        _ unit: Estate.Unit, _ direction: Direction?, on floor: FloorNumber?, asOf: CalendarDate,
        in building: Building.ID? = nil
    ) {
        anchor = StackingTable.anchor(unit.id, on: floor)
        self.unit = unit.id
        history = building.map { Paths.unit(unit.id, in: $0) }
        tenantFile = building == nil ? nil : TenantWords.file(of: unit)
        area = Figures.area(unit.area)
        areaOrder = "\(unit.area)"
        stateID = unit.state.id
        state = unit.state.name
        use = unit.use.name
        let name = unit.tenant?.writtenName ?? ""
        tenant = name.isEmpty ? Figures.unknown : name
        self.direction =
            unit.tenant == nil ? Figures.unknown : Palette.mark(of: direction).name
        headcount = unit.tenant?.headcount.map(Figures.count) ?? Figures.unknown
        start = unit.lease?.start.map { Self.start($0, isOpen: unit.lease?.end == nil) } ?? ""
        end = Self.end(unit, asOf: asOf)
        rent =
            unit.lease?.rent.map { "\($0)" } ?? unit.askingRent.map { "\($0)（挂牌）" }
            ?? Figures.unknown
        availableFrom =
            unit.availableFrom?.description
            ?? (unit.state == .vacant ? "随时" : Figures.unknown)
        line = unit.line > 0 ? unit.line : nil
    }

    private static func start(_ date: CalendarDate, isOpen: Bool) -> String {
        isOpen ? "\(date) 起" : "\(date) 至"
    }

    /// The last day of a lease, and where it is near what that means.
    private static func end(_ unit: Estate.Unit, asOf: CalendarDate) -> String {
        guard let lease = unit.lease, let end = lease.end else {
            return unit.lease?.start == nil ? Figures.unknown : ""
        }
        let text = lease.start == nil ? "至 \(end)" : "\(end)"
        guard unit.state == .leased else { return text }
        let band = LeaseEndBand(end: end, asOf: asOf)
        return switch band {
        case .over: "\(text)（\(band.name)）"
        case .within90: "\(text)（90 天内到期）"
        case .within180: "\(text)（180 天内到期）"
        case .withinYear, .later, .open: text
        }
    }
}

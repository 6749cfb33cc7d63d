import Estate
import Reports

/// When leases end, as seen from a day.
struct ExpiriesBody: Sendable {
    let subtitle: String
    let csv: String
    /// Whether any building has sent data by then.
    let isKnown: Bool
    let summary: String
    let picture: Picture
    let quarterTable: Picture
    let groups: Picture
    let directions: Picture
    let buildings: Picture

    init(_ profile: ExpiryProfile, building: Building.ID?) {
        let day = profile.calendar.asOf
        isKnown = profile.buildings.contains { $0.line != nil }
        subtitle = "截至 \(day) 在租的租约，按到期日所在的季度"
        csv = Paths.query(
            Paths.apiExpiries,
            [
                ("asOf", day.description), ("building", building?.rawValue), ("format", "csv"),
            ])
        summary = Self.summary(profile)
        picture =
            ExpiryBars(
                id: "expiry", title: "各季度到期的租约面积，截至 \(day)", leases: profile.total.pieces
            ).picture
        quarterTable = Self.quarters(profile).picture
        groups = Self.groups(profile).picture
        directions =
            Self.table(
                "各方向的租约到期", "方向", profile,
                profile.directions.map {
                    (Palette.mark(of: $0.direction).name, nil, $0.line)
                }
            ).picture
        buildings =
            Self.table(
                "各楼宇的租约到期", "楼宇", profile,
                profile.buildings.compactMap { line in
                    line.line.map {
                        (
                            line.building.name, Paths.building(line.building.id) + "#leases", $0
                        )
                    }
                }, isSortable: true
            ).picture
    }
}

extension ExpiriesBody {
    private static func summary(_ profile: ExpiryProfile) -> String {
        let total = profile.total
        let units = total.all.reduce(0) { $0 + $1.units }
        func words(_ name: String, _ sum: ExpiryProfile.Sum) -> String? {
            sum.units > 0
                ? "\(name) \(Figures.area(sum.area)) ㎡（\(Figures.count(sum.units)) 个单元）" : nil
        }
        let others = [
            words("已到期仍在租", total.over), words("更晚到期", total.later), words("没有写到期日", total.open),
        ].compactMap(\.self)
        let (soon, later) = (total.pieces.within90, total.pieces.within180)
        let near =
            "90 天内到期 \(Figures.area(soon.area)) ㎡（\(Figures.count(soon.leases)) 个单元），"
            + "180 天内共 \(Figures.area(later.area)) ㎡（\(Figures.count(later.leases)) 个单元），"
            + "当天到期的也算。"
        let outside = others.isEmpty ? "" : "图上没有的：\(others.joined(separator: "；"))。"
        return
            "出租 \(Figures.area(total.area)) ㎡，\(Figures.count(units)) 个单元，每个单元算一份租约。\(near)\(outside)"
    }

    /// The slots in words, from what is over to what has no end.
    private static func slots(_ profile: ExpiryProfile) -> [String] {
        ["已到期仍在租"] + profile.calendar.quarters.map(\.description) + ["更晚", "没有到期日"]
    }

    private static func quarters(_ profile: ExpiryProfile) -> DataTable {
        let total = profile.total
        let area = total.area
        let named = zip(profile.calendar.allSlots, slots(profile))
        return DataTable(
            label: "各季度到期的租约",
            columns: [
                .text("到期"), .number("面积（㎡）"), .number("占出租面积"), .number("单元"), .number("企业"),
            ],
            rows: zip(named, total.all).map { slot, sum in
                let parts = ExpiryBars.parts(of: slot.0, total.pieces)
                let share = Ratio(sum.area, of: area)
                return [
                    DataTable.Cell(slot.1, note: parts), .area(sum.area),
                    DataTable.Cell(Figures.percent(share)),
                    .count(sum.units), .count(sum.tenants),
                ]
            })
    }

    private static func groups(_ profile: ExpiryProfile) -> DataTable {
        let roles = profile.roles.map { ($0.role?.name ?? "不在布局内", String?.none, $0.line) }
        let parks = profile.parks.map { ($0.park?.name ?? "不在园区内", String?.none, $0.line) }
        return table("一核多点和园区的租约到期", "范围", profile, roles + parks)
    }

    /// Quarters that groups are shown by; the further ones together, so that they fit on paper.
    private static let nearQuarters = 4

    /// Areas by slot, a row for each group that has leases.
    private static func table(
        _ label: String, _ first: String, _ profile: ExpiryProfile,
        _ lines: [(name: String, href: String?, line: ExpiryProfile.Line)],
        isSortable: Bool = false
    ) -> DataTable {
        let near = profile.calendar.quarters.prefix(nearQuarters).map(\.description)
        let last = profile.calendar.quarters.last.map { "其后至 \($0)" } ?? ""
        let headings = ["出租", "已到期仍在租"] + near + [last, "更晚", "没有到期日"]
        return DataTable(
            label: label, caption: "到期的面积（㎡，取整），下面的数字是单元数；逐个季度的见 CSV",
            columns: [.text(first)] + headings.map { .number($0) },
            rows: lines.filter { $0.line.all.contains { $0.units > 0 } }.map { name, href, line in
                let far = line.quarters.dropFirst(nearQuarters)
                let together = ExpiryProfile.Sum(
                    area: far.reduce(.zero) { $0 + $1.area },
                    units: far.reduce(0) { $0 + $1.units })
                let sums =
                    [line.over] + line.quarters.prefix(nearQuarters)
                    + [together, line.later, line.open]
                let area = DataTable.Cell(Figures.whole(line.area), order: "\(line.area)")
                return [DataTable.Cell(name, href: href), area] + sums.map(cell)
            }, isSortable: isSortable)
    }

    private static func cell(_ sum: ExpiryProfile.Sum) -> DataTable.Cell {
        sum.units == 0
            ? DataTable.Cell(Figures.unknown, order: "0")
            : DataTable.Cell(
                Figures.whole(sum.area), note: Figures.count(sum.units), order: "\(sum.area)")
    }
}

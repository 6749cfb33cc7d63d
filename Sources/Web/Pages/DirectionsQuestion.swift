import Estate

/// How directions and buildings are to be shown.
struct DirectionsQuestion: Hashable, Sendable {
    /// `nil`: today.
    var asOf: CalendarDate?
    var measure = Measure.area
    var sort = Sort.area
    /// From 1.
    var page = 1

    /// What shares are shares of.
    enum Measure: String, CaseIterable, Sendable {
        case area, tenants

        var name: String {
            switch self {
            case .area: "按面积"
            case .tenants: "按企业数"
            }
        }

        var unit: String {
            switch self {
            case .area: "㎡"
            case .tenants: "家"
            }
        }
    }

    /// What the buildings go by.
    enum Sort: String, CaseIterable, Sendable {
        case area, shortfall, leading, id

        var name: String {
            switch self {
            case .area: "已认定面积，大的在前"
            case .shortfall: "与目标相差，大的在前"
            case .leading: "主导方向占比，大的在前"
            case .id: "楼宇编号"
            }
        }
    }

    init() {}

    /// - Throws: where a value is not one of its kind.
    init(_ values: RequestValues) throws(Problem) {
        asOf = try values.date("asOf")
        measure = try values.word("by") ?? .area
        sort = try values.word("sort") ?? .area
        page = try values.number("page", in: 1...1_000_000) ?? 1
    }

    /// Where the same is asked: of another page, or by another measure.
    func path(page: Int = 1, measure: Measure? = nil) -> String {
        let by = measure ?? self.measure
        return Paths.query(
            Paths.directions,
            [
                ("asOf", asOf?.description), ("by", by == .area ? nil : by.rawValue),
                ("sort", sort == .area ? nil : sort.rawValue),
                ("page", page > 1 ? "\(page)" : nil),
            ])
    }

    /// The buildings in the order asked for; what is not known comes last.
    func sorted(_ report: AreaReport) -> [AreaReport.BuildingLine] {
        guard sort != .id else {
            return report.buildings.sorted { $0.building.id < $1.building.id }
        }
        return report.buildings.map { ($0, key(of: $0, in: report)) }.sorted { left, right in
            if left.1 != right.1 { return left.1 ?? -1 > right.1 ?? -1 }
            return left.0.building.id < right.0.building.id
        }.map(\.0)
    }

    private func key(of line: AreaReport.BuildingLine, in report: AreaReport) -> Double? {
        let clustering = measure == .area ? line.byArea : line.byTenants
        return switch sort {
        case .id: nil
        case .area: Double(line.byArea.classified)
        case .shortfall: report.target(of: line)?.shortfall
        case .leading: clustering.leadingShare?.value
        }
    }
}

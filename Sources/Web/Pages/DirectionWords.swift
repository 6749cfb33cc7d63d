import Estate
import Reports

/// How tenants and what is decided about them are written on pages.
enum DirectionWords {
    /// What a decision says, such as `工业软件，自 2026-10-01 起`.
    static func decision(_ assignment: DirectionAssignment) -> String {
        "\(assignment.direction?.name ?? "撤销")，自 \(assignment.from) 起"
    }

    /// Who decided and when.
    static func author(_ assignment: DirectionAssignment) -> String {
        "\(assignment.assignedBy)，\(FeedWords.time(assignment.assignedAt))"
    }

    /// What has just been decided, and from when on it holds.
    ///
    /// - Parameter current: what the tenant is today; `nil` where that is not known here.
    static func done(
        _ assignment: DirectionAssignment, today: CalendarDate, current: String?
    ) -> String {
        let name = BuildingWords.clipped(assignment.subject.name)
        let decided =
            assignment.direction.map { "已认定“\(name)”为\($0.name)" } ?? "已撤销“\(name)”的认定"
        guard assignment.from <= today else {
            let until = current.map { "目前仍为\($0)" } ?? "目前不变"
            return "\(decided)，自 \(assignment.from) 起生效，\(until)。"
        }
        let rest = assignment.direction == nil ? "按报送和对照表" : ""
        return "\(decided)，自 \(assignment.from) 起\(rest)。"
    }

    /// The credit code, or why there is none.
    static func code(_ tenant: ListedTenant) -> String {
        if let code = tenant.subject.creditCode { return code }
        guard let broken = tenant.brokenCode, !broken.isEmpty else { return "没有信用代码，按名称识别" }
        return "\(BuildingWords.clipped(broken, to: 24))（校验不通过，按名称识别）"
    }

    /// What units of a building a tenant has, such as `12F 1201、1202`.
    static func units(_ places: [ListedTenant.Place]) -> String {
        let shown = places.prefix(6).map { place in
            let floor = place.floor.map { BuildingWords.floor($0) + " " } ?? ""
            return floor + BuildingWords.clipped(place.unit, to: 20)
        }
        let rest = places.count > 6 ? "等 \(places.count) 个单元" : ""
        return shown.joined(separator: "、") + rest
    }

    /// The classes somebody may decide for, with nothing chosen or one.
    static func choices(_ chosen: Direction? = nil) -> [AccountsPage.Choice] {
        [AccountsPage.Choice(id: "", name: "请选择", isChosen: chosen == nil)]
            + Direction.allCases.map {
                AccountsPage.Choice(id: $0.id, name: $0.name, isChosen: $0 == chosen)
            }
    }
}

/// A building in which a tenant sits, with its units there.
struct TenantPlace: Sendable {
    let building: String
    let path: String
    let units: String

    static func all(_ tenant: ListedTenant, _ names: [Building.ID: String]) -> [TenantPlace] {
        tenant.measures.buildings.map { building in
            TenantPlace(
                building: names[building] ?? building.rawValue, path: Paths.building(building),
                units: DirectionWords.units(tenant.places.filter { $0.building == building }))
        }
    }
}

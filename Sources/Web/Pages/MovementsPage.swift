import Estate
import Reports

/// 动态: who came and went between two days.
struct MovementsPage: Page {
    let frame: Frame
    let subtitle: String
    /// What was wrong with what was asked for.
    let problem: String?
    let scope: String?
    let from: String
    let to: String
    let knownAt: String
    let latest: String
    let building: String?
    let periods: [Link]
    let downloads: [Link]
    let figures: [Figure]
    let equation: String
    let remarks: [String]
    let seriesTitle: String
    let seriesPicture: Picture
    let seriesTable: Picture
    let groups: Picture
    let directions: Picture
    let buildings: Picture
    let oneSided: Picture?
    let tenantsSummary: String
    let tenants: Picture?

    struct Link: Sendable {
        let name: String
        let path: String
        let isCurrent: Bool
    }

    /// A figure with what it counts.
    struct Figure: Sendable {
        let measure: String
        let value: String
        let note: String
    }

    /// How many tenants are shown.
    static let mostTenants = 100

    init(
        _ moved: Movements, _ series: MovementSeries, names: [TenantKey: TenantName],
        choice: MovementChoice, problem: String?, scope: String?, frame: Frame,
        today: CalendarDate
    ) {
        let subject = moved.subject
        self.frame = frame
        self.problem = problem
        self.scope = scope
        let known = FeedWords.time(subject.knownAt)
        subtitle = "\(subject.from) 与 \(subject.to) 相比 · 数据已知时间 \(known)"
        from = subject.from.description
        to = subject.to.description
        knownAt = choice.knownAt.map { String($0.description.prefix(16)) } ?? ""
        latest = today.description
        building = choice.building?.rawValue
        periods = MovementWords.periods(today).map { name, from, to in
            Link(
                name: name,
                path: Paths.query(
                    Paths.movements,
                    [
                        ("from", from.description), ("to", to.description),
                        ("building", choice.building?.rawValue),
                    ]), isCurrent: from == subject.from && to == subject.to)
        }
        let query = [
            ("from", subject.from.description), ("to", subject.to.description),
            ("knownAt", choice.knownAt?.description), ("building", choice.building?.rawValue),
        ].map { (name: $0.0, value: $0.1 as String?) }
        downloads = [
            Link(
                name: "CSV",
                path: Paths.query(Paths.apiMovements, query + [("format", "csv")]),
                isCurrent: false)
        ]
        figures = MovementWords.figures(moved.total)
        equation = MovementWords.equation(moved.total)
        remarks = MovementWords.remarks(moved)
        seriesTitle = "近 12 个月，截至 \(subject.to)"
        seriesPicture =
            FlowBars(
                id: "flow", title: "各月迁入、扩租、迁出、缩租的面积和净吸纳，\(seriesTitle)",
                bins: series.steps.map { FlowBars.Bin(period: $0.period, flow: $0.flow) }
            ).picture
        seriesTable = MovementTables.series(series).picture
        groups = MovementTables.groups(moved).picture
        directions = MovementTables.directions(moved).picture
        buildings = MovementTables.buildings(moved).picture
        oneSided =
            moved.oneSidedBuildings.isEmpty
            ? nil : MovementTables.oneSided(moved.oneSidedBuildings).picture
        tenantsSummary = MovementWords.tenants(moved, shown: Self.mostTenants)
        tenants =
            moved.tenants.isEmpty
            ? nil
            : MovementTables.tenants(
                moved.tenants.prefix(Self.mostTenants), names, moved
            ).picture
    }
}

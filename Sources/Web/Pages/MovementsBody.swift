import Estate
import Reports

/// What moved between two days.
struct MovementsBody: Sendable {
    let subtitle: String
    let downloads: [MovementsPage.Link]
    let figures: [MovementsPage.Figure]
    let equation: String
    let remarks: [String]
    let seriesTitle: String
    let seriesRemark: String?
    let seriesPicture: Picture
    let seriesTable: Picture
    let groups: Picture
    let directions: Picture
    let buildings: Picture
    let oneSided: Picture?
    let tenantsSummary: String
    let tenants: Picture?

    /// How many tenants are shown.
    static let mostTenants = 100

    init(
        _ moved: Movements, _ series: MovementSeries, names: [TenantKey: TenantName],
        choice: MovementChoice
    ) {
        let subject = moved.subject
        let known = FeedWords.time(subject.knownAt)
        subtitle = "\(subject.from) 与 \(subject.to) 相比 · 数据已知时间 \(known)"
        let query = [
            ("from", subject.from.description), ("to", subject.to.description),
            ("knownAt", choice.knownAt?.description), ("building", choice.building?.rawValue),
        ].map { (name: $0.0, value: $0.1 as String?) }
        downloads = [
            MovementsPage.Link(
                name: "CSV",
                path: Paths.query(Paths.apiMovements, query + [("format", "csv")]),
                isCurrent: false)
        ]
        figures = MovementWords.figures(moved.total)
        equation = MovementWords.equation(moved.total)
        remarks = MovementWords.remarks(moved)
        seriesTitle = "近 12 个月，截至 \(subject.to)"
        seriesRemark = MovementWords.silence(series)
        seriesPicture =
            FlowBars(
                id: "flow", title: "各月迁入、扩租、迁出、缩租的面积和净吸纳，\(seriesTitle)",
                bins: series.steps.map {
                    FlowBars.Bin(
                        period: $0.period, flow: $0.flow, silence: MovementWords.silence($0))
                }
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

import Estate
import Storage

/// What the store says of a building on a day, as far as its page shows it.
struct BuildingContent: Sendable {
    let building: Building
    let district: District
    let asOf: CalendarDate
    let today: CalendarDate
    /// The building's line of the day's report.
    let line: AreaReport.BuildingLine
    /// Whether the report is of the whole district, so that the building can be held against it.
    let isComparable: Bool
    /// The floors that are shown.
    let plan: StackingPlan
    let parts: [StackingPart]
    /// Which of the parts that is.
    let part: Int
    /// The feeds that make up the day's state, the latest first.
    let sources: [BuildingOccupancy.Source]
    let tenants: TenantRoll
    let leases: LeaseSchedule
    /// The latest days that feeds speak of, oldest first, up to today.
    let history: [(date: CalendarDate, state: OccupancySummary)]
    let energy: BuildingEnergy
    /// The feeds received last, newest first.
    let feeds: [FeedRecord]

    static let mostDays = 36
    static let mostFeeds = 12
    static let quarters = 8

    /// - Parameter compares: whether the caller may see how the district is.
    init(
        of building: Building, _ question: BuildingQuestion, compares: Bool, now: Instant,
        in district: DistrictNow, _ store: Store
    ) throws {
        let asOf = question.asOf ?? district.today
        self.building = building
        self.district = district.district
        self.asOf = asOf
        today = district.today
        isComparable = compares
        let states =
            try compares
            ? store.occupancy(asOf: asOf, knownAt: now)
            : store.occupancy(of: [building.id], asOf: asOf, knownAt: now)
        line = try Self.line(
            of: building, among: compares ? district.allBuildings : [building], states,
            AreaReport.Subject(asOf: asOf, knownAt: now), district)
        parts = StackingPart.all(of: Self.outline(building, states[building.id]?.summary))
        part = StackingPart.index(question, in: parts)
        var gathered = Gathered(
            leases: LeaseSchedule(
                asOf: asOf,
                horizon: asOf.adding(days: district.district.settings.availabilityHorizonDays),
                quarters: Self.quarters))
        let shown = parts[part]
        let classifier = district.classifier(on: asOf)
        try store.forEachFloor(of: building.id, asOf: asOf, knownAt: now) { floor in
            gathered.tenants.add(floor, classifier: classifier)
            gathered.leases.add(floor.floor)
            gathered.sources[floor.feed.id] = floor.feed
            if let floor = shown.cut(floor) { gathered.floors.append(floor) }
        }
        plan = StackingPlan(
            of: shown.cut(building), asOf: asOf, floors: gathered.floors,
            classifier: classifier)
        tenants = gathered.tenants
        leases = gathered.leases
        sources = gathered.sources.values.sorted {
            ($0.asOf, $0.revision) > ($1.asOf, $1.revision)
        }
        history = try store.occupancyHistory(
            of: building.id, upTo: district.today, limit: Self.mostDays)
        energy = try store.energy(
            of: building, months: EnergyRoutes.months, asOf: asOf, knownAt: now)
        feeds = try store.feeds(FeedQuery(buildings: [building.id], limit: Self.mostFeeds)).feeds
    }

    /// What is learned floor by floor.
    private struct Gathered {
        var leases: LeaseSchedule
        var tenants = TenantRoll()
        var sources: [Int: BuildingOccupancy.Source] = [:]
        var floors: [StackedFloor] = []
    }

    private static func line(
        of building: Building, among buildings: [Building],
        _ states: [Building.ID: BuildingOccupancy], _ subject: AreaReport.Subject,
        _ district: DistrictNow
    ) throws -> AreaReport.BuildingLine {
        // What other days were like matters to the district's goals alone.
        let report = AreaReport.make(
            subject, district: district.district, buildings: buildings,
            assignments: district.assignments
        ) { $0 == subject.asOf ? states : [:] }
        guard let line = report.buildings.first(where: { $0.building.id == building.id }) else {
            throw Problem.unknown("no line of \(building.id) in its own report")
        }
        return line
    }

    /// How many units each floor has, of the policy file and of the feeds.
    private static func outline(
        _ building: Building, _ summary: OccupancySummary?
    ) -> [FloorNumber?: Int] {
        var outline: [FloorNumber?: Int] = [:]
        for plan in building.floors { outline[plan.number] = 0 }
        for floor in summary?.floors ?? [] { outline[floor.floor, default: 0] += floor.units }
        return outline
    }
}

import Estate

/// A district with its buildings and all that their managers have sent, kept unit by unit.
struct Town: Sendable {
    var district: District
    var buildings: [Building]
    var deliveries: [Building.ID: [Delivery]] = [:]
    /// What staff have decided, in the order they did.
    var assignments: [DirectionAssignment] = []

    /// A full feed.
    struct Delivery: Sendable {
        var asOf: CalendarDate
        var edition: IndustryEdition?
        var floors: [Floor]
    }

    init(
        district: District = .make(), buildings: [Building] = [],
        deliveries: [Building.ID: [Delivery]] = [:]
    ) {
        self.district = district
        self.buildings = buildings
        self.deliveries = deliveries
    }

    /// Buildings that have each sent one feed of units on floor 1, on 2026-10-31.
    init(district: District = .make(), units: [[Unit]]) {
        self.init(district: district)
        for (index, units) in units.enumerated() {
            let building = Building.make(
                id: "500103000\(index + 1)", carrier: .make(floors: [1]), floors: [1, 2])
            buildings.append(building)
            deliveries[building.id] = [
                Delivery(
                    asOf: .make("2026-10-31"), edition: .edition2017, floors: [.make(1, units)])
            ]
        }
    }

    /// The latest feed of a building that speaks of a day or one before it.
    func delivery(of id: Building.ID, on date: CalendarDate) -> Delivery? {
        (deliveries[id] ?? []).filter { $0.asOf <= date }.max { $0.asOf < $1.asOf }
    }

    /// The buildings' states as reports take them.
    func states(on date: CalendarDate) -> [Building.ID: BuildingOccupancy] {
        var states: [Building.ID: BuildingOccupancy] = [:]
        for building in buildings {
            guard let delivery = delivery(of: building.id, on: date) else { continue }
            var summary = OccupancySummary()
            for floor in delivery.floors {
                summary += OccupancySummary(of: floor, edition: delivery.edition)
            }
            states[building.id] = BuildingOccupancy(
                feed: .init(id: 1, asOf: delivery.asOf, revision: 1, sender: nil),
                summary: summary)
        }
        return states
    }

    /// The report as of a day.
    func report(on date: String = "2026-10-31") -> AreaReport {
        report(.init(asOf: .make(date), knownAt: .make("2026-11-23T15:30")))
    }

    func report(_ subject: AreaReport.Subject) -> AreaReport {
        AreaReport.make(
            subject, district: district, buildings: buildings,
            assignments: DirectionAssignments(assignments)
        ) { states(on: $0) }
    }
}

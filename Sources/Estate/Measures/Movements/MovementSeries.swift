/// What moved in each of several periods in a row.
public struct MovementSeries: Hashable, Sendable {
    public var knownAt: Instant
    /// In the order of time.
    public var steps: [Step]

    /// What moved in a period, or in the part of it that is looked at.
    public struct Step: Hashable, Sendable {
        public var period: Period
        public var from: CalendarDate
        public var to: CalendarDate
        /// Buildings with data on both days.
        public var buildings: Int
        /// How many of them go by other data on the second day: of the rest nothing new is known.
        public var renewed: Int
        public var flow: MovementFlow
    }

    /// - Parameters:
    ///   - kind: how long a step is; the first begins and the last ends with the subject's days.
    ///   - assignments: what staff have decided of tenants' classes, as known at the moment.
    ///   - states: as for ``Movements/make(_:district:buildings:states:)``; asked for once a day.
    public static func make(
        _ kind: Period.Kind, _ subject: Movements.Subject, district: District,
        buildings: [Building], assignments: DirectionAssignments = .none,
        states: (CalendarDate) throws -> [Building.ID: BuildingOccupancy]
    ) rethrows -> MovementSeries {
        let classifier = Classifier(overrides: district.industryOverrides)
        var series = MovementSeries(knownAt: subject.knownAt, steps: [])
        var from = subject.from
        var before = try states(from)
        for period in periods(kind, subject) {
            let to = min(period.end, subject.to)
            let after = try states(to)
            let compared = ComparedBuildings(buildings, before: before, after: after)
            let moved = DistrictMovements(
                compared.states,
                classifiers: (
                    classifier.applying(assignments.classes(on: from)),
                    classifier.applying(assignments.classes(on: to))
                ))
            series.steps.append(
                Step(
                    period: period, from: from, to: to, buildings: compared.buildings.count,
                    renewed: compared.buildings.count {
                        before[$0.id]?.feed.id != after[$0.id]?.feed.id
                    },
                    flow: moved.flow(of: compared.buildings.indices)))
            (from, before) = (to, after)
        }
        return series
    }

    /// The periods that the days after the first and up to the second lie in.
    public static func periods(_ kind: Period.Kind, _ subject: Movements.Subject) -> [Period] {
        guard let first = Period(kind, containing: subject.from.adding(days: 1)) else { return [] }
        return Array(sequence(first: first) { $0.next }.prefix { $0.start <= subject.to })
    }
}

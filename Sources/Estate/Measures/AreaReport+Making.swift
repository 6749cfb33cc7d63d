extension AreaReport {
    /// What a report is to speak of.
    public struct Subject: Hashable, Sendable {
        public var asOf: CalendarDate
        public var period: Period?
        public var knownAt: Instant

        public init(asOf: CalendarDate, knownAt: Instant) {
            self.asOf = asOf
            self.knownAt = knownAt
        }

        /// The report of a period: as of its last day.
        public init(_ period: Period, knownAt: Instant) {
            self.asOf = period.end
            self.period = period
            self.knownAt = knownAt
        }
    }

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - states: the buildings' states on a day, as known at the report's moment; asked for the
    ///     report's own day and for each earlier day it needs.
    ///   - assignments: what staff have decided of tenants' classes, as known at that moment.
    public static func make(
        _ subject: Subject, district: District, buildings: [Building],
        assignments: DirectionAssignments = .none,
        states: (CalendarDate) throws -> [Building.ID: BuildingOccupancy]
    ) rethrows -> AreaReport {
        let classifier = Classifier(overrides: district.industryOverrides)
        func measures(_ date: CalendarDate) throws -> DistrictMeasures {
            DistrictMeasures(
                buildings, district: district, states: try states(date), on: date,
                classifier: classifier.applying(assignments.classes(on: date)))
        }
        let now = try measures(subject.asOf)
        let comparisons = try subject.period.map { period in
            Comparisons(
                previous: comparison(now, try measures(period.previous.end)),
                yearBefore: comparison(now, try measures(period.yearBefore.end)))
        }
        defer { Parallel.release(now) }
        let yearBefore = try valueAYearBefore(subject.asOf, district, buildings, measures)
        return AreaReport(
            subject, now,
            goal: GoalPace(
                district.goals.carrierArea, readings: now.readings, yearBefore: yearBefore,
                on: subject.asOf),
            comparisons: comparisons)
    }

    private static func valueAYearBefore(
        _ date: CalendarDate, _ district: District, _ buildings: [Building],
        _ measures: (CalendarDate) throws -> DistrictMeasures
    ) rethrows -> Area? {
        let earlier = date.adding(months: -12)
        let counting = district.goals.carrierArea.counting
        // The policy files alone tell what was designated.
        if counting == .designated {
            return buildings.reduce(.zero) { $0 + $1.designatedArea(on: earlier) }
        }
        let then = try measures(earlier)
        return then.buildings.contains { then.states[$0.id] != nil } ? then.readings[counting] : nil
    }

    private static func comparison(
        _ now: DistrictMeasures, _ then: DistrictMeasures
    ) -> Comparison {
        var absorbed = Area.zero
        for (index, building) in now.buildings.enumerated()
        where now.states[building.id] != nil && then.states[building.id] != nil {
            absorbed += now.measures[index].areas.occupied - then.measures[index].areas.occupied
        }
        return Comparison(
            asOf: then.date, totals: then.totals,
            goalValue: then.readings[then.district.goals.carrierArea.counting],
            netAbsorption: absorbed)
    }

    private init(
        _ subject: Subject, _ now: DistrictMeasures, goal: GoalPace, comparisons: Comparisons?
    ) {
        let district = now.district
        let date = subject.asOf
        let layout = district.layouts.first?.id
        let buildingRoles = now.buildings.map { $0.role(in: layout, on: date) }
        let groups = Groups(now, roles: buildingRoles)
        let nine = now.nineDirections
        asOf = date
        knownAt = subject.knownAt
        period = subject.period
        isFinished = subject.period?.isOver(on: subject.knownAt.date) ?? true
        districtName = district.name
        settings = district.settings
        self.goal = goal
        headcount = district.goals.headcount.map {
            PlainGoal(goal: $0, value: nine.headcount, scale: 1)
        }
        enterprises = district.goals.enterprises.map {
            PlainGoal(goal: $0, value: nine.enterprises, scale: 1)
        }
        output = district.goals.output.map {
            PlainGoal(goal: $0, value: nine.annualOutput, scale: 10_000)
        }
        totals = now.totals
        roles = groups.roles
        parks = groups.parks
        mantianxing = groups.mantianxing
        let classified = now.classAreas.classified
        directions = Direction.allCases.map { direction in
            DirectionLine(
                direction: direction, area: Area(hundredths: now.classAreas[direction]),
                tenants: now.classTenants[direction],
                share: Ratio(now.classAreas[direction], of: classified),
                ellisonGlaeser: now.ellisonGlaeser(direction))
        }
        unclassifiedArea = Area(hundredths: now.classAreas.unclassified)
        unclassifiedTenants = now.classTenants.unclassified
        assigned = now.assigned
        buildings = Parallel.map(Array(now.buildings.indices)) { index in
            let building = now.buildings[index]
            let feed = now.states[building.id]?.feed
            let clustering = now.clustering(index)
            return BuildingLine(
                building: building, role: buildingRoles[index],
                isMantianxing: building.isMantianxing(on: date),
                isCarrier: building.carrier.map { $0.since <= date } ?? false, feed: feed,
                isStale: feed.map { date.days(since: $0.asOf) > district.settings.staleAfterDays }
                    ?? true,
                areas: now.measures[index].areas, readings: now.measures[index].readings,
                byArea: clustering.byArea, byTenants: clustering.byTenants,
                assigned: now.measures[index].assigned)
        }
        self.comparisons = comparisons
    }
}

import Estate

extension Differences {
    /// Holds a whole report against the reference.
    init(_ report: AreaReport, _ reference: Reference) {
        let town = reference.town
        same("asOf", report.asOf, reference.date)
        areas("totals", report.totals, reference.areas(town.buildings))
        groups(report, reference)
        goals(report, reference)
        directions(report, reference)
        same("buildings", report.buildings.map(\.building), town.buildings)
        for line in report.buildings { building(line, reference) }
        guard let period = report.period, let comparisons = report.comparisons else {
            same("comparisons", report.comparisons, nil)
            return
        }
        comparison("previous", comparisons.previous, period.start.adding(days: -1), reference)
        comparison("yearBefore", comparisons.yearBefore, period.yearBefore.end, reference)
    }

    private mutating func groups(_ report: AreaReport, _ reference: Reference) {
        let town = reference.town
        func role(_ building: Building) -> Building.Role? {
            guard let layout = town.district.layouts.first?.id else { return nil }
            return building.memberships.sorted { $0.since < $1.since }
                .last { $0.layout == layout && $0.since <= reference.date }?.role
        }
        same("roles", report.roles.map(\.role), [.core, .point])
        for group in report.roles {
            let members = town.buildings.filter { role($0) == group.role }
            same("roles.\(group.role).buildings", group.group.buildings, members.count)
            areas("roles.\(group.role)", group.group.areas, reference.areas(members))
        }
        for line in report.buildings { same("role", line.role, role(line.building)) }
        same("parks", report.parks.map(\.park), town.district.parks)
        for group in report.parks {
            let members = town.buildings.filter { $0.park == group.park.id }
            same("parks.\(group.park.id).buildings", group.group.buildings, members.count)
            areas("parks.\(group.park.id)", group.group.areas, reference.areas(members))
        }
        let stars = town.buildings.filter { building in
            building.mantianxing.map { $0.since <= reference.date } ?? false
        }
        same("mantianxing.buildings", report.mantianxing.buildings, stars.count)
        areas("mantianxing", report.mantianxing.areas, reference.areas(stars))
    }

    private mutating func goals(_ report: AreaReport, _ reference: Reference) {
        let goals = reference.town.district.goals
        let target = goals.carrierArea.target.hundredths
        let value = reference.goalValue
        same("goal", report.goal.goal, goals.carrierArea)
        readings("goal.readings", report.goal.readings, reference.readings)
        same("goal.value", report.goal.value.hundredths, value)
        same("goal.progress", report.goal.progress, Ratio(value, of: target))
        same("goal.remaining", report.goal.remaining.hundredths, max(0, target - value))
        close("goal.required", report.goal.requiredPerMonth, reference.requiredPerMonth)
        let pace = reference.gained.map { Double($0) / 100 / 12 }
        close("goal.observed", report.goal.observedPerMonth, pace)
        let projected = report.goal.projectedOn
        same(
            "goal.projectedOn \(String(describing: projected))", reference.isProjection(projected),
            true)
        let nine = reference.nine
        same("headcount.goal", report.headcount?.goal, goals.headcount)
        same("headcount", report.headcount?.value, goals.headcount.map { _ in nine.headcount })
        same("enterprises.goal", report.enterprises?.goal, goals.enterprises)
        same(
            "enterprises", report.enterprises?.value,
            goals.enterprises.map { _ in nine.enterprises }
        )
        same("output.goal", report.output?.goal, goals.output)
        same(
            "output.progress", report.output?.progress,
            goals.output.map { Ratio(nine.output, of: $0.target * 10_000) })
    }

    private mutating func directions(_ report: AreaReport, _ reference: Reference) {
        let areas = reference.amountsByArea(reference.town.buildings)
        let tenants = reference.amountsByTenants(reference.town.buildings)
        same("directions", report.directions.map(\.direction), Direction.allCases)
        for line in report.directions {
            let what = "directions.\(line.direction.id)"
            let area = areas.byClass[line.direction] ?? 0
            same("\(what).area", line.area.hundredths, area)
            same("\(what).tenants", line.tenants, tenants.byClass[line.direction] ?? 0)
            same("\(what).share", line.share, Ratio(area, of: areas.classified))
            // The differences of nearly equal numbers lose digits.
            close(
                "\(what).ellisonGlaeser", line.ellisonGlaeser,
                reference.ellisonGlaeser(line.direction), within: 1e-6)
        }
        let decided = reference.town.decidedAbout(on: reference.date)
        same("assigned.tenants", report.assigned.tenants, decided.tenants)
        same("assigned.area", report.assigned.area.hundredths, decided.area)
        same("unclassified.area", report.unclassified.area.hundredths, areas.unclassified)
        same("unclassified.tenants", report.unclassified.tenants, tenants.unclassified)
    }

    private mutating func building(_ line: AreaReport.BuildingLine, _ reference: Reference) {
        let town = reference.town
        let building = line.building
        let what = "buildings.\(building.id)"
        let delivery = town.delivery(of: building.id, on: reference.date)
        same("\(what).feed", line.feed?.asOf, delivery?.asOf)
        let age = delivery.map { reference.date.days(since: $0.asOf) } ?? Int.max
        same("\(what).stale", line.isStale, age > town.district.settings.staleAfterDays)
        let isCarrier = building.carrier.map { $0.since <= reference.date } ?? false
        same("\(what).carrier", line.isCarrier, isCarrier)
        let isStar = building.mantianxing.map { $0.since <= reference.date } ?? false
        same("\(what).mantianxing", line.isMantianxing, isStar)
        areas(what, line.areas, reference.areas([building]))
        var alone = town
        alone.buildings = [building]
        readings(
            "\(what).readings", line.readings, Reference(alone, on: reference.date).readings)
        let clusters = reference.clusters(building)
        cluster("\(what).byArea", line.byArea, clusters.byArea)
        cluster("\(what).byTenants", line.byTenants, clusters.byTenants)
    }

    private mutating func comparison(
        _ what: String, _ found: AreaReport.Comparison, _ day: CalendarDate, _ reference: Reference
    ) {
        let earlier = Reference(reference.town, on: day)
        same("\(what).asOf", found.asOf, day)
        areas("\(what).totals", found.totals, earlier.areas(earlier.town.buildings))
        same("\(what).goal", found.goalValue.hundredths, earlier.goalValue)
        same(
            "\(what).netAbsorption", found.netAbsorption.hundredths,
            reference.netAbsorption(since: earlier))
    }
}

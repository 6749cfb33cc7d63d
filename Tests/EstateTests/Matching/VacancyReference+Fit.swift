@testable import Estate

/// The fit score added up part by part, as the README has it.
extension VacancyReference {
    func score(_ hit: VacancyHit, _ query: VacancyQuery) -> Int {
        direction(hit.building.id, query.direction) + area(hit.area.hundredths, query)
            + rent(hit, query.maximumRent) + date(hit.availableFrom, query.by)
            + (hit.building.role == .core ? 6 : hit.building.role == .point ? 3 : 0)
            + (hit.building.isMantianxing ? 4 : 0)
    }

    /// 30, 24, 18, 12, 6 for the building's first to fifth direction, and up to 15 for the cluster.
    private func direction(_ id: Building.ID, _ direction: Direction?) -> Int {
        guard let direction, direction != .other,
            let building = buildings.first(where: { $0.id == id })
        else { return 0 }
        var points = 0
        if let place = (building.policy?.directions ?? []).firstIndex(of: direction) {
            points += [30, 24, 18, 12, 6, 6, 6, 6, 6][place]
        }
        let areas = classAreas(building.id)
        guard areas.classified > 0 else { return points }
        var target = 0.5
        if let own = building.policy?.clusterTarget, own.direction == direction {
            target = own.share
        }
        guard target > 0 else { return points + 15 }
        // Hundredths, so that no digit is lost.
        let full = areas.classified * Int((target * 100).rounded())
        return points + min(15, 15 * areas[direction] * 100 / full)
    }

    func classAreas(_ building: Building.ID) -> ClassCounts {
        var areas = ClassCounts()
        for tenancy in tenancies[building] ?? [] {
            let decided = assignments.last {
                $0.tenant == tenancy.tenant && $0.from <= today
            }
            areas.add(
                tenancy.area.hundredths,
                to: decided?.direction ?? Classifier.builtIn.direction(of: tenancy.evidence))
        }
        return areas
    }

    private func area(_ area: Int, _ query: VacancyQuery) -> Int {
        let bounds = [query.minimumArea, query.maximumArea].compactMap { $0?.hundredths }
        guard !bounds.isEmpty else { return 0 }
        let wish = bounds.reduce(0, +) / bounds.count
        return 20 * min(area, wish) / max(area, wish)
    }

    private func rent(_ hit: VacancyHit, _ budget: Rent?) -> Int {
        guard let budget = budget?.millionths else {
            let share = hit.incentives.map(\.averageReduction).max() ?? 0
            // The shares of these districts are multiples of 1/1440.
            return min(15, 30 * Int((share * 1440).rounded()) / 1440)
        }
        guard let rent = hit.effectiveRent?.millionths else { return 0 }
        return min(15, 7 + 16 * (budget - rent) / budget)
    }

    private func date(_ firstDay: CalendarDate, _ by: CalendarDate) -> Int {
        firstDay <= today ? 10 : min(10, 4 + by.days(since: firstDay) / 15)
    }

    /// The incentives that would apply but for one condition, and that are not far.
    func nearIncentives(
        in building: Building, _ area: Area, _ query: VacancyQuery
    ) -> [NearIncentive] {
        (building.policy?.incentives ?? []).compactMap { incentive in
            func applies(without condition: (inout Incentive.Conditions) -> Void) -> Bool {
                var conditions = incentive.conditions
                condition(&conditions)
                return conditions.hold(
                    direction: query.direction, headcount: query.headcount, area: area)
            }
            guard !applies(without: { _ in }) else { return nil }
            if query.direction == nil, applies(without: { $0.directions = nil }) {
                let directions = incentive.conditions.directions ?? []
                return directions.isEmpty
                    ? nil : NearIncentive(incentive, missing: .direction(directions))
            }
            if applies(without: { $0.minimumArea = nil }),
                let needed = incentive.conditions.minimumArea,
                area.hundredths * 2 >= needed.hundredths
            {
                return NearIncentive(incentive, missing: .area(needed - area))
            }
            if applies(without: { $0.minimumHeadcount = nil }),
                let needed = incentive.conditions.minimumHeadcount,
                query.headcount.map({ $0 * 2 >= needed }) ?? true
            {
                return NearIncentive(
                    incentive, missing: .headcount(needed: needed, has: query.headcount))
            }
            return nil
        }
    }
}

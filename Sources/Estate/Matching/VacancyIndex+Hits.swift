extension VacancyIndex {
    /// A space with all that is told about it.
    ///
    /// - Parameter value: what it is ordered by.
    func hit(_ space: OfferedSpace, _ query: VacancyQuery, value: Int) -> VacancyHit {
        let listed = buildings.all[space.building]
        let offered = offered[space.building]
        var names: [String] = []
        var lastDay: Int?
        var hasOwnRents = true
        for index in offered.range(of: space, isWholeFloor: query.wholeFloors)
        where offered.units[index].use == space.use {
            let unit = offered.units[index]
            names.append(offered.name(index))
            if unit.hasOwnDay { lastDay = max(unit.firstDay, lastDay ?? .min) }
            hasOwnRents = hasOwnRents && unit.hasOwnRent
        }
        let area = Area(hundredths: space.area)
        let incentives = (listed.building.policy?.incentives ?? []).filter {
            $0.conditions.hold(direction: query.direction, headcount: query.headcount, area: area)
        }
        return VacancyHit(
            kind: names.count > 1 ? .block : .unit, building: listed.building, role: listed.role,
            isMantianxing: listed.isMantianxing, floor: FloorNumber(space.floor), units: names,
            area: area, askingRent: space.rent,
            rentIsFromPolicy: space.rent != nil && !hasOwnRents,
            availableFrom: lastDay.map(CalendarDate.init) ?? buildings.today,
            incentives: incentives,
            effectiveRent: space.rent.map { Policy.effectiveRent(asking: $0, with: incentives) },
            crowding: Self.crowding(area, query.headcount),
            cursor: VacancyQuery.Cursor(
                value: value, building: listed.building.id, floor: space.floor,
                position: space.position))
    }

    /// The area a person, where it is under 4 m².
    private static func crowding(_ area: Area, _ headcount: Int?) -> Area? {
        guard let headcount, headcount > 0 else { return nil }
        let each = Area(hundredths: Rounding.halfToEven(area.hundredths, dividedBy: headcount))
        let (needed, overflow) = VacancyHit.crowdedArea.hundredths
            .multipliedReportingOverflow(by: headcount)
        return overflow || area.hundredths < needed ? each : nil
    }
}

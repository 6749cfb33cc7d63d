extension VacancyIndex {
    /// A space with all that is told about it.
    ///
    /// - Parameter value: what it is ordered by.
    func hit(_ joined: JoinedSpace, _ query: VacancyQuery, value: Int) -> VacancyHit {
        let space = joined.space
        let policy = buildings.all[space.building].building.policy
        let offered = offered[space.building]
        var names: [String] = []
        var floors: [FloorNumber] = []
        var lastDay = Int.min
        var hasOwnRents = true
        for index in joined.units where offered.units[index].isPart(of: space) {
            let unit = offered.units[index]
            names.append(offered.name(index))
            if let floor = FloorNumber(unit.floor), floor != floors.last { floors.append(floor) }
            lastDay = max(lastDay, unit.firstDay)
            hasOwnRents = hasOwnRents && unit.hasOwnRent
        }
        let area = Area(hundredths: space.area)
        let all = policy?.incentives ?? []
        let incentives = all.filter {
            $0.conditions.hold(direction: query.direction, headcount: query.headcount, area: area)
        }
        var hit = VacancyHit(
            kind: names.count > 1 ? .block : .unit,
            building: buildings.all[space.building].listing, floors: floors, units: names,
            area: area, askingRent: space.rent,
            rentIsFromPolicy: space.rent != nil && !hasOwnRents,
            availableFrom: CalendarDate(daysSince1970: lastDay),
            incentives: incentives,
            nearIncentives: all.compactMap {
                NearIncentive(
                    $0, direction: query.direction, headcount: query.headcount, area: area)
            },
            effectiveRent: space.rent.map { Policy.effectiveRent(asking: $0, with: incentives) },
            crowding: Self.crowding(area, query.headcount), fit: Fit(),
            cursor: VacancyQuery.Cursor(
                value: value, building: buildings.all[space.building].listing.id,
                floor: space.floor,
                position: space.position))
        hit.fit = Fit(
            of: hit, query, policy, classAreas: fits[space.building].classAreas,
            today: buildings.today)
        return hit
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

extension OfferedSpace {
    /// Whether a unit between the first and the last of a space belongs to it.
    fileprivate func isPart(of space: OfferedSpace) -> Bool {
        use == space.use && (floor != 0 || space.floor == 0)
    }
}

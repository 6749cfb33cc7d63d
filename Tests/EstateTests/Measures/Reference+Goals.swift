import Estate

extension Reference {
    /// Carrier area in its four readings, in the order of ``CarrierReading``.
    var readings: [Int] {
        var readings = [0, 0, 0, 0]
        for building in town.buildings {
            guard let carrier = building.carrier, carrier.since <= date else { continue }
            for floor in building.floors where carrier.floors.contains(floor.number) {
                readings[0] += floor.grossArea.hundredths
            }
            for space in spaces(in: [building]) {
                guard let floor = space.floor, carrier.floors.contains(floor) else { continue }
                if space.unit.state != .outOfService { readings[1] += space.area }
                guard space.isOccupied else { continue }
                readings[2] += space.area
                if let direction = space.direction, direction != .other {
                    readings[3] += space.area
                }
            }
        }
        return readings
    }

    /// The reading the goal counts.
    var goalValue: Int {
        let counting = town.district.goals.carrierArea.counting
        return readings[CarrierReading.allCases.firstIndex(of: counting) ?? 0]
    }

    /// How much the reading gained in twelve months; `nil` where that can't be known.
    var gained: Int? {
        let earlier = Reference(town, on: date.adding(months: -12))
        let hadFeed = town.buildings.contains {
            town.delivery(of: $0.id, on: earlier.date) != nil
        }
        guard hadFeed || town.district.goals.carrierArea.counting == .designated else {
            return nil
        }
        return goalValue - earlier.goalValue
    }

    /// m² a month; 0 when reached, `nil` on and after the due date.
    var requiredPerMonth: Double? {
        let goal = town.district.goals.carrierArea
        let missing = goal.target.hundredths - goalValue
        if missing <= 0 { return 0 }
        guard date < goal.by else { return nil }
        let months = Double(goal.by.days(since: date)) / (365.25 / 12)
        return Double(missing) / 100 / months
    }

    /// Whether this is the first day on which value + pace × months reaches the target.
    func isProjection(_ projected: CalendarDate?) -> Bool {
        let target = town.district.goals.carrierArea.target.hundredths
        if goalValue >= target { return projected == date }
        guard let gained, gained > 0 else { return projected == nil }
        // value + gained / 12 × days / (365.25 / 12) ≥ target, in whole numbers.
        func isReached(_ day: CalendarDate) -> Bool {
            gained * day.days(since: date) * 100 >= (target - goalValue) * 36_525
        }
        guard let projected else { return !isReached(.make("9999-12-31")) }
        return isReached(projected) && !isReached(projected.adding(days: -1))
    }

    /// Enterprises, people and output in whole 元 of the tenants whose class in the whole district
    /// is one of the nine.
    var nine: (enterprises: Int, headcount: Int, output: Int) {
        let counted = tenantClasses(town.buildings).filter {
            $0.value.map { $0 != .other } ?? false
        }
        let headcounts = largest(town.buildings) { $0.headcount ?? 0 }
        let outputs = largest(town.buildings) { $0.annualOutput ?? 0 }
        return (
            counted.count, counted.keys.reduce(0) { $0 + (headcounts[$1] ?? 0) },
            counted.keys.reduce(0) { $0 + (outputs[$1] ?? 0) }
        )
    }

    /// occupied(here) − occupied(there) over buildings with a state on both days.
    func netAbsorption(since earlier: Reference) -> Int {
        let both = town.buildings.filter {
            town.delivery(of: $0.id, on: date) != nil
                && town.delivery(of: $0.id, on: earlier.date) != nil
        }
        return areas(both).occupied - earlier.areas(both).occupied
    }
}

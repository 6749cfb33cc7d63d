/// What a building's state says on a day, ready to be put together with other buildings'.
struct BuildingMeasures {
    var areas = AreaMeasures()
    var readings = CarrierReadings()
    var classAreas = ClassCounts()
    /// Each tenant once; numbers given out by ``TenantNumbers``.
    var tenants: [TenantHere] = []

    /// A tenant in one building.
    struct TenantHere {
        var number: Int32
        /// The largest among its occupied units here.
        var headcount = 0
        /// The largest among its occupied units here, whole 元.
        var annualOutput = 0
        /// Its occupied area here by class.
        var classes: [(direction: Direction, area: Int)] = []

        mutating func add(_ area: Area, to direction: Direction?) {
            guard let direction else { return }
            if let index = classes.firstIndex(where: { $0.direction == direction }) {
                classes[index].area += area.hundredths
            } else {
                classes.append((direction, area.hundredths))
            }
        }
    }

    /// - Parameters:
    ///   - building: the policy file.
    ///   - summary: the building's state; `nil` without a feed.
    ///   - horizon: the last day on which space counts as available and leases as expiring.
    init(
        _ building: Building, _ summary: OccupancySummary?, on date: CalendarDate,
        horizon: CalendarDate, classifier: Classifier, numbers: inout TenantNumbers
    ) {
        areas.gross = building.grossArea
        readings.designated = building.designatedArea(on: date)
        guard let summary else { return }
        let carrier = building.carrierFloors(on: date)
        func isCarrier(_ floor: FloorNumber?) -> Bool {
            floor.map { carrier.contains($0) } ?? false
        }
        for floor in summary.floors {
            areas.occupied += floor.occupied
            areas.committed += floor.committed
            areas.vacant += floor.vacant
            if isCarrier(floor.floor) {
                readings.usable += floor.lettable
                readings.used += floor.occupied
            }
        }
        for opening in summary.openings where opening.from.map({ $0 <= horizon }) ?? true {
            areas.available += opening.area
        }
        for end in summary.leaseEnds where end.end > date {
            areas.leaseTerm.area += end.area
            areas.leaseTerm.areaDays += end.area.hundredths * end.end.days(since: date)
            if !end.isOnOffer, end.end <= horizon { areas.expiring += end.area }
        }
        numbers.beginBuilding()
        for tenancy in summary.tenancies {
            let direction = classifier.direction(of: tenancy.evidence)
            classAreas.add(tenancy.area.hundredths, to: direction)
            if direction?.isOneOfTheNine == true, isCarrier(tenancy.floor) {
                readings.directions += tenancy.area
            }
            let (number, place) = numbers.place(of: tenancy.tenant, next: tenants.count)
            if place == tenants.count { tenants.append(TenantHere(number: number)) }
            tenants[place].headcount = max(tenants[place].headcount, tenancy.headcount)
            tenants[place].annualOutput = max(tenants[place].annualOutput, tenancy.annualOutput)
            tenants[place].add(tenancy.area, to: direction)
        }
        // Occupied units without a tenant have no class either.
        classAreas.unclassified =
            areas.occupied.hundredths - classAreas.classified
        areas.tenants = tenants.count
        areas.headcount = tenants.reduce(0) { $0 + $1.headcount }
    }

    /// How many of the building's tenants belong to each class: that of most of their area here.
    var classTenants: ClassCounts {
        tenants.reduce(into: ClassCounts()) { counts, tenant in
            counts.add(1, to: MostArea.direction(tenant.classes))
        }
    }
}

/// The class of most of a tenant's area.
enum MostArea {
    /// Ties by list order; `nil` only if no area has a class.
    static func direction(_ classes: [(direction: Direction, area: Int)]) -> Direction? {
        classes.min { ($1.area, $0.direction) < ($0.area, $1.direction) }?.direction
    }
}

/// Gives each tenant of a district a number, and remembers its place in the building being measured.
struct TenantNumbers {
    private var numbers: [TenantKey: Int32] = [:]
    private var places: [Int32] = []
    private var buildings: [Int32] = []
    private var building: Int32 = -1

    /// How many tenants have been met.
    var count: Int { places.count }

    mutating func reserve(_ count: Int) {
        numbers.reserveCapacity(count)
    }

    mutating func beginBuilding() {
        building += 1
    }

    /// The tenant's number, and its place in this building: `next` where it is new here.
    mutating func place(of key: TenantKey, next: Int) -> (number: Int32, place: Int) {
        let number = numbers[key, default: Int32(places.count)]
        if Int(number) == places.count {
            numbers[key] = number
            places.append(Int32(next))
            buildings.append(building)
            return (number, next)
        }
        let index = Int(number)
        if buildings[index] != building {
            buildings[index] = building
            places[index] = Int32(next)
        }
        return (number, Int(places[index]))
    }
}

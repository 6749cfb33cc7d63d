/// What a building's state says on a day, ready to be put together with other buildings'.
struct BuildingMeasures: Sendable {
    var areas = AreaMeasures()
    var readings = CarrierReadings()
    var classAreas = ClassCounts()
    /// Each tenant once.
    var tenants: [TenantHere] = []
    /// The keys of `tenants`, until they are known by number.
    private var keys: [TenantKey] = []
    /// Their occupied area here by class, in the order of `tenants`.
    var tenantClasses = TenantClasses()
    /// What staff have decided about here.
    var assigned = AssignedTenants()

    /// A tenant in one building.
    struct TenantHere: Sendable {
        /// The number in the district.
        var number: Int32 = -1
        /// The largest among its occupied units here.
        var headcount = 0
        /// The largest among its occupied units here, whole 元.
        var annualOutput = 0
    }

    /// - Parameters:
    ///   - building: the policy file.
    ///   - summary: the building's state; `nil` without a feed.
    ///   - horizon: the last day on which space counts as available and leases as expiring.
    init(
        _ building: Building, _ summary: OccupancySummary?, on date: CalendarDate,
        horizon: CalendarDate, classifier: Classifier
    ) {
        areas.gross = building.grossArea
        readings.designated = building.designatedArea(on: date)
        guard let summary else { return }
        var carrier = CarrierFloors(building.carrierFloors(on: date))
        for floor in summary.floors {
            areas.occupied += floor.occupied
            areas.committed += floor.committed
            areas.vacant += floor.vacant
            if carrier.contains(floor.floor) {
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
        addTenancies(summary, &carrier, classifier)
        // Occupied units without a tenant have no class either.
        classAreas.unclassified =
            areas.occupied.hundredths - classAreas.classified
        areas.tenants = tenants.count
        areas.headcount = tenants.reduce(0) { $0 + $1.headcount }
    }

    private mutating func addTenancies(
        _ summary: OccupancySummary, _ carrier: inout CarrierFloors, _ classifier: Classifier
    ) {
        let tenancies = summary.tenancies
        var places = TenantNumbers(expecting: tenancies.count)
        tenants.reserveCapacity(tenancies.count)
        tenantClasses = TenantClasses(expecting: tenancies.count)
        for tenancy in tenancies {
            let decided = classifier.assignedDirection(of: tenancy.tenant)
            if decided != nil { assigned.add(tenancy.area, of: tenancy.tenant) }
            let direction = decided ?? classifier.direction(of: tenancy.evidence)
            classAreas.add(tenancy.area.hundredths, to: direction)
            if direction?.isOneOfTheNine == true, carrier.contains(tenancy.floor) {
                readings.directions += tenancy.area
            }
            let place = places.number(of: tenancy.tenant)
            if place == tenants.count {
                tenants.append(TenantHere())
                tenantClasses.appendTenant()
            }
            tenants[place].headcount = max(tenants[place].headcount, tenancy.headcount)
            tenants[place].annualOutput = max(tenants[place].annualOutput, tenancy.annualOutput)
            tenantClasses.add(tenancy.area.hundredths, to: direction, tenant: place)
        }
        keys = places.keys
    }

    /// Gives the tenants their numbers in the district.
    mutating func numberTenants(_ numbers: inout TenantNumbers) {
        for place in keys.indices {
            // The table of a whole district does not fit the processor's cache.
            let ahead = place + 8
            if ahead < keys.count { numbers.expect(keys[ahead]) }
            tenants[place].number = Int32(numbers.number(of: keys[place]))
        }
        keys = []
    }

    /// How many of the building's tenants belong to each class: that of most of their area here.
    var classTenants: ClassCounts {
        tenants.indices.reduce(into: ClassCounts()) { counts, place in
            counts.add(1, to: tenantClasses.most(ofTenant: place))
        }
    }
}

/// The floors that count as carrier, asked floor by floor: those of one floor come together.
private struct CarrierFloors {
    private let floors: Set<FloorNumber>
    private var last: FloorNumber?
    private var lastIsCarrier = false

    init(_ floors: Set<FloorNumber>) {
        self.floors = floors
    }

    mutating func contains(_ floor: FloorNumber?) -> Bool {
        guard let floor, !floors.isEmpty else { return false }
        if floor != last {
            last = floor
            lastIsCarrier = floors.contains(floor)
        }
        return lastIsCarrier
    }
}

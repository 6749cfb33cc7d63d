/// A district's buildings measured together on a day.
struct DistrictMeasures: Sendable {
    let date: CalendarDate
    let district: District
    let buildings: [Building]
    /// In the order of `buildings`.
    let measures: [BuildingMeasures]
    let states: [Building.ID: BuildingOccupancy]
    private let tenantCount: Int
    /// Class of most of a tenant's area in the district, by number.
    let tenantClasses: [Direction?]
    let classAreas: ClassCounts
    let classTenants: ClassCounts
    /// All classified area of each building, in the order of `buildings`.
    private let classified: [Int]
    /// Σ over tenants of the square of their area in a class, and how many have any.
    private let squares: [(sum: Double, tenants: Int)]

    init(
        _ buildings: [Building], district: District, states: [Building.ID: BuildingOccupancy],
        on date: CalendarDate, classifier: Classifier
    ) {
        self.date = date
        self.district = district
        self.buildings = buildings
        self.states = states
        let horizon = date.adding(days: district.settings.availabilityHorizonDays)
        // Each building by itself first, on all cores: values in, values out, nothing shared but what
        // nobody changes.
        var measures = Parallel.map(Array(buildings.indices)) { index in
            BuildingMeasures(
                buildings[index], states[buildings[index].id]?.summary, on: date, horizon: horizon,
                classifier: classifier)
        }
        var numbers = TenantNumbers(expecting: measures.reduce(0) { $0 + $1.tenants.count })
        for index in measures.indices { measures[index].numberTenants(&numbers) }
        self.measures = measures
        tenantCount = numbers.count
        classAreas = measures.reduce(into: ClassCounts()) { $0 += $1.classAreas }
        classified = measures.map(\.classAreas.classified)
        (tenantClasses, squares) = Self.joinTenants(measures, count: numbers.count)
        classTenants = tenantClasses.reduce(into: ClassCounts()) { $0.add(1, to: $1) }
    }

    /// Brings the tenants of all buildings together: the class of each, and per class the sum of
    /// the squares of their areas.
    private static func joinTenants(
        _ measures: [BuildingMeasures], count: Int
    ) -> (classes: [Direction?], squares: [(sum: Double, tenants: Int)]) {
        var joined = TenantClasses(count: count)
        for measure in measures {
            for place in measure.tenants.indices {
                let number = Int(measure.tenants[place].number)
                measure.tenantClasses.forEach(ofTenant: place) { direction, area in
                    joined.add(area, to: direction, tenant: number)
                }
            }
        }
        var squares = [(sum: Double, tenants: Int)](
            repeating: (0, 0), count: Direction.allCases.count)
        for number in 0..<count {
            joined.forEach(ofTenant: number) { direction, area in
                let index = Int(direction.rawValue)
                squares[index].sum += Double(area) * Double(area)
                squares[index].tenants += 1
            }
        }
        return ((0..<count).map { joined.most(ofTenant: $0) }, squares)
    }
}

extension DistrictMeasures {
    /// The measures of some of the buildings; each tenant counts once.
    func areas(of indices: some Sequence<Int>) -> AreaMeasures {
        var result = AreaMeasures()
        var seen = [Bool](repeating: false, count: tenantCount)
        for index in indices {
            result.add(measures[index].areas)
            for tenant in measures[index].tenants where !seen[Int(tenant.number)] {
                seen[Int(tenant.number)] = true
                result.tenants += 1
            }
        }
        return result
    }

    var totals: AreaMeasures {
        var result = measures.reduce(into: AreaMeasures()) { $0.add($1.areas) }
        result.tenants = tenantCount
        return result
    }

    /// Tenants whose class is what staff have decided.
    var assigned: AssignedTenants {
        measures.reduce(into: AssignedTenants()) { $0 += $1.assigned }
    }

    var readings: CarrierReadings {
        measures.reduce(into: CarrierReadings()) { $0 += $1.readings }
    }

    /// Tenants of the nine directions, their people and their output in whole 元.
    var nineDirections: (enterprises: Int, headcount: Int, annualOutput: Int) {
        var headcount = 0
        var output = 0
        for measure in measures {
            for tenant in measure.tenants
            where tenantClasses[Int(tenant.number)]?.isOneOfTheNine == true {
                headcount += tenant.headcount
                output += tenant.annualOutput
            }
        }
        return (tenantClasses.count { $0?.isOneOfTheNine == true }, headcount, output)
    }

    func ellisonGlaeser(_ direction: Direction) -> Double? {
        let (sum, tenants) = squares[Int(direction.rawValue)]
        return EllisonGlaeser.gamma(
            classArea: measures.map { $0.classAreas[direction] },
            classified: classified, tenants: tenants, squares: sum)
    }

    func clustering(_ index: Int) -> (byArea: Clustering, byTenants: Clustering) {
        let measure = measures[index]
        let tenants = measure.classTenants
        let minimum = district.settings.locationQuotient
        let isSampleLarge =
            measure.classAreas.classified >= minimum.area.hundredths
            && tenants.classified >= minimum.tenants
        return (
            Clustering(measure.classAreas, district: classAreas, isSampleLarge: isSampleLarge),
            Clustering(tenants, district: classTenants, isSampleLarge: isSampleLarge)
        )
    }
}

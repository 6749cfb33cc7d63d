/// A district's buildings measured together on a day.
struct DistrictMeasures {
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
        var numbers = TenantNumbers()
        numbers.reserve(states.values.reduce(0) { $0 + $1.summary.tenancies.count })
        measures = buildings.map { building in
            BuildingMeasures(
                building, states[building.id]?.summary, on: date, horizon: horizon,
                classifier: classifier, numbers: &numbers)
        }
        tenantCount = numbers.count
        classAreas = measures.reduce(into: ClassCounts()) { $0 += $1.classAreas }
        (tenantClasses, squares) = Self.joinTenants(measures, count: numbers.count)
        classTenants = tenantClasses.reduce(into: ClassCounts()) { $0.add(1, to: $1) }
    }

    /// Brings the tenants of all buildings together: the class of each, and per class the sum of
    /// the squares of their areas.
    private static func joinTenants(
        _ measures: [BuildingMeasures], count: Int
    ) -> (classes: [Direction?], squares: [(sum: Double, tenants: Int)]) {
        // Most tenants sit in one building: `first` holds their classes without a copy.
        var first = [(building: Int32, place: Int32)](repeating: (-1, -1), count: count)
        var joined: [Int32: [(direction: Direction, area: Int)]] = [:]
        for (building, measure) in measures.enumerated() {
            for (place, tenant) in measure.tenants.enumerated() {
                let number = Int(tenant.number)
                if first[number].building < 0 {
                    first[number] = (Int32(building), Int32(place))
                    continue
                }
                let known = first[number]
                var classes =
                    joined[tenant.number]
                    ?? measures[Int(known.building)].tenants[Int(known.place)].classes
                for (direction, area) in tenant.classes {
                    if let index = classes.firstIndex(where: { $0.direction == direction }) {
                        classes[index].area += area
                    } else {
                        classes.append((direction, area))
                    }
                }
                joined[tenant.number] = classes
            }
        }
        var classes = [Direction?](repeating: nil, count: count)
        var squares = [(sum: Double, tenants: Int)](
            repeating: (0, 0), count: Direction.allCases.count)
        for number in 0..<count {
            let known = first[number]
            let areas =
                joined[Int32(number)]
                ?? measures[Int(known.building)].tenants[Int(known.place)].classes
            classes[number] = MostArea.direction(areas)
            for (direction, area) in areas {
                let index = Int(direction.rawValue)
                squares[index].sum += Double(area) * Double(area)
                squares[index].tenants += 1
            }
        }
        return (classes, squares)
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

    var totals: AreaMeasures { areas(of: buildings.indices) }

    /// The indices of the buildings for which `isWanted` holds.
    func indices(where isWanted: (Building) -> Bool) -> [Int] {
        buildings.indices.filter { isWanted(buildings[$0]) }
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
            classified: measures.map(\.classAreas.classified), tenants: tenants, squares: sum)
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

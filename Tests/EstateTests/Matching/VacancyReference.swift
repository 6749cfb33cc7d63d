@testable import Estate

/// The slow, obvious search: all space, filtered and sorted anew for each query.
struct VacancyReference {
    var buildings: [Building]
    var district: District
    var today: CalendarDate
    var floors: [OfferedFloor]
    /// Who is in the buildings.
    var tenancies: [Building.ID: [OccupancySummary.Tenancy]] = [:]
    /// What staff have decided of them, in the order they did.
    var assignments: [DirectionAssignment] = []

    /// All hits of a query, in its order, wherever a page begins.
    func hits(_ query: VacancyQuery) -> [VacancyHit] {
        var all: [VacancyHit] = []
        for building in buildings where isWanted(building, query) {
            let own = floors.filter { $0.building == building.id && isWanted($0.floor, query) }
            all +=
                query.joinsNeighbours
                ? joinedHits(on: own, in: building, query)
                : own.flatMap { hits(on: $0, in: building, query) }
        }
        return all.sorted { $0.cursor < $1.cursor }
    }

    private var layout: String? { district.layouts.first?.id }

    private func isWanted(_ building: Building, _ query: VacancyQuery) -> Bool {
        if let id = query.building, building.id != id { return false }
        if let ids = query.buildings, !ids.contains(building.id) { return false }
        if let park = query.park, building.park != park { return false }
        if let role = query.role, building.role(in: layout, on: today) != role { return false }
        if let wanted = query.isMantianxing, building.isMantianxing(on: today) != wanted {
            return false
        }
        return true
    }

    private func isWanted(_ floor: FloorNumber?, _ query: VacancyQuery) -> Bool {
        guard query.lowestFloor != nil || query.highestFloor != nil else { return true }
        guard let number = floor.map({ Int($0.rawValue) }) else { return false }
        return number >= query.lowestFloor ?? .min && number <= query.highestFloor ?? .max
    }

    private func hits(
        on floor: OfferedFloor, in building: Building, _ query: VacancyQuery
    ) -> [VacancyHit] {
        guard query.wholeFloors else {
            return free(floor, query).compactMap { hit([(floor, $0)], in: building, query) }
        }
        guard isWhole(floor, query) else { return [] }
        return [hit(free(floor, query).map { (floor, $0) }, in: building, query)]
            .compactMap(\.self)
    }

    /// The units of a floor that are free by the day, of the wanted use.
    func free(_ floor: OfferedFloor, _ query: VacancyQuery) -> [PackedFloor.Offer] {
        floor.offers.filter {
            $0.use == query.use && ($0.availableFrom ?? today) <= query.by
        }.sorted { $0.position < $1.position }
    }

    /// Whether, parking aside, everything on a floor is free, and of the wanted use.
    func isWhole(_ floor: OfferedFloor, _ query: VacancyQuery) -> Bool {
        let free = free(floor, query)
        return query.use != .parking && !free.isEmpty && free.count == floor.units
            && floor.offers.allSatisfy { $0.use == query.use || $0.use == .parking }
    }

    /// Units as one hit, if it answers the query.
    func hit(
        _ parts: [(floor: OfferedFloor, offer: PackedFloor.Offer)], in building: Building,
        _ query: VacancyQuery
    ) -> VacancyHit? {
        let offers = parts.map(\.offer)
        let area = offers.reduce(Area.zero) { $0 + $1.area }
        if let minimum = query.minimumArea, area < minimum { return nil }
        if let maximum = query.maximumArea, area > maximum { return nil }
        let middle = building.policy?.askingRent?.middle
        let asking = Self.average(offers.map { ($0.area, $0.askingRent ?? middle) })
        let incentives = (building.policy?.incentives ?? []).filter {
            $0.conditions.hold(direction: query.direction, headcount: query.headcount, area: area)
        }
        let effective = asking.map { Policy.effectiveRent(asking: $0, with: incentives) }
        if let maximum = query.maximumRent, effective.map({ $0 > maximum }) ?? true { return nil }
        let lowest = parts.first?.floor.floor
        let place = lowest.map { Int($0.rawValue) } ?? 0
        let value =
            switch query.sort {
            case .fit: 0
            case .area: area.hundredths
            case .rent: effective?.millionths ?? .max
            case .floor: place
            }
        var hit = VacancyHit(
            kind: offers.count > 1 ? .block : .unit,
            building: ListedBuilding(building, layout: layout, on: today),
            floors: Set(parts.compactMap(\.floor.floor)).sorted { $0.rawValue < $1.rawValue },
            units: offers.map(\.unit), area: area, askingRent: asking,
            rentIsFromPolicy: asking != nil && offers.contains { $0.askingRent == nil },
            availableFrom: offers.map { $0.availableFrom ?? today }.max() ?? today,
            incentives: incentives,
            nearIncentives: nearIncentives(in: building, area, query),
            effectiveRent: effective, crowding: crowding(area, query.headcount), fit: Fit(),
            cursor: VacancyQuery.Cursor(
                value: value, building: building.id, floor: place,
                position: offers.first?.position ?? 0))
        if query.sort == .fit { hit.cursor.value = -score(hit, query) }
        // What it scores is held against `score(_:_:)`; how it is worded, elsewhere.
        hit.fit = Fit(
            of: hit, query, building.policy, classAreas: classAreas(building.id), today: today)
        return hit
    }

    /// The area a person, where it is under 4 m².
    private func crowding(_ area: Area, _ headcount: Int?) -> Area? {
        guard let headcount, headcount > 0, area.hundredths < 400 * headcount else { return nil }
        return Area(hundredths: Rounding.halfToEven(area.hundredths, dividedBy: headcount))
    }

    /// The rent averaged by area; `nil` where one is not known.
    private static func average(_ rents: [(area: Area, rent: Rent?)]) -> Rent? {
        if rents.count == 1 { return rents[0].rent }
        var total = 0.0
        var area = 0
        for (part, rent) in rents {
            guard let rent else { return nil }
            total += Double(rent.millionths) * Double(part.hundredths)
            area += part.hundredths
        }
        guard area > 0 else { return nil }
        return Rent(millionths: Int((total / Double(area)).rounded(.toNearestOrEven)))
    }
}

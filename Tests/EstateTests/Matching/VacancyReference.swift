@testable import Estate

/// The slow, obvious search: all space, filtered and sorted anew for each query.
struct VacancyReference {
    var buildings: [Building]
    var district: District
    var today: CalendarDate
    var floors: [OfferedFloor]

    /// All hits of a query, in its order, wherever a page begins.
    func hits(_ query: VacancyQuery) -> [VacancyHit] {
        var all: [VacancyHit] = []
        for floor in floors {
            guard let building = buildings.first(where: { $0.id == floor.building }),
                isWanted(building, query), isWanted(floor.floor, query)
            else { continue }
            all += hits(on: floor, in: building, query)
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
        let free = floor.offers.filter { $0.availableFrom ?? today <= query.by }
        let ofUse = free.filter { $0.use == query.use }
        guard query.wholeFloors else {
            return ofUse.compactMap { hit([$0], on: floor, in: building, query) }
        }
        // Parking aside, everything on the floor is free, and of the wanted use.
        guard query.use != .parking, !ofUse.isEmpty, ofUse.count == floor.units,
            free.filter({ $0.use != .parking }).count == ofUse.count
        else { return [] }
        return [hit(ofUse, on: floor, in: building, query)].compactMap(\.self)
    }

    private func hit(
        _ offers: [PackedFloor.Offer], on floor: OfferedFloor, in building: Building,
        _ query: VacancyQuery
    ) -> VacancyHit? {
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
        let place = floor.floor.map { Int($0.rawValue) } ?? 0
        let value =
            switch query.sort {
            case .area: area.hundredths
            case .rent: effective?.millionths ?? .max
            case .floor: place
            }
        return VacancyHit(
            kind: query.wholeFloors && offers.count > 1 ? .block : .unit, building: building,
            role: building.role(in: layout, on: today),
            isMantianxing: building.isMantianxing(on: today), floor: floor.floor,
            units: offers.map(\.unit), area: area, askingRent: asking,
            rentIsFromPolicy: asking != nil && offers.contains { $0.askingRent == nil },
            availableFrom: offers.compactMap(\.availableFrom).max() ?? today,
            incentives: incentives, effectiveRent: effective,
            crowding: crowding(area, query.headcount),
            cursor: VacancyQuery.Cursor(
                value: value, building: building.id, floor: place,
                position: offers.first?.position ?? 0))
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

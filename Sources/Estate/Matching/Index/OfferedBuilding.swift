/// What one building has on offer.
struct OfferedBuilding: Sendable {
    /// In the order of ``OfferedSpace/place``.
    private(set) var units: [OfferedSpace] = []
    /// The floors that are on offer as a whole, each as one space, in the same order.
    private(set) var wholeFloors: [OfferedSpace] = []
    /// Who is in it.
    var mix = TenantMix()
    /// The units' ids in UTF-8, one after the other, and where each of them ends.
    private var names: [UInt8] = []
    private var ends: [UInt32] = []
    /// How many units of each floor are not parking, on offer or not.
    private var unitCounts: [(floor: Int16, units: Int32)] = []

    static let nothing = OfferedBuilding([])

    /// What floors offer, apart from what a policy and the day of asking add to it.
    init(_ floors: some Sequence<OfferedFloor>, mix: TenantMix = TenantMix()) {
        self.mix = mix
        let floors = floors.sorted { Self.number($0) < Self.number($1) }
        // Not a byte more than they need: they stay.
        let count = floors.reduce(0) { $0 + $1.offers.count }
        units.reserveCapacity(count)
        ends.reserveCapacity(count)
        names.reserveCapacity(
            floors.reduce(0) { $1.offers.reduce($0) { $0 + $1.unit.utf8.count } })
        unitCounts.reserveCapacity(floors.count)
        for floor in floors {
            let number = Self.number(floor)
            guard unitCounts.last?.floor != number, !floor.offers.isEmpty else { continue }
            unitCounts.append((number, Int32(clamping: floor.units)))
            for offer in floor.offers.sorted(by: { $0.position < $1.position }) {
                add(offer, on: number)
            }
        }
    }

    private static func number(_ floor: OfferedFloor) -> Int16 { floor.floor?.rawValue ?? 0 }

    private mutating func add(_ offer: PackedFloor.Offer, on floor: Int16) {
        let unit = OfferedSpace(
            building: 0, floor: Int(floor), position: offer.position, use: offer.use,
            area: offer.area, askingRent: offer.askingRent,
            firstDay: offer.availableFrom ?? CalendarDate(daysSince1970: 0),
            hasOwnRent: offer.askingRent != nil, hasOwnDay: offer.availableFrom != nil)
        guard unit.place != units.last?.place else { return }
        units.append(unit)
        names += offer.unit.utf8
        ends.append(UInt32(names.count))
    }

    /// The same where the building has this number, and with what its policy and the day of asking
    /// add: the rent of units that state none, and the first day of those that are free.
    func listed(as number: Int, askingRent: Rent?, today: CalendarDate) -> OfferedBuilding {
        var building = self
        building.units = units.map {
            $0.filled(building: number, askingRent: askingRent, today: today)
        }
        building.wholeFloors = unitCounts.compactMap { floor, count in
            building.wholeFloor(of: building.units.range(ofFloor: Int(floor)), count: Int(count))
        }
        return building
    }
}

extension OfferedBuilding {
    /// Its units, or its whole floors.
    func spaces(isWholeFloor: Bool) -> [OfferedSpace] { isWholeFloor ? wholeFloors : units }

    /// Where the units of a unit or whole floor stand in ``units``; those of another use between them
    /// are not part of it.
    func range(of space: OfferedSpace, isWholeFloor: Bool) -> Range<Int> {
        guard !isWholeFloor else { return units.range(ofFloor: space.floor) }
        let index = units.indices.partitioned { units[$0].place >= space.place }
        return index..<min(index + 1, units.count)
    }

    /// The id of a unit.
    func name(_ index: Int) -> String {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return String(decoding: names[start..<Int(ends[index])], as: UTF8.self)
    }

    /// A floor as one space: parking aside, all its units are on offer, and of one use.
    private func wholeFloor(of range: Range<Int>, count: Int) -> OfferedSpace? {
        let parts = range.map { units[$0] }.filter { $0.use != Unit.Use.parking.rawValue }
        guard let first = parts.first, parts.count == count,
            parts.allSatisfy({ $0.use == first.use }), let use = Unit.Use(rawValue: first.use)
        else { return nil }
        return OfferedSpace(
            building: first.building, floor: first.floor, position: first.position, use: use,
            area: Area(hundredths: parts.reduce(0) { $0 + $1.area }),
            askingRent: Rent.average(parts.lazy.map { ($0.rent, $0.area) }),
            firstDay: CalendarDate(daysSince1970: parts.map(\.firstDay).max() ?? first.firstDay),
            hasOwnRent: false, hasOwnDay: false)
    }
}

extension [OfferedSpace] {
    /// Where the spaces of a floor stand in a building's list.
    func range(ofFloor floor: Int) -> Range<Int> {
        let start = indices.partitioned { self[$0].floor >= floor }
        return start..<(start..<count).partitioned { self[$0].floor > floor }
    }
}

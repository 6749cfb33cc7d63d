/// The district's buildings as look-ups see them: what their policies say on a day.
struct ListedBuildings: Sendable {
    /// In the order of their ids, which is the order of their numbers.
    let all: [Listed]
    /// The rent reductions of every kind there is, one kind after the other, and where each ends.
    let reductions: [RentReductions.Reduction]
    let reductionEnds: [Int]
    let today: CalendarDate
    /// With what staff have decided as it holds on the day.
    private(set) var classifier: Classifier
    /// By building: what filters on buildings ask for, as bits.
    let traits: [UInt32]
    /// By building: the kind of its reductions.
    let kinds: [Int32]
    private let parks: [String: Int]

    struct Listed: Sendable {
        var building: Building
        var listing: ListedBuilding
    }

    /// - Parameters:
    ///   - assignments: what staff have decided of tenants' classes.
    ///   - today: the day of asking.
    init(
        _ buildings: [Building], district: District, assignments: DirectionAssignments,
        today: CalendarDate
    ) {
        self.today = today
        let overrides = district.industryOverrides
        classifier = (overrides.isEmpty ? .builtIn : Classifier(overrides: overrides))
            .applying(assignments.classes(on: today))
        let layout = district.layouts.first?.id
        let named = Dictionary(buildings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        all = named.values.sorted { $0.id < $1.id }.map { building in
            Listed(
                building: building,
                listing: ListedBuilding(building, layout: layout, on: today))
        }
        parks = Dictionary(
            uniqueKeysWithValues: Set(all.compactMap(\.building.park)).enumerated()
                .map { ($1, $0 + 1) })
        traits = all.map { [parks] listed in
            Self.traits(listed.listing, park: listed.building.park.flatMap { parks[$0] })
        }
        var known: [RentReductions: Int32] = [:]
        var reductions: [RentReductions.Reduction] = []
        var ends: [Int] = []
        kinds = all.map { listed in
            let own = RentReductions(listed.building.policy?.incentives ?? [])
            if let kind = known[own] { return kind }
            reductions += own.all
            ends.append(reductions.count)
            known[own] = Int32(known.count)
            return Int32(known.count - 1)
        }
        self.reductions = reductions
        reductionEnds = ends
    }

    /// Takes what staff have decided.
    mutating func apply(_ assignments: DirectionAssignments) {
        classifier = classifier.applying(assignments.classes(on: today))
    }

    /// The number of a building; `nil` where no policy file names it.
    func number(of id: Building.ID) -> Int? {
        let number = firstNumber(from: id)
        return number < all.count && all[number].building.id == id ? number : nil
    }

    /// The number of the first building that has this id or one after it.
    func firstNumber(from id: Building.ID) -> Int {
        all.indices.partitioned { all[$0].building.id >= id }
    }

    /// What a unit that states no asking rent is taken to ask.
    func usualRent(_ number: Int) -> Rent? { all[number].building.policy?.askingRent?.middle }
}

extension ListedBuildings {
    /// Some of a building's traits, and what they should be.
    struct Wanted: Sendable {
        var mask: UInt32 = 0
        var traits: UInt32 = 0

        func lets(_ traits: UInt32) -> Bool { traits & mask == self.traits }
    }

    private static let mantianxing: UInt32 = 1
    private static let core: UInt32 = 2
    private static let point: UInt32 = 4
    private static let parkShift: UInt32 = 3

    private static func traits(_ listed: ListedBuilding, park: Int?) -> UInt32 {
        (listed.isMantianxing ? mantianxing : 0) | (listed.role == .core ? core : 0)
            | (listed.role == .point ? point : 0) | UInt32(park ?? 0) << parkShift
    }

    /// What a query asks of buildings; `nil` where none can have it.
    func wanted(_ query: VacancyQuery) -> Wanted? {
        var wanted = Wanted()
        if let isMantianxing = query.isMantianxing {
            wanted.mask |= Self.mantianxing
            if isMantianxing { wanted.traits |= Self.mantianxing }
        }
        if let role = query.role {
            wanted.mask |= Self.core | Self.point
            wanted.traits |= role == .core ? Self.core : Self.point
        }
        if let park = query.park {
            guard let number = parks[park] else { return nil }
            wanted.mask |= ~0 << Self.parkShift
            wanted.traits |= UInt32(number) << Self.parkShift
        }
        return wanted
    }

    /// The numbers of the only buildings a query asks for; `nil` where it asks for none.
    func numbers(_ query: VacancyQuery) -> [Int]? {
        guard let building = query.building else {
            return query.buildings.map { $0.compactMap(number).sorted() }
        }
        let isOwn = query.buildings?.contains(building) ?? true
        return isOwn ? [building].compactMap(number) : []
    }
}

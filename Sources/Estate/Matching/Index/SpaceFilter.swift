/// The conditions of a query on one space, in the numbers that spaces are kept in.
struct SpaceFilter: Sendable {
    /// Hundredths of a square metre.
    let smallest: Int
    let largest: Int
    let lowestFloor: Int
    let highestFloor: Int
    /// ``Unit/Use``'s raw value.
    let use: UInt8
    /// The numbers of the only buildings to look in; `nil` where it may be any.
    let buildings: [Int]?
    let wanted: ListedBuildings.Wanted
    /// Empty where rents do not matter: policies may be many.
    let rents: EffectiveRents
    /// Millionths of 元/㎡·月.
    let highestRent: Int?
    /// An asking rent above which nothing comes to the highest rent.
    private let highestAsking: Int
    private let lastDay: Int
    private let asksForFloor: Bool
    private let traits: [UInt32]
    /// By building: whether it is one of the only ones to look in.
    private let among: [Bool]?

    /// - Returns: `nil` where no building can have what the query asks for.
    init?(_ query: VacancyQuery, of buildings: ListedBuildings) {
        guard let wanted = buildings.wanted(query) else { return nil }
        self.wanted = wanted
        self.buildings = buildings.numbers(query)
        if self.buildings?.isEmpty == true { return nil }
        among = self.buildings.map { numbers in
            numbers.reduce(into: Array(repeating: false, count: buildings.all.count)) {
                $0[$1] = true
            }
        }
        smallest = query.minimumArea?.hundredths ?? .min
        largest = query.maximumArea?.hundredths ?? .max
        asksForFloor = query.lowestFloor != nil || query.highestFloor != nil
        lowestFloor = query.lowestFloor ?? .min
        highestFloor = query.highestFloor ?? .max
        use = query.use.rawValue
        lastDay = query.by.daysSince1970
        highestRent = query.maximumRent?.millionths
        let rentsMatter = query.sort == .rent || query.maximumRent != nil
        rents = rentsMatter ? EffectiveRents(query, of: buildings) : EffectiveRents()
        highestAsking =
            query.maximumRent.map { [rents] in rents.highestAsking($0.millionths) } ?? .max
        traits = buildings.traits
    }

    /// Whether a space of the wanted use answers the query.
    @inline(__always)
    func lets(_ space: OfferedSpace) -> Bool {
        guard space.firstDay <= lastDay, space.area >= smallest, space.area <= largest else {
            return false
        }
        if asksForFloor {
            let floor = space.floor
            // A floor that is not known passes no condition on it.
            guard floor != 0, floor >= lowestFloor, floor <= highestFloor else { return false }
        }
        guard lets(building: space.building) else { return false }
        if let highestRent { return comes(space, to: highestRent) }
        return true
    }

    /// Whether space in a building may answer the query.
    @inline(__always)
    func lets(building number: Int) -> Bool {
        if let among, !among[number] { return false }
        return wanted.mask == 0 || wanted.lets(traits[number])
    }

    private func comes(_ space: OfferedSpace, to highestRent: Int) -> Bool {
        let asking = space.askingRent
        if asking <= highestRent { return true }
        return asking <= highestAsking && rents.rent(of: space) <= highestRent
    }

    /// What a sort goes by: area, effective rent (`Int.max` where it is not known), or floor.
    @inline(__always)
    func value(of space: OfferedSpace, by sort: VacancyQuery.Sort) -> Int {
        switch sort {
        case .area: space.area
        case .rent: rents.rent(of: space)
        case .floor: space.floor
        }
    }

    @inline(__always)
    func rank(_ space: OfferedSpace, by sort: VacancyQuery.Sort) -> SpaceRank {
        SpaceRank(value: value(of: space, by: sort), place: space.place)
    }
}

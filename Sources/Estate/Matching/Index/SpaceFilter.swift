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
    /// Days since 1970-01-01.
    let lastDay: Int
    let asksForFloor: Bool
    let sort: VacancyQuery.Sort
    private let scorer: FitScorer?
    /// An asking rent above which nothing comes to the highest rent.
    private let highestAsking: Int
    private let traits: [UInt32]
    /// By building: whether it is one of the only ones to look in.
    private let among: [Bool]?

    /// - Parameter fitPoints: what each building gives to a fit score itself; asked for where the query
    ///   is sorted by it.
    /// - Returns: `nil` where no building can have what the query asks for.
    init?(
        _ query: VacancyQuery, of buildings: ListedBuildings, fitPoints: () -> [UInt8]
    ) {
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
        sort = query.sort
        scorer =
            query.sort == .fit
            ? FitScorer(query, points: fitPoints(), today: buildings.today) : nil
        let rentsMatter =
            query.sort == .rent || query.sort == .fit || query.maximumRent != nil
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

    /// What the query's sort goes by: the fit score turned round, area, effective rent (`Int.max` where
    /// it is not known), or floor.
    @inline(__always)
    func value(of space: OfferedSpace) -> Int {
        switch sort {
        case .fit: -score(space)
        case .area: space.area
        case .rent: rents.rent(of: space)
        case .floor: space.floor
        }
    }

    @inline(__always)
    func rank(_ space: OfferedSpace) -> SpaceRank {
        SpaceRank(value: value(of: space), place: space.place)
    }

    private func score(_ space: OfferedSpace) -> Int {
        guard let scorer else { return 0 }
        let reduction = rents.share(of: space)
        return scorer.score(
            building: space.building, area: space.area,
            rent: rents.reduced(space.askingRent, by: reduction), reduction: reduction,
            firstDay: space.firstDay)
    }
}

/// What a building has at best.
extension SpaceFilter {
    /// A value that no space of a building comes before in the query's order.
    ///
    /// - Parameter joins: whether units count together.
    /// - Returns: `nil` where nothing in it answers the query.
    func lowestValue(_ building: Int, _ extent: OfferedExtent, joins: Bool) -> Int? {
        let low = max(smallest, extent.smallestArea)
        let high = min(largest, joins ? extent.largestTogether : extent.largestArea)
        guard low <= high, extent.firstDay <= lastDay, lets(building: building) else { return nil }
        guard sort == .fit || sort == .rent || highestRent != nil else {
            return sort == .area ? low : max(extent.lowestFloor, lowestFloor)
        }
        let reduction = rents.share(of: building, area: high)
        let rent = rents.reduced(extent.lowestRent, by: reduction)
        if let highestRent, rent > highestRent { return nil }
        switch sort {
        case .fit:
            guard let scorer else { return nil }
            return -scorer.highest(
                building: building, areas: low...high, rent: rent, reduction: reduction,
                firstDay: extent.firstDay)
        case .area: return low
        case .rent: return rent
        case .floor: return max(extent.lowestFloor, lowestFloor)
        }
    }

    /// Finds the blocks among what answers the query.
    func blocks(wholeFloors: Bool) -> BlockSearch {
        BlockSearch(
            use: use, lastDay: lastDay, lowestFloor: lowestFloor, highestFloor: highestFloor,
            takesUnknownFloor: !asksForFloor, smallest: max(smallest, 0), largest: largest,
            wholeFloors: wholeFloors, lets: { lets($0) })
    }
}

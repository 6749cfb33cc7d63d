/// All space on offer now, ready to be searched.
///
/// A page costs much the same whether the district offers a thousand spaces or a hundred thousand:
/// space stands in the order of every ``VacancyQuery/Sort``, so that a search begins where the page
/// does and ends with it. A copy shares what it holds with the original: a change, made to one copy,
/// leaves searches on others alone and touches little more than what has changed.
public struct VacancyIndex: Sendable {
    private(set) var buildings: ListedBuildings
    /// By the building's number.
    private(set) var offered: [OfferedBuilding]
    /// What is offered in buildings without a policy file, in which nothing is found.
    private var unlisted: [Building.ID: OfferedBuilding]
    /// By use.
    private(set) var units: [SpaceTable]
    /// By use.
    private(set) var wholeFloors: [SpaceTable]
    /// By the building's number.
    private(set) var fits: [BuildingFit]
    /// By direction (see ``BuildingFit/index(_:)``), then by the building's number: what it gives to a
    /// fit score itself.
    private(set) var fitPoints: [[UInt8]]
    /// By use, then by the building's number.
    private(set) var extents: [[OfferedExtent]]
    /// The number of units on offer.
    private(set) var count: Int

    /// - Parameters:
    ///   - floors: the floors that have something on offer.
    ///   - mixes: who is in the buildings.
    ///   - assignments: what staff have decided of tenants' classes.
    ///   - today: the day of asking; space without a date is free from then on.
    public init(
        _ floors: some Sequence<OfferedFloor>, mixes: [Building.ID: TenantMix] = [:],
        buildings: [Building], district: District,
        assignments: DirectionAssignments = .none, today: CalendarDate
    ) {
        let grouped = Dictionary(grouping: floors, by: \.building)
        let offered = grouped.map { id, floors in
            // Who is in a building matters once it has something on offer.
            (id, OfferedBuilding(floors, mix: mixes[id] ?? TenantMix()))
        }
        self.init(
            Dictionary(uniqueKeysWithValues: offered),
            ListedBuildings(
                buildings, district: district, assignments: assignments, today: today))
    }

    private init(_ offered: [Building.ID: OfferedBuilding], _ buildings: ListedBuildings) {
        self.buildings = buildings
        unlisted = offered
        self.offered = buildings.all.indices.map { [unlisted] number in
            buildings.listed(unlisted[buildings.all[number].building.id] ?? .nothing, number)
        }
        for listed in buildings.all { unlisted[listed.building.id] = nil }
        units = buildings.tables(self.offered.flatMap(\.units))
        wholeFloors = buildings.tables(self.offered.flatMap(\.wholeFloors))
        count = self.offered.reduce(0) { $0 + $1.units.count }
        fits = self.offered.enumerated().map { buildings.fit($0, $1) }
        fitPoints = Self.points(of: fits)
        let extents = self.offered.map { OfferedExtent.all($0) }
        self.extents = Unit.Use.allCases.indices.map { use in extents.map { $0[use] } }
    }

    /// By direction, then by building.
    private static func points(of fits: [BuildingFit]) -> [[UInt8]] {
        (0..<BuildingFit.directions).map { direction in fits.map { $0.points[direction] } }
    }
}

extension VacancyIndex {
    /// Replaces what a building offers.
    ///
    /// - Parameters:
    ///   - floors: all floors of the building that have something on offer.
    ///   - mix: who is in it.
    public mutating func replace(
        _ building: Building.ID, with floors: [OfferedFloor], mix: TenantMix = TenantMix()
    ) {
        let new = OfferedBuilding(floors, mix: mix)
        guard let number = buildings.number(of: building) else {
            unlisted[building] = new.units.isEmpty ? nil : new
            return
        }
        let old = offered[number]
        offered[number] = buildings.listed(new, number)
        count += new.units.count - old.units.count
        fits[number] = buildings.fit(number, offered[number])
        for direction in fitPoints.indices {
            fitPoints[direction][number] = fits[number].points[direction]
        }
        for (use, extent) in OfferedExtent.all(offered[number]).enumerated() {
            extents[use][number] = extent
        }
        let kind = Int(buildings.kinds[number])
        units.replace(old.units, with: offered[number].units, kind: kind)
        wholeFloors.replace(old.wholeFloors, with: offered[number].wholeFloors, kind: kind)
    }

    /// Takes other policies, or another day of asking; what is on offer stays.
    public mutating func change(
        buildings: [Building], district: District, assignments: DirectionAssignments = .none,
        today: CalendarDate
    ) {
        var all = unlisted
        for (listed, building) in zip(self.buildings.all, offered) {
            all[listed.building.id] = building
        }
        self = VacancyIndex(
            all,
            ListedBuildings(
                buildings, district: district, assignments: assignments, today: today))
    }

    /// Takes what staff have decided of tenants' classes; what is on offer stays.
    ///
    /// - Parameter mixes: who is in the buildings, those tenants told apart.
    public mutating func reassess(
        _ assignments: DirectionAssignments, mixes: [Building.ID: TenantMix]
    ) {
        buildings.apply(assignments)
        for (number, listed) in buildings.all.enumerated() {
            offered[number].mix = mixes[listed.building.id] ?? TenantMix()
            fits[number] = buildings.fit(number, offered[number])
        }
        fitPoints = Self.points(of: fits)
        for id in unlisted.keys { unlisted[id]?.mix = mixes[id] ?? TenantMix() }
    }
}

extension ListedBuildings {
    fileprivate func fit(_ number: Int, _ building: OfferedBuilding) -> BuildingFit {
        BuildingFit(all[number], building.mix, classifier)
    }

    /// What a building offers, with what its policy and the day add.
    fileprivate func listed(_ building: OfferedBuilding, _ number: Int) -> OfferedBuilding {
        building.listed(as: number, askingRent: usualRent(number), today: today)
    }

    /// The spaces of each use in their orders.
    fileprivate func tables(_ spaces: [OfferedSpace]) -> [SpaceTable] {
        Unit.Use.allCases.map { use in
            SpaceTable(
                spaces.filter { $0.use == use.rawValue }, kinds: kinds,
                kindCount: reductionEnds.count)
        }
    }
}

extension [SpaceTable] {
    /// Replaces a building's space, both old and new in the order of their places.
    fileprivate mutating func replace(
        _ old: [OfferedSpace], with new: [OfferedSpace], kind: Int
    ) {
        for use in indices {
            self[use].replace(
                old.filter { $0.use == use }, with: new.filter { $0.use == use }, kind: kind)
        }
    }
}

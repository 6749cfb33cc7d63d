extension VacancyIndex {
    /// The space that answers a query, in its order.
    ///
    /// What answers is first gathered, but only as far as it is counted. Where that is all there is,
    /// the page is found among it; else there is so much of it that a walk along the query's order
    /// soon meets a page of it.
    public func page(_ query: VacancyQuery) -> VacancyPage {
        page(query, counting: VacancyPage.mostCounted)
    }

    /// - Parameter most: how far what answers the query is counted.
    func page(_ query: VacancyQuery, counting most: Int) -> VacancyPage {
        let filter = SpaceFilter(query, of: buildings) {
            fitPoints[BuildingFit.index(query.direction)]
        }
        guard let filter else {
            return VacancyPage(hits: [], total: 0, isTotalExact: true, next: nil)
        }
        let table = (query.wholeFloors ? wholeFloors : units)[Int(query.use.rawValue)]
        let (found, isAll) = gathered(filter, table, query, counting: most)
        let start = query.cursor.map(rank) ?? .before(.min)
        let spaces =
            isAll
            ? Self.first(of: found, after: start, filter, query.limit)
            : first(of: table, after: start, filter, query)
        let hits = joined(spaces.prefix(query.limit), filter, query).map { joined in
            hit(joined, query, value: filter.value(of: joined.space))
        }
        return VacancyPage(
            hits: hits, total: min(found.count, most), isTotalExact: isAll,
            next: hits.count < spaces.count ? hits.last?.cursor : nil)
    }

    /// The rank of the hit a page ended with, whether or not it is still there.
    private func rank(_ cursor: VacancyQuery.Cursor) -> SpaceRank {
        guard let number = buildings.number(of: cursor.building) else {
            // After all buildings whose ids come before.
            let number = buildings.firstNumber(from: cursor.building)
            let place = OfferedSpace.place(building: number, floor: .min, position: 0)
            return SpaceRank(value: cursor.value, place: place)
        }
        var place = OfferedSpace.place(
            building: number, floor: cursor.floor, position: cursor.position)
        if cursor.position < 0, place > 0 { place -= 1 }
        return SpaceRank(value: cursor.value, place: place)
    }
}

/// What there is, as far as it is counted.
extension VacancyIndex {
    /// The space that answers a query, and whether that is all of it.
    private func gathered(
        _ filter: SpaceFilter, _ table: SpaceTable, _ query: VacancyQuery, counting most: Int
    ) -> (spaces: [OfferedSpace], isAll: Bool) {
        if query.joinsNeighbours {
            let search = BuildingSearch(self, filter, query)
            var spaces = search.candidates.lazy.flatMap { search.spaces($0.number) }
                .makeIterator()
            return Self.gathered(most) { spaces.next() }
        }
        guard let numbers = fewBuildings(filter) else {
            var walk = SpaceWalk(
                table.byArea, after: .before(filter.smallest), through: filter.largest)
            return Self.gathered(most) { walk.next(filter) }
        }
        var spaces = numbers.lazy.flatMap { number in
            offered[number].spaces(isWholeFloor: query.wholeFloors)
        }.filter { $0.use == filter.use && filter.lets($0) }.makeIterator()
        return Self.gathered(most) { spaces.next() }
    }

    private static func gathered(
        _ most: Int, _ next: () -> OfferedSpace?
    ) -> (spaces: [OfferedSpace], isAll: Bool) {
        var spaces: [OfferedSpace] = []
        spaces.reserveCapacity(most + 1)
        while let space = next() {
            spaces.append(space)
            if spaces.count > most { return (spaces, false) }
        }
        return (spaces, true)
    }

    /// The numbers of the buildings a query asks for, where it is quicker to look into each of them;
    /// else `nil`.
    private func fewBuildings(_ filter: SpaceFilter) -> [Int]? {
        if let buildings = filter.buildings, buildings.count == 1 { return buildings }
        guard filter.buildings != nil || filter.wanted.mask != 0 else { return nil }
        var numbers: [Int] = []
        var few = count / 16
        for number in filter.buildings ?? Array(offered.indices)
        where filter.wanted.lets(buildings.traits[number]) {
            few -= offered[number].units.count
            if few < 0 { return nil }
            numbers.append(number)
        }
        return numbers
    }
}

/// The first of it, up to a page and one more. A further sort of queries has its order here.
extension VacancyIndex {
    private static func first(
        of found: [OfferedSpace], after start: SpaceRank, _ filter: SpaceFilter, _ limit: Int
    ) -> [OfferedSpace] {
        var heap = BinaryHeap(
            found.map { RankedSpace(rank: filter.rank($0), space: $0) }
                .filter { $0.rank > start })
        return first(limit) { heap.removeFirst()?.space }
    }

    private func first(
        of table: SpaceTable, after start: SpaceRank, _ filter: SpaceFilter, _ query: VacancyQuery
    ) -> [OfferedSpace] {
        if query.joinsNeighbours || query.sort == .fit {
            return BuildingSearch(self, filter, query).first(query.limit + 1, after: start)
        }
        switch query.sort {
        case .fit, .area:
            var walk = SpaceWalk(
                table.byArea, after: max(start, .before(filter.smallest)),
                through: filter.largest)
            return Self.first(query.limit) { walk.next(filter) }
        case .floor:
            var walk = FloorWalk(
                table.floors, of: offered, filter, after: start, isWholeFloor: query.wholeFloors)
            return Self.first(query.limit) { walk.next() }
        case .rent:
            var walk = RentWalk(table, filter, after: start)
            return Self.first(query.limit) { walk.next() }
        }
    }

    private static func first(_ limit: Int, _ next: () -> OfferedSpace?) -> [OfferedSpace] {
        var spaces: [OfferedSpace] = []
        while spaces.count <= limit, let space = next() { spaces.append(space) }
        return spaces
    }

    /// Spaces with the units they consist of.
    private func joined(
        _ spaces: ArraySlice<OfferedSpace>, _ filter: SpaceFilter, _ query: VacancyQuery
    ) -> [JoinedSpace] {
        guard query.joinsNeighbours else {
            return spaces.map { space in
                let units = offered[space.building].range(
                    of: space, isWholeFloor: query.wholeFloors)
                return JoinedSpace(space: space, units: units)
            }
        }
        let search = filter.blocks(wholeFloors: query.wholeFloors)
        var known: [Int: [UInt64: JoinedSpace]] = [:]
        return spaces.compactMap { space in
            if known[space.building] == nil {
                let all = search.spaces(of: offered[space.building])
                known[space.building] = Dictionary(
                    all.map { ($0.space.place, $0) }, uniquingKeysWith: { first, _ in first })
            }
            return known[space.building]?[space.place]
        }
    }
}

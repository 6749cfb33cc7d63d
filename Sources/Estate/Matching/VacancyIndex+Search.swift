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
        guard let filter = SpaceFilter(query, of: buildings) else {
            return VacancyPage(hits: [], total: 0, isTotalExact: true, next: nil)
        }
        let table = (query.wholeFloors ? wholeFloors : units)[Int(query.use.rawValue)]
        let (found, isAll) = gathered(filter, table, query, counting: most)
        let start = query.cursor.map(rank) ?? .before(.min)
        let spaces =
            isAll
            ? Self.first(of: found, after: start, filter, query)
            : first(of: table, after: start, filter, query)
        let hits = spaces.prefix(query.limit).map { space in
            hit(space, query, value: filter.value(of: space, by: query.sort))
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
        of found: [OfferedSpace], after start: SpaceRank, _ filter: SpaceFilter,
        _ query: VacancyQuery
    ) -> [OfferedSpace] {
        var heap = BinaryHeap(
            found.map { RankedSpace(rank: filter.rank($0, by: query.sort), space: $0) }
                .filter { $0.rank > start })
        return first(query.limit) { heap.removeFirst()?.space }
    }

    private func first(
        of table: SpaceTable, after start: SpaceRank, _ filter: SpaceFilter, _ query: VacancyQuery
    ) -> [OfferedSpace] {
        switch query.sort {
        case .area:
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
}

@testable import Estate

/// Blocks as the rule has them, without any thought of speed.
extension VacancyReference {
    private typealias Part = (floor: OfferedFloor, offer: PackedFloor.Offer)

    /// Stacks of whole floors, then runs of units, then what is left.
    func joinedHits(
        on floors: [OfferedFloor], in building: Building, _ query: VacancyQuery
    ) -> [VacancyHit] {
        let all = floors.sorted { number($0) < number($1) }
        let whole = all.filter { isWhole($0, query) }
        var hits: [VacancyHit] = []
        var taken: Set<Int> = []
        for row in rows(whole.filter { $0.floor != nil }, areNeighbours) {
            let pieces = row.map { floor in free(floor, query).map { (floor, $0) } }
            for block in blocks(pieces, query) {
                guard let hit = hit(block.flatMap(\.self), in: building, query) else { continue }
                hits.append(hit)
                taken.formUnion(block.map { number($0[0].floor) })
            }
        }
        for floor in all where !taken.contains(number(floor)) {
            if query.wholeFloors {
                guard whole.contains(floor) else { continue }
                let parts = free(floor, query).map { (floor, $0) }
                hits += [hit(parts, in: building, query)].compactMap(\.self)
            } else {
                hits += joinedHits(onOne: floor, in: building, query)
            }
        }
        return hits
    }

    private func joinedHits(
        onOne floor: OfferedFloor, in building: Building, _ query: VacancyQuery
    ) -> [VacancyHit] {
        let free = free(floor, query)
        var hits: [VacancyHit] = []
        var taken: Set<Int> = []
        let isWhole = isWhole(floor, query)
        let rows =
            floor.floor == nil
            ? [] : rows(free) { isWhole || $0.position + 1 == $1.position }
        for row in rows {
            for block in blocks(row.map { [(floor, $0)] }, query) {
                guard let hit = hit(block.flatMap(\.self), in: building, query) else { continue }
                hits.append(hit)
                taken.formUnion(block.flatMap(\.self).map(\.offer.position))
            }
        }
        return hits
            + free.filter { !taken.contains($0.position) }
            .compactMap { hit([(floor, $0)], in: building, query) }
    }

    /// Of all runs that begin where one stands, the longest that is not too large, if it is large
    /// enough.
    private func blocks(_ row: [[Part]], _ query: VacancyQuery) -> [[[Part]]] {
        var blocks: [[[Part]]] = []
        var start = 0
        while start < row.count {
            let runs = (start..<row.count).map { Array(row[start...$0]) }
            let fitting = runs.filter { area($0) <= query.maximumArea ?? .largest }
            if let longest = fitting.last, longest.count > 1,
                area(longest) >= query.minimumArea ?? .zero
            {
                blocks.append(longest)
                start += longest.count
            } else {
                start += 1
            }
        }
        return blocks
    }

    private func area(_ run: [[Part]]) -> Area {
        run.flatMap(\.self).reduce(.zero) { $0 + $1.offer.area }
    }

    /// What is next to each other.
    private func rows<Element>(
        _ elements: [Element], _ areNeighbours: (Element, Element) -> Bool
    ) -> [[Element]] {
        elements.reduce(into: [[Element]]()) { rows, element in
            if let last = rows.last?.last, areNeighbours(last, element) {
                rows[rows.count - 1].append(element)
            } else {
                rows.append([element])
            }
        }
    }

    private func number(_ floor: OfferedFloor) -> Int { floor.floor.map { Int($0.rawValue) } ?? 0 }

    private func areNeighbours(_ lower: OfferedFloor, _ upper: OfferedFloor) -> Bool {
        let (low, high) = (number(lower), number(upper))
        return high == low + 1 || (low == -1 && high == 1)
    }
}

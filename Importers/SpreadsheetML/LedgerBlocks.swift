import Estate

/// Tables that stand side by side below one heading: 房号、面积、租户 and, further right, the same again.
struct LedgerBlocks {
    /// How many columns on the left edge are of all tables, such as the floor.
    let shared: Int
    /// The columns of each table, from the left; one where there is one table.
    let columns: [Range<Int>]

    /// Tables side by side, at most: on any sheet of paper there are two or three.
    private static let most = 6

    init(_ texts: [TableHeading.Text?], profile: ImportProfile) {
        let titles = texts.map { $0.map { ImportText.folded($0.joint?.child ?? $0.text) } ?? "" }
        let starts = Self.starts(titles, rooms: Self.rooms(texts, titles, profile))
        let ends = starts.dropFirst() + [texts.count]
        let columns = zip(starts, ends).map { $0..<$1 }
        // Each has to tell rooms and areas by itself.
        let isWhole =
            columns.count <= Self.most
            && columns.allSatisfy { range in
                TableHeading(Self.titles(texts, of: range, sharing: 0), profile: profile)
                    .isSufficient
            }
        guard columns.count > 1, isWhole else {
            (shared, self.columns) = (0, [0..<texts.count])
            return
        }
        (shared, self.columns) = (columns[0].lowerBound, columns)
    }

    /// The titles of one table, the others' left out.
    func titles(_ texts: [TableHeading.Text?], of range: Range<Int>) -> [TableHeading.Text?] {
        Self.titles(texts, of: range, sharing: shared)
    }

    private static func titles(
        _ texts: [TableHeading.Text?], of range: Range<Int>, sharing shared: Int
    ) -> [TableHeading.Text?] {
        texts.indices.prefix(range.upperBound)
            .map { $0 < shared || range.contains($0) ? texts[$0] : nil }
    }

    /// The columns of rooms that are called alike.
    private static func rooms(
        _ texts: [TableHeading.Text?], _ titles: [String], _ profile: ImportProfile
    ) -> [Int] {
        let rooms = texts.indices.filter { index in
            guard let text = texts[index], !titles[index].isEmpty else { return false }
            let heading = text.joint.map(\.heading) ?? ColumnHeading(text.text, profile: profile)
            return heading?.field == .unit
        }
        return rooms.first.map { first in rooms.filter { titles[$0] == titles[first] } } ?? []
    }

    /// Where tables begin: at the room, and as many columns before it as all of them have alike.
    private static func starts(_ titles: [String], rooms: [Int]) -> [Int] {
        guard rooms.count > 1 else { return [] }
        var before = 0
        func isAlike(_ distance: Int) -> Bool {
            guard rooms[0] >= distance, !titles[rooms[0] - distance].isEmpty else { return false }
            return zip(rooms, rooms.dropFirst()).allSatisfy { last, next in
                next - distance > last && titles[next - distance] == titles[rooms[0] - distance]
            }
        }
        while isAlike(before + 1) { before += 1 }
        return rooms.map { $0 - before }
    }
}

import Estate

/// The floor that a sheet is named for: `1F`, `2层`, `三楼`, `B1`, `负一层`, `12楼租赁`.
enum SheetFloor {
    /// - Returns: `nil` for names of anything else, such as `台账`, `10月`, `1号楼`, `1-3层`; also for a
    ///   bare number, which is as often a month.
    static func floor(named name: String) -> FloorNumber? {
        let folded = ImportText.folded(name)
        guard folded.utf8.count <= 100 else { return nil }
        for end in folded.indices.reversed() {
            let length = folded.index(after: end)
            let (head, rest) = (String(folded[..<length]), folded[length...])
            guard isCalledFloor(head), let floor = ImportText.floor(head) else { continue }
            return mayFollow(rest) ? floor : nil
        }
        return nil
    }

    /// Whether a text is more than a number that might be one of a floor.
    private static func isCalledFloor(_ text: String) -> Bool {
        if let last = text.last, "层楼f区".contains(last) { return !text.contains("(") }
        return ["地下", "负", "b", "f", "l", "-"].contains { text.hasPrefix($0) }
            && text.last?.isNumber == true || text.hasPrefix("负") && !text.hasSuffix("负")
    }

    /// Whether what stands behind a floor only says more of it: `租赁`, `(东区)`, `-台账`, and not that
    /// it is a range, a building or a day.
    private static func mayFollow(_ rest: Substring) -> Bool {
        guard let first = rest.first else { return true }
        if "(_·".contains(first) { return true }
        if first == "-" { return !rest.contains { $0.isNumber || "层楼f".contains($0) } }
        return !first.isASCII && !"至到和及与、，～—–栋座号区幢馆塔宇梯年月季周".contains(first)
    }
}

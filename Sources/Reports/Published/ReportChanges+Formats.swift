import Estate

extension ReportChanges {
    /// All changes as a table. Values are written as in the JSON.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row(["范围", "楼宇编号", "指标", "原来", "现在", "变化", "JSON 路径"])
        for change in all {
            csv.cell(change.subject)
            csv.cell(change.building?.rawValue)
            csv.cell(change.field)
            for text in [change.before, change.after] { csv.cell(number: text) }
            csv.cell(number: change.change)
            csv.cell(change.path)
            csv.endRow()
        }
        return csv.bytes
    }

    /// What people are told on a terminal: how many figures differ, and the first of them.
    ///
    /// - Parameter limit: how many at most.
    public func lines(limit: Int) -> [String] {
        let details = all.count - main.count
        let more = main.count - min(limit, main.count)
        var lines = ["与前一版相比，有 \(Figures.count(all.count)) 项数字不同："]
        lines += main.prefix(limit).map { change in
            let move = change.shownChange.map { "（\($0)）" } ?? ""
            return
                "  \(change.subject) \(change.field)：\(change.shownBefore) → \(change.shownAfter)\(move)"
        }
        if more > 0 { lines.append("  另有 \(Figures.count(more)) 项") }
        if details > 0 { lines.append("  另有产业集聚等明细 \(Figures.count(details)) 项") }
        return lines
    }
}

extension JSONWriter {
    /// What a version says differently; values as texts, as the report's JSON writes them.
    public mutating func fields(_ change: ReportChange) {
        field("path", change.path)
        field("subject", change.subject)
        field("building", change.building?.rawValue)
        field("field", change.field)
        field("before", change.before)
        field("after", change.after)
    }
}

import Estate

/// Keeps the sheet of a workbook whose heading fits best.
struct LedgerChoice {
    private var best: LedgerSheet?
    /// Other sheets that look like ledgers, too.
    private var others: [(name: String, place: Place)] = []
    /// What sheets without a table say, such as covers.
    private var covers: [TableStatements] = []

    var unitCount: Int { best?.table?.unitCount ?? 0 }

    mutating func offer(_ sheet: LedgerSheet) {
        var sheet = sheet
        sheet.settle()
        guard sheet.heading != nil else { return }
        if let cover = sheet.cover { covers.append(cover) }
        guard let best else { return self.best = sheet }
        let isBetter = Self.merit(of: sheet) > Self.merit(of: best)
        let loser = isBetter ? best : sheet
        if loser.heading?.isSufficient == true { others.append((loser.name, loser.place)) }
        if isBetter { self.best = sheet }
    }

    /// How well a sheet fits: one that is shown before one that is hidden, then by how many columns it
    /// has a field for; parking spaces, called by the last names for rooms, after rooms.
    private static func merit(of sheet: LedgerSheet) -> (Int, Int, Int, Int) {
        guard let heading = sheet.heading else { return (0, 0, 0, 0) }
        let rank = heading.column(of: .unit).map { heading.columns[$0].rank } ?? 0
        return (heading.isSufficient ? 1 : 0, sheet.isHidden ? 0 : 1, heading.fit, -rank)
    }

    /// What the chosen sheet says; that there is none, where there is none.
    func feeds(at root: Place) -> [ForeignFeed] {
        guard let best, var table = best.table, let heading = best.heading, heading.isSufficient
        else {
            var feed = ForeignFeed()
            feed.place = best?.place ?? root
            feed.isReadable = false
            feed.log.append(
                Diagnostic(Self.tableMissing(best?.heading), at: best?.place ?? root))
            feed.readings = best?.table?.foreignFeeds(at: root).first?.readings ?? []
            return [feed]
        }
        table.fill(from: covers)
        var feeds = table.foreignFeeds(at: best.place)
        for other in others {
            feeds[0].log.append(
                Diagnostic(Self.sheetIgnored(other.name, used: best.name), at: other.place))
        }
        return feeds
    }
}

extension LedgerChoice {
    private static func tableMissing(_ heading: TableHeading?) -> Finding {
        let found = heading?.columns.filter { $0.field != nil }.map(\.name) ?? []
        let missing = [ImportField.unit, .area].filter { heading?.fields.contains($0) != true }
        return Finding(
            code: .tableMissing, field: .feed,
            message: found.isEmpty
                ? "没有找到台账的表头。"
                : "表头里认出了\(found.joined(separator: "、"))，缺少\(missing.map(\.name).joined(separator: "和"))列。",
            hint: "表头要有房号和面积两列，如“楼层、房号、面积(㎡)、状态、租户”；列名不同时，请在导入配置里补上叫法。")
    }

    private static func sheetIgnored(_ name: String, used: String) -> Finding {
        Finding(
            code: .sheetIgnored, field: .feed, value: name,
            message: "工作表“\(name)”也像台账，没有读取；读取的是“\(used)”。",
            hint: "一次只读一张工作表。数据分在几张表里时，请合并到一张。")
    }
}

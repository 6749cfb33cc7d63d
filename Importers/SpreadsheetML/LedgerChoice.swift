import Estate

/// Keeps the sheets of a workbook that are its ledger: the one whose heading fits best, or a sheet
/// for each floor.
struct LedgerChoice {
    private var best: LedgerSheet?
    /// Sheets that are shown and named for a floor.
    private var floors: [LedgerSheet] = []
    /// Other sheets that look like ledgers, too.
    private var others: [Other] = []
    /// Sheets named for a floor that hold something else.
    private var unread: [Other] = []
    /// What sheets without a table say, such as covers.
    private var covers: [TableStatements] = []

    /// Sheets for floors, at most: no building has more.
    private static let mostFloors = 250

    var unitCount: Int { floors.reduce(best?.unitCount ?? 0) { $0 + $1.unitCount } }

    /// A sheet that is not read.
    private struct Other {
        var name: String
        var place: Place
        /// What its heading lacks, in words; empty where it lacks nothing.
        var missing: String

        init(_ sheet: LedgerSheet) {
            (name, place) = (sheet.name, sheet.place)
            missing = LedgerChoice.missing(sheet.heading)
        }
    }

    mutating func offer(_ sheet: LedgerSheet) {
        var sheet = sheet
        sheet.settle()
        guard let heading = sheet.heading else { return }
        if let cover = sheet.cover { covers.append(cover) }
        if sheet.floor != nil, !sheet.isHidden {
            guard !heading.isSufficient || floors.count == Self.mostFloors else {
                return floors.append(sheet)
            }
            unread.append(Other(sheet))
        }
        guard let best else { return self.best = sheet }
        let isBetter = Self.merit(of: sheet) > Self.merit(of: best)
        let loser = isBetter ? best : sheet
        if loser.heading?.isSufficient == true { others.append(Other(loser)) }
        if isBetter { self.best = sheet }
    }

    /// How well a sheet fits: one that is shown before one that is hidden, then by how many columns it
    /// has a field for; parking spaces, called by the last names for rooms, after rooms.
    private static func merit(of sheet: LedgerSheet) -> (Int, Int, Int, Int) {
        guard let heading = sheet.heading else { return (0, 0, 0, 0) }
        let rank = heading.column(of: .unit).map { heading.columns[$0].rank } ?? 0
        return (heading.isSufficient ? 1 : 0, sheet.isHidden ? 0 : 1, heading.fit, -rank)
    }

    /// What the chosen sheets say; that there is none, where there is none.
    func feeds(at root: Place) -> [ForeignFeed] {
        let (chosen, passed) = chosen
        guard let first = chosen.first else {
            var feed = ForeignFeed()
            feed.place = best?.place ?? root
            feed.isReadable = false
            feed.log.append(
                Diagnostic(Self.tableMissing(best?.heading), at: best?.place ?? root))
            feed.readings = best?.tables.first?.foreignFeeds(at: root).first?.readings ?? []
            return [feed]
        }
        var feeds = ForeignFeed.joined(
            chosen.map { $0.feeds(covers: covers) }, isBySheet: true)
        let used = chosen.count == 1 ? "“\(first.name)”" : "“\(first.name)”等 \(chosen.count) 张"
        for other in others + passed {
            feeds[0].log.append(
                Diagnostic(Self.sheetIgnored(other.name, used: used), at: other.place))
        }
        for other in unread where chosen.contains(where: { $0.floor != nil }) {
            feeds[0].log.append(
                Diagnostic(Self.floorUnread(other.name, missing: other.missing), at: other.place))
        }
        return feeds
    }

    /// The sheets that are read, in their order, and those that are passed over because of them.
    private var chosen: (sheets: [LedgerSheet], passed: [Other]) {
        let single = best.flatMap { $0.heading?.isSufficient == true ? $0 : nil }
        guard !floors.isEmpty else { return (single.map { [$0] } ?? [], []) }
        guard let single else { return (floors, []) }
        guard !single.isHidden else { return (floors, [Other(single)]) }
        if isOfOtherFloors(single) {
            return ((floors + [single]).sorted { $0.number < $1.number }, [])
        }
        // A list of all rooms beside sheets for the floors, or a list of some of them.
        let units = floors.reduce(0) { $0 + $1.unitCount }
        return units > single.unitCount
            ? (floors, [Other(single)]) : ([single], floors.map(Other.init))
    }

    /// Whether a sheet beside those for floors has units, and all of them on other floors.
    private func isOfOtherFloors(_ single: LedgerSheet) -> Bool {
        let known = floors.reduce(into: Set<FloorNumber>()) { $0.formUnion($1.floors ?? []) }
        guard let own = single.floors, !own.isEmpty else { return false }
        return known.isDisjoint(with: own)
    }
}

extension LedgerChoice {
    private static func tableMissing(_ heading: TableHeading?) -> Finding {
        let found = heading?.columns.filter { $0.field != nil }.map(\.name) ?? []
        return Finding(
            code: .tableMissing, field: .feed,
            message: found.isEmpty
                ? "没有找到台账的表头。"
                : "表头里认出了\(found.joined(separator: "、"))，缺少\(missing(heading))列。",
            hint: "表头要有房号和面积两列，如“楼层、房号、面积(㎡)、状态、租户”；列名不同时，请在导入配置里补上叫法。")
    }

    fileprivate static func missing(_ heading: TableHeading?) -> String {
        [ImportField.unit, .area].filter { heading?.fields.contains($0) != true }.map(\.name)
            .joined(separator: "和")
    }

    private static func sheetIgnored(_ name: String, used: String) -> Finding {
        Finding(
            code: .sheetIgnored, field: .feed, value: name,
            message: "工作表“\(name)”也像台账，没有读取；读取的是\(used)。",
            hint: "一次只读一张工作表，或以楼层命名的几张（如 1F、2层）。数据分在几张表里时，请合并到一张；有几栋楼的加一列“楼宇编码”，或一栋一个文件。")
    }

    private static func floorUnread(_ name: String, missing: String) -> Finding {
        let reason = missing.isEmpty ? "以楼层命名的工作表太多" : "没有找到有\(missing)的表头"
        return Finding(
            code: .sheetIgnored, field: .feed, value: name,
            message: "工作表“\(name)”以楼层命名，没有读取：\(reason)。",
            hint: "这一层有房源的，请照其他楼层的表头写；没有的无需处理。")
    }
}

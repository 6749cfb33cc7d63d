import Estate
import Reports

extension StackingChart {
    static let nothing = "没有楼层。"
    static let skip = "跳过剖面图"
    static let end = "剖面图到此为止。"
    static let parking = "车位（不计入各项指标）"
    static let beyond = "单元面积之和超出该层建筑面积；虚线处是该层应有的边界。"

    /// Such as `12F`, `B1`, or `不明`.
    static func name(of row: Row) -> String {
        if let label = row.label, !label.isEmpty { return label }
        guard let number = row.number?.rawValue else { return "不明" }
        return number > 0 ? "\(number)F" : "B\(-number)"
    }

    /// A floor in one sentence.
    static func words(_ row: Row) -> String {
        var words = row.number == nil ? "楼层不明" : name(of: row)
        if let use = row.use { words += "，\(use.name)" }
        if let area = row.grossArea { words += "，建筑面积 \(Figures.area(area)) ㎡" }
        return words + "，\(Figures.count(row.blocks.count)) 个单元"
    }

    /// What stands on the part of a floor without units.
    static func rest(of row: Row) -> String {
        let units = row.blocks.reduce(Area.zero) { $0 + max(.zero, $1.area) }
        let name = row.blocks.isEmpty && row.use == .parking ? "车位，未报单元" : "未报"
        guard let gross = row.grossArea, gross > units else { return name }
        return "\(name) \(Figures.area(gross - units)) ㎡"
    }

    /// How large a unit is that nobody is in.
    static func vacancy(of block: Block) -> String {
        "\(block.state.name) \(Figures.whole(block.area))㎡"
    }

    /// All there is to know about a unit, a line each.
    func words(_ block: Block) -> String {
        var lines = ["\(block.unit) · \(block.state.name)", "面积 \(Figures.area(block.area)) ㎡"]
        if block.use != .office { lines.append("用途 \(block.use.name)") }
        if let tenant = block.tenant, !tenant.isEmpty { lines.append("租户 \(tenant)") }
        if block.state.part == .occupied {
            lines.append("方向 \(Palette.mark(of: block.direction).name)")
        }
        if let end = block.leaseEnd {
            let band = LeaseEndBand(end: end, asOf: asOf)
            lines.append(
                "租约到期 \(end)" + (block.state == .leased && band != .later ? "（\(band.name)）" : ""))
        }
        if let rent = block.rent {
            let name = block.state.part == .vacant ? "挂牌租金" : "租金"
            lines.append("\(name) \(rent) 元/㎡·月")
        }
        return lines.joined(separator: "\n")
    }

    /// The marks that occur, each with its area and number of units.
    var legend: Legend {
        let sums = sums
        var entries = sums.map { mark, area, units in
            Legend.Entry(
                mark: mark, name: name(of: mark),
                note: "\(Figures.short(area))，\(Figures.count(units)) 个单元")
        }
        if PlanLayout(rows).lines.contains(where: { $0.rest != nil }) {
            entries.append(Legend.Entry(mark: Palette.unreported))
        }
        return Legend(entries: entries, id: id)
    }

    var description: String {
        let floors = rows.count { $0.number != nil }
        let words = sums.map { mark, area, units in
            return "\(name(of: mark)) \(Figures.area(area)) ㎡（\(Figures.count(units)) 个单元）"
        }
        let units = rows.reduce(0) { $0 + $1.blocks.count }
        return "截至 \(asOf)，\(Figures.count(floors)) 层，\(Figures.count(units)) 个单元，"
            + "\(colouring.name)着色。\(words.joined(separator: "；"))。"
    }

    private func name(of mark: Mark) -> String {
        switch mark {
        case Palette.idle where colouring == .leaseEnd: "非出租"
        case Palette.parking: Self.parking
        default: mark.name
        }
    }

    private var sums: [(mark: Mark, area: Area, units: Int)] {
        var sums: [Mark: (area: Area, units: Int)] = [:]
        for row in rows {
            for block in row.blocks {
                sums[mark(of: block), default: (.zero, 0)].area += block.area
                sums[mark(of: block), default: (.zero, 0)].units += 1
            }
        }
        return marks.compactMap { mark in sums[mark].map { (mark, $0.area, $0.units) } }
    }
}

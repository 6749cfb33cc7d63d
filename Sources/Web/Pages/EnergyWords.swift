import Estate
import Reports

/// What is said of energy in words.
enum EnergyWords {
    /// What a month's figure is made of, or why there is none.
    static func state(_ month: EnergyMonth) -> String {
        guard month.days > 0 else { return "没有读数" }
        guard month.amount != nil else {
            return month.floors == nil
                ? "数据不全：\(month.length) 天里有 \(month.days) 天"
                : "数据不全：没有一层的 \(month.length) 天是全的"
        }
        return month.floors.map { "按 \($0.count) 层计" } ?? "整栋楼"
    }

    /// The rate of a month's end with its areas.
    static func occupancy(_ month: EnergyMonth) -> DataTable.Cell {
        guard let occupancy = month.occupancy else { return DataTable.Cell(Figures.unknown) }
        return DataTable.Cell(
            Figures.percent(occupancy.rate),
            note: "\(Figures.area(occupancy.occupied)) ÷ \(Figures.area(occupancy.lettable)) ㎡",
            order: occupancy.rate.millionths.map { "\($0)" })
    }

    static func cell(_ amount: EnergyAmount?, _ text: String) -> DataTable.Cell {
        DataTable.Cell(text, order: amount.map { "\($0.millionths)" } ?? "-1")
    }

    static func area(_ area: Area?) -> DataTable.Cell {
        area.map { DataTable.Cell.area($0) } ?? DataTable.Cell(Figures.unknown)
    }

    /// How figures are made, for the foot of a page.
    static let remarks = [
        "读数按天分到各个日历月；一个月的每一天都有读数才算，缺一天就写“数据不全”，不估算。",
        "强度 ＝ 当月用量 ÷ 建筑面积（政策文件里的，含停车层）；每入驻㎡ ＝ 当月用量 ÷ 月末入驻面积。",
        "整栋楼有自己的读数时以它为准；只有楼层读数时，把当月完整的楼层加起来，除以这些楼层的建筑面积，写作“按 n 层计”。",
        "同一处的同一天有几份数据都写了读数时，以数据日期较晚的一份为准。",
        "近 12 个月：截至最近一个完整月的 12 个月都完整、口径相同才合计。电、燃气、热力、水互不相加。",
    ]
}

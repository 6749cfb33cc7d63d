import Estate
import Reports

/// How a building and what is in it are written on pages.
enum BuildingWords {
    /// What a building counts as on the day of a report.
    static func tags(_ line: AreaReport.BuildingLine, park: String?) -> [String] {
        [line.role?.name, line.isMantianxing ? "满天星" : nil, park].compactMap(\.self)
    }

    /// What a floor is called: its label, else `12F` or `B1`.
    static func floor(_ number: FloorNumber?, label: String? = nil) -> String {
        if let label, !label.isEmpty { return clipped(label, to: 20) }
        guard let number = number?.rawValue else { return "不明" }
        return number > 0 ? "\(number)F" : "B\(-number)"
    }

    /// Floors with their number, area and range, such as `26 层，42,913.00 ㎡（3 至 28）`.
    static func floors(_ plans: [Building.FloorPlan]) -> String {
        let area = plans.reduce(Area.zero) { $0 + $1.grossArea }
        let range = FeedWords.floors(plans.map(\.number).sorted())
        return "\(Figures.count(plans.count)) 层，\(Figures.area(area)) ㎡（\(range)）"
    }

    /// From when on something holds.
    static func since(_ date: CalendarDate, asOf: CalendarDate) -> String {
        date <= asOf ? "\(date) 起" : "\(date) 起，尚未开始"
    }

    /// A text of a feed, which may be of any length, short enough for a cell.
    static func clipped(_ text: String, to length: Int = 80) -> String {
        guard text.unicodeScalars.count > length else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(length))) + "…"
    }

    /// A share as people say it, such as `60%`.
    static func share(_ share: Double) -> String {
        let text = Figures.real(share * 100, decimals: 1)
        return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "%"
    }

    /// An amount of money, without needless decimals.
    static func yuan(_ amount: Double) -> String {
        let text = Figures.real(amount, decimals: 2)
        return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }
}

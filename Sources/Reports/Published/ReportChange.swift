public import Estate

/// A figure of a published report that differs from the version before.
public struct ReportChange: Hashable, Sendable {
    /// Where the figure stands in the JSON, such as `buildings[5001030001].occupied`.
    public let path: String
    /// What it is a figure of: the district, a group, a building; its Chinese name.
    public let subject: String
    /// The building that it is a figure of.
    public let building: Building.ID?
    /// The Chinese name of the figure.
    public let field: String
    /// What the version before says, as the JSON writes it; `nil` for `null`, and where there is
    /// none.
    public let before: String?
    /// What this version says.
    public let after: String?
    /// How the values are to be shown.
    let form: Form

    /// How people read a value.
    enum Form: Hashable, Sendable {
        case text, number
        /// 0…1.
        case rate
    }

    /// Whether it only details what other figures say: shares and quotients of each direction.
    public var isDetail: Bool { path.contains(".clustering.") || path.hasSuffix(".feed.id") }

    /// What the version before says, as people read it.
    public var shownBefore: String { shown(before) }

    /// What this version says, as people read it.
    public var shownAfter: String { shown(after) }

    /// How far a number has moved, with its sign; `nil` for what is no number.
    public var shownChange: String? {
        guard let change = difference else { return nil }
        let sign = change > 0 ? "+" : ""
        guard form == .rate else { return sign + grouped(change, decimals: 6) }
        return sign + grouped(change, decimals: 4) + " 个百分点"
    }

    /// The same as a plain number.
    var change: String? {
        difference.map { Self.trimmed(DecimalText.written($0, decimals: 6)) }
    }

    /// How far a number has moved, in millionths.
    private var difference: Int? {
        guard form != .text, let before = Self.millionths(before),
            let after = Self.millionths(after)
        else { return nil }
        return after - before
    }

    private func shown(_ text: String?) -> String {
        guard let text else { return Figures.unknown }
        guard form != .text, let millionths = Self.millionths(text) else {
            return ReportFieldWords.value(text, at: path)
        }
        return form == .rate
            ? grouped(millionths, decimals: 4) + "%" : grouped(millionths, decimals: 6)
    }

    private static func millionths(_ text: String?) -> Int? {
        text.flatMap { DecimalText.scaled($0, by: 6) }
    }

    /// Every digit that says something: what differs must not look the same. Areas have two decimals,
    /// as everywhere.
    private func grouped(_ value: Int, decimals: Int) -> String {
        Self.trimmed(Figures.decimal(value, decimals: decimals), least: isArea ? 2 : 0)
    }

    /// Areas alone are written with two decimals.
    private var isArea: Bool {
        form == .number
            && [before, after].contains { text in
                text.flatMap { $0.wholeMatch(of: /-?\d+\.\d\d/) } != nil
            }
    }

    private static func trimmed(_ text: String, least: Int = 0) -> String {
        var text = text[...]
        var decimals = text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0
        while decimals > least, text.last == "0" {
            text.removeLast()
            decimals -= 1
        }
        if text.last == "." { text.removeLast() }
        return String(text)
    }
}

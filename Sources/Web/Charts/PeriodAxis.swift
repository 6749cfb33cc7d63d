import Estate
import Reports

/// What stands below bars of periods in a row: each period's short name, and the year below the first
/// of a year.
struct PeriodAxis: Sendable {
    /// In the order of time.
    var periods: [Period]

    /// Pixels left of the plot, which the stylesheet keeps free.
    private static let gutter = 56.0

    /// The width of a period, in percent.
    var slot: Double { 100 / Double(periods.count) }

    /// The middle of a period.
    func middle(_ index: Int) -> Markup.Value { .percent(slot * (Double(index) + 0.5)) }

    /// Where the bar of a period begins.
    func start(_ index: Int) -> Markup.Value { .percent(slot * (Double(index) + 0.16)) }

    /// The width of a bar.
    var barWidth: Markup.Value { .percent(slot * 0.68) }

    /// From which step on all of these texts, one in a slot, have room beside each other.
    func step(_ texts: [String]) -> Int? {
        let widest = texts.map { Fit.width(of: $0, size: 13) }.max() ?? 0
        return Fit.step(widest + 4, share: slot / 100, gutter: Self.gutter)
    }

    func draw(_ index: Int, y: Double, into svg: inout Markup) {
        let period = periods[index]
        if let step = step(periods.map(Self.shortName)) {
            svg.label(
                Self.shortName(of: period), x: middle(index), y: y,
                className: Fit.classes("small", from: step), anchor: "middle")
        }
        guard index == 0 || periods[index - 1].year != period.year,
            let step = yearStep(index)
        else { return }
        svg.label(
            String(period.year), x: start(index), y: y + 18,
            className: Fit.classes("label small muted", from: step))
    }

    /// From which step on a year has room before the next one begins.
    private func yearStep(_ index: Int) -> Int? {
        let following = periods[index...].prefix { $0.year == periods[index].year }
        guard following.endIndex < periods.endIndex else { return 0 }
        return Fit.step(
            Fit.width(of: "2026", size: 13) + 8, share: slot / 100 * Double(following.count),
            gutter: Self.gutter)
    }

    private static func shortName(of period: Period) -> String {
        switch period.kind {
        case .month: String(period.index)
        case .quarter: "Q\(period.index)"
        case .half: "H\(period.index)"
        case .year: ""
        }
    }
}

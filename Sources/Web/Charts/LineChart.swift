import Estate
import Reports

/// A rate over time, 0 to 100 %, with gaps where nothing is known.
struct LineChart: Sendable {
    var id: String
    var title: String
    /// In the order of time.
    var points: [Point]
    /// A rate worth watching, drawn as a broken line.
    var limit: Double?
    var limitName = "提醒线"
    /// The day that the page is about, where it is not the latest.
    var day: CalendarDate?

    struct Point: Sendable {
        var date: CalendarDate
        /// Made of two areas, so that both can be shown; `nil` where nothing is known.
        var rate: Ratio?

        fileprivate var value: Double? { rate?.value.map { min(1, max(0, $0)) } }
    }

    var picture: Picture {
        Picture { markup in
            if points.contains(where: { $0.value != nil }) {
                draw(into: &markup)
                limitLegend?.write(into: &markup)
            } else {
                markup.element("p", ["class": "empty"], Self.nothing)
            }
        }
    }

    static let top = 22.0
    static let plotHeight = 180.0

    private func draw(into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: title, description: description, className: "gutter line-chart",
            height: Self.top + Self.plotHeight + 28)
        markup.drawing(drawing) { svg in
            drawGrid(into: &svg)
            let plot: Markup.Attributes = [
                "x": 0, "y": .number(Self.top), "width": "100%",
                "height": .number(Self.plotHeight), "viewBox": "0 0 1000 100",
                "preserveAspectRatio": "none", "class": "plot",
            ]
            svg.element("svg", plot) { plot in
                for run in runs where run.count > 1 { draw(run, into: &plot) }
            }
            drawDay(into: &svg)
            drawDots(into: &svg)
            drawLast(into: &svg)
        }
    }

    private func drawGrid(into svg: inout Markup) {
        for percent in [0, 25, 50, 75, 100] {
            svg.level(
                Self.y(Double(percent) / 100), isAxis: percent == 0,
                percent.isMultiple(of: 50) ? "\(percent)%" : nil)
        }
        if let limit, (0...1).contains(limit) {
            let y = Self.y(limit)
            let line: Markup.Attributes = [
                "class": "limit", "x1": 0, "x2": "100%", "y1": .number(y), "y2": .number(y),
            ]
            svg.leaf("line", line)
        }
        drawDates(into: &svg)
    }

    private func drawDates(into svg: inout Markup) {
        guard let first = points.first?.date, let last = points.last?.date else { return }
        let y = Self.top + Self.plotHeight + 19
        let isOneDay = first == last
        svg.label(
            first.description, x: isOneDay ? .percent(50) : 0, y: y,
            className: "label small muted", anchor: isOneDay ? "middle" : nil)
        guard !isOneDay else { return }
        svg.label(
            last.description, x: .percent(100), y: y, className: "label small muted",
            anchor: "end")
        let middle = points[points.count / 2].date
        if (25...75).contains(x(middle)) {
            svg.label(
                middle.description, x: .percent(x(middle)), y: y,
                className: "label small muted w-480", anchor: "middle")
        }
    }

    /// A line through neighbouring points, and what is below it.
    private func draw(_ run: [Point], into plot: inout Markup) {
        let corners = run.map { point in
            let x = Markup.written(x(point.date) * 10, decimals: 1)
            let y = Markup.written((1 - (point.value ?? 0)) * 100, decimals: 2)
            return "\(x) \(y)"
        }
        let line = "M" + corners.joined(separator: "L")
        let first = Markup.written(x(run[0].date) * 10, decimals: 1)
        let last = Markup.written(x(run[run.count - 1].date) * 10, decimals: 1)
        plot.leaf("path", ["class": "below", "d": .text("\(line)L\(last) 100L\(first) 100Z")])
        plot.leaf("path", ["class": "line", "d": .text(line)])
    }

    private func drawDots(into svg: inout Markup) {
        for point in points {
            guard let value = point.value else { continue }
            svg.element("g") { group in
                group.element("title", Self.words(point))
                let dot: Markup.Attributes = [
                    "class": "dot", "cx": .percent(x(point.date)), "cy": .number(Self.y(value)),
                    "r": .number(points.count > 40 ? 2 : 3.5),
                ]
                group.leaf("circle", dot)
            }
        }
    }

    /// A line from top to bottom with its day above it.
    private func drawDay(into svg: inout Markup) {
        guard let day, let first = points.first?.date, let last = points.last?.date,
            (first...last).contains(day)
        else { return }
        let x = x(day)
        let line: Markup.Attributes = [
            "class": "target", "x1": .percent(x), "x2": .percent(x), "y1": .number(Self.top - 6),
            "y2": .number(Self.top + Self.plotHeight),
        ]
        svg.leaf("line", line)
        svg.label(
            day.description, x: .percent(x), y: Self.top - 10, className: "label small halo",
            anchor: Self.anchor(x))
    }

    private static func anchor(_ x: Double) -> String {
        x > 85 ? "end" : x < 15 ? "start" : "middle"
    }

    private func drawLast(into svg: inout Markup) {
        guard let point = points.last(where: { $0.value != nil }), let value = point.value,
            let rate = point.rate
        else { return }
        let x = x(point.date)
        svg.label(
            Figures.percent(rate), x: .percent(x), y: Self.y(value) - 9,
            className: "label strong halo", anchor: Self.anchor(x))
    }
}

extension LineChart {
    /// Neighbouring points that are known.
    private var runs: [[Point]] {
        points.split { $0.value == nil }.map(Array.init)
    }

    /// Percent of the width.
    private func x(_ date: CalendarDate) -> Double {
        guard let first = points.first?.date, let last = points.last?.date, first < last else {
            return 50
        }
        return Double(date.days(since: first)) / Double(last.days(since: first)) * 100
    }

    private static func y(_ value: Double) -> Double { top + plotHeight * (1 - value) }

    private static let nothing = "还没有数据。"

    private static func percent(_ value: Double) -> String {
        Figures.percent(Ratio(Int((value * 1000).rounded()), of: 1000))
    }

    private static func words(_ point: Point) -> String {
        guard let rate = point.rate else { return "\(point.date)：没有数据" }
        let part = Figures.area(Area(hundredths: rate.numerator))
        let whole = Figures.area(Area(hundredths: rate.denominator))
        return "\(point.date)：\(Figures.percent(rate))（\(part) ÷ \(whole) ㎡）"
    }

    private var limitLegend: Legend? {
        limit.map { limit in
            let name = "\(limitName) \(Self.percent(limit))"
            return Legend(entries: [Legend.Entry(sign: .limit, name: name)], id: id)
        }
    }

    private var description: String {
        points.map(Self.words).joined(separator: "；") + "。"
            + (day.map { "竖线标出 \($0)。" } ?? "")
    }
}

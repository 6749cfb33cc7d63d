import Estate
import Reports

/// What a building uses by the square metre, month by month, and below it how full the building was.
struct EnergyBars: Sendable {
    var id: String
    var title: String
    var kind: EnergyKind
    /// In the order of time.
    var months: [EnergyMonth]

    var picture: Picture {
        Picture { markup in
            guard months.contains(where: { $0.days > 0 }) else {
                markup.element("p", ["class": "empty"], Self.nothing)
                return
            }
            draw(into: &markup)
            Legend(
                entries: [
                    Legend.Entry(mark: Palette.used),
                    Legend.Entry(sign: .course("line"), name: "月末入驻率"),
                ], id: id
            ).write(into: &markup)
            if months.contains(where: { $0.days > 0 && $0.amount == nil }) {
                markup.element("p", ["class": "note"], Self.gaps)
            }
        }
    }

    private static let top = 24.0
    private static let plotHeight = 130.0
    private static let bottom = top + plotHeight
    /// The lower plot, of the occupancy.
    private static let lowerTop = bottom + 70
    private static let lowerHeight = 56.0

    private var axis: PeriodAxis { PeriodAxis(periods: months.map(\.month)) }

    private var scale: ValueScale {
        let largest = months.compactMap(\.intensity?.millionths).max() ?? 0
        return ValueScale(upTo: Double(largest) / 1_000_000)
    }

    private func draw(into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: title, description: description, className: "gutter energy",
            height: Self.lowerTop + Self.lowerHeight + 12)
        let scale = scale
        markup.drawing(drawing) { svg in
            drawGrid(scale, into: &svg)
            for index in months.indices { draw(index, scale, into: &svg) }
            drawOccupancy(into: &svg)
        }
    }

    private func drawGrid(_ scale: ValueScale, into svg: inout Markup) {
        for part in [0, 0.5, 1] {
            let value = Figures.real(scale.top * part, decimals: part == 0 ? 0 : kind.decimals)
            svg.level(Self.bottom - Self.plotHeight * part, isAxis: part == 0, value)
        }
        svg.label("\(kind.unit)/㎡·月", x: 0, y: 12, className: "label small muted")
        for part in [0, 1] as [Double] {
            let y = Self.lowerTop + Self.lowerHeight * (1 - part)
            svg.level(y, isAxis: part == 0, part == 0 ? "0%" : "100%")
        }
        svg.label("月末入驻率", x: 0, y: Self.lowerTop - 8, className: "label small muted")
    }

    private func draw(_ index: Int, _ scale: ValueScale, into svg: inout Markup) {
        let month = months[index]
        let axis = axis
        svg.element("g") { group in
            group.element("title", words(month))
            if let intensity = month.intensity {
                let value = Double(intensity.millionths) / 1_000_000
                let height = scale.place(of: value) * Self.plotHeight
                let bar: Markup.Attributes = [
                    "class": .text(Palette.used.shapeClass), "x": axis.start(index),
                    "y": .number(Self.bottom - height), "width": axis.barWidth,
                    "height": .number(height), "fill": Palette.used.paint(id: id),
                ]
                group.leaf("rect", bar)
                let texts = months.map { Figures.intensity($0.intensity, of: kind) }
                if let step = axis.step(texts) {
                    group.label(
                        texts[index], x: axis.middle(index), y: Self.bottom - height - 5,
                        className: Fit.classes("small", from: step), anchor: "middle")
                }
            } else if month.days > 0, let step = axis.step(["缺"]) {
                group.label(
                    "缺", x: axis.middle(index), y: Self.bottom - 6,
                    className: Fit.classes("small muted", from: step), anchor: "middle")
            }
        }
        axis.draw(index, y: Self.bottom + 17, into: &svg)
    }

    private func drawOccupancy(into svg: inout Markup) {
        let plot: Markup.Attributes = [
            "x": 0, "y": .number(Self.lowerTop), "width": "100%",
            "height": .number(Self.lowerHeight), "viewBox": "0 0 1000 100",
            "preserveAspectRatio": "none", "class": "plot",
        ]
        svg.element("svg", plot) { plot in
            for run in months.indices.split(whereSeparator: { rate($0) == nil }) where run.count > 1
            {
                let corners = run.map { index in
                    let x = Markup.written(axis.slot * (Double(index) + 0.5) * 10, decimals: 1)
                    return "\(x) \(Markup.written((1 - (rate(index) ?? 0)) * 100, decimals: 2))"
                }
                plot.leaf(
                    "path", ["class": "line", "d": .text("M" + corners.joined(separator: "L"))])
            }
        }
        for index in months.indices {
            guard let rate = rate(index) else { continue }
            svg.element("g") { group in
                group.element("title", words(months[index]))
                let dot: Markup.Attributes = [
                    "class": "dot", "cx": axis.middle(index),
                    "cy": .number(Self.lowerTop + Self.lowerHeight * (1 - rate)),
                    "r": .number(months.count > 18 ? 2 : 3.5),
                ]
                group.leaf("circle", dot)
            }
        }
    }

    private func rate(_ index: Int) -> Double? {
        months[index].occupancy?.rate.value.map { min(1, max(0, $0)) }
    }
}

extension EnergyBars {
    private static let nothing = "没有能耗读数。"
    private static let gaps = "写“缺”的月份有的日子没有读数，不算用量。"

    private func words(_ month: EnergyMonth) -> String {
        let rate = month.occupancy.map { "，月末入驻率 \(Figures.percent($0.rate))" } ?? ""
        guard let intensity = month.intensity else {
            return "\(month.month)：\(EnergyWords.state(month))\(rate)"
        }
        let value = Figures.intensity(intensity, of: kind)
        return "\(month.month)：\(value) \(kind.unit)/㎡（\(EnergyWords.state(month))）\(rate)"
    }

    private var description: String { months.map(words).joined(separator: "；") + "。" }
}

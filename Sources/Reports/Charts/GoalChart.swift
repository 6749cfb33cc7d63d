package import Estate

/// Progress toward the carrier area goal: the four readings against the target, and the pace.
package struct GoalChart: Sendable {
    package var id: String
    package var asOf: CalendarDate
    package var pace: GoalPace

    package init(id: String, asOf: CalendarDate, pace: GoalPace) {
        self.id = id
        self.asOf = asOf
        self.pace = pace
    }

    package var picture: Picture {
        Picture { markup in
            drawReadings(into: &markup)
            if paces.contains(where: { $0.value != nil }) { drawPaces(into: &markup) }
            markup.element("p", ["class": "note"], ReportNotes.paceWords(pace))
        }
    }

    private static let rowHeight = 50.0
    private static let head = 24.0

    /// The widest bar or the target, whichever is more, with room behind it.
    private var largest: Double {
        let values = CarrierReading.allCases.map { pace.readings[$0] } + [pace.goal.target]
        return max(1, Double(values.map(\.hundredths).max() ?? 1)) * 1.02
    }

    private func drawReadings(into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: title, description: description, className: "goal",
            height: Self.head + Self.rowHeight * Double(CarrierReading.allCases.count) + 4)
        markup.drawing(drawing) { svg in
            svg.patterns(of: [Palette.beside], id: id)
            for (index, reading) in CarrierReading.allCases.enumerated() {
                draw(reading, y: Self.head + Self.rowHeight * Double(index), into: &svg)
            }
            drawTarget(into: &svg)
        }
    }

    private func draw(_ reading: CarrierReading, y: Double, into svg: inout Markup) {
        let area = pace.readings[reading]
        let isCounted = reading == pace.goal.counting
        let mark = isCounted ? Palette.counted : Palette.beside
        let share = Figures.percent(Ratio(area, of: pace.goal.target))
        svg.label(
            isCounted ? "\(reading.name)（计入目标）" : reading.name, x: 0, y: y + 14,
            className: isCounted ? "label strong" : "label")
        svg.label(
            "\(Figures.short(area)) · \(share)", x: .percent(100), y: y + 14,
            className: isCounted ? "label strong" : "label", anchor: "end")
        let track: Markup.Attributes = [
            "class": "track", "x": 0, "y": .number(y + 22), "width": "100%", "height": 16, "rx": 2,
        ]
        svg.leaf("rect", track)
        let bar: Markup.Attributes = [
            "class": .text(mark.shapeClass), "x": 0, "y": .number(y + 22),
            "width": .percent(max(0, Double(area.hundredths)) / largest * 100), "height": 16,
            "rx": 2, "fill": mark.paint(id: id),
        ]
        svg.leaf("rect", bar)
    }

    /// The target across every bar.
    private func drawTarget(into svg: inout Markup) {
        let x = max(0, Double(pace.goal.target.hundredths)) / largest * 100
        svg.label(
            "目标 \(Figures.short(pace.goal.target))", x: .percent(x), y: 13,
            className: "label small", anchor: x < 30 ? "start" : "end")
        for index in CarrierReading.allCases.indices {
            let y = Self.head + Self.rowHeight * Double(index)
            let line: Markup.Attributes = [
                "class": "target", "x1": .percent(x), "x2": .percent(x), "y1": .number(y + 19),
                "y2": .number(y + 41),
            ]
            svg.leaf("line", line)
        }
    }

    private var paces: [(name: String, value: Double?, mark: Mark)] {
        [
            ("每月需新增", pace.requiredPerMonth, Palette.needed),
            ("近 12 个月每月实际新增", pace.observedPerMonth, Palette.counted),
        ]
    }

    private func drawPaces(into markup: inout Markup) {
        let largest = max(1, paces.compactMap(\.value).max() ?? 1)
        let words = paces.map { "\($0.name) \(written($0.value))" }.joined(separator: "，")
        let drawing = Drawing(
            id: "\(id)-pace", title: "每月新增的核心载体面积", description: "\(words)。",
            className: "goal", height: Double(paces.count) * 40)
        markup.drawing(drawing) { svg in
            for (index, pace) in paces.enumerated() {
                let y = Double(index) * 40
                svg.label(pace.name, x: 0, y: y + 14, className: "label")
                svg.label(
                    written(pace.value), x: .percent(100), y: y + 14, className: "label",
                    anchor: "end")
                let bar: Markup.Attributes = [
                    "class": .text(pace.mark.shapeClass), "x": 0, "y": .number(y + 21),
                    "width": .percent(max(0, pace.value ?? 0) / largest * 100), "height": 8,
                    "rx": 2,
                ]
                svg.leaf("rect", bar)
            }
        }
    }

    private func written(_ value: Double?) -> String {
        value == nil ? "无法计算" : "\(Figures.real(value, decimals: 0)) ㎡/月"
    }
}

extension GoalChart {
    private var title: String {
        "核心载体面积：\(Figures.headline(pace.value)) / \(Figures.headline(pace.goal.target))"
    }

    private var description: String {
        let readings = CarrierReading.allCases.map { reading in
            let area = pace.readings[reading]
            let share = Figures.percent(Ratio(area, of: pace.goal.target))
            return "\(reading.name) \(Figures.area(area)) ㎡，为目标的 \(share)"
        }
        return "截至 \(asOf)，目标是 \(pace.goal.by) 前 \(Figures.area(pace.goal.target)) ㎡，"
            + "按“\(pace.goal.counting.name)”计算。\(readings.joined(separator: "；"))。"
    }
}

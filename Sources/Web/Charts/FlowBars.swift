import Estate
import Reports

/// Area that came and went, period by period: what came above the line, what went below it.
struct FlowBars: Sendable {
    var id: String
    var title: String
    /// In the order of time.
    var bins: [Bin]

    struct Bin: Sendable {
        var period: Period
        var flow: MovementFlow
        /// Why nothing is known of what moved; `nil` where it is.
        var silence: String?
    }

    var picture: Picture {
        Picture { markup in
            if bins.isEmpty {
                markup.element("p", ["class": "empty"], Self.nothing)
                return
            }
            draw(into: &markup)
            Legend(entries: marks.map { Legend.Entry(mark: $0) }, id: id).write(into: &markup)
        }
    }

    private var marks: [Mark] {
        [Palette.movedIn, Palette.grown, Palette.movedOut, Palette.shrunk]
            + (bins.allSatisfy { $0.silence == nil } ? [] : [Palette.silent])
    }

    private static let top = 30.0
    private static let half = 100.0
    private static let middle = top + half
    /// How high it is drawn that nothing new is known.
    private static let silence = 60.0

    private var scale: ValueScale {
        let largest =
            bins.map { bin in
                let flow = bin.flow
                return max(
                    flow.movedIn.area + flow.grown.area, flow.movedOut.area + flow.shrunk.area)
            }.max() ?? .zero
        return ValueScale(upTo: Double(largest.hundredths) / 100)
    }

    private var axis: PeriodAxis { PeriodAxis(periods: bins.map(\.period)) }

    private func draw(into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: title, description: description, className: "gutter flow",
            height: Self.middle + Self.half + 42)
        let scale = scale
        markup.drawing(drawing) { svg in
            svg.patterns(of: marks, id: id)
            drawGrid(scale, into: &svg)
            for index in bins.indices { draw(index, scale, into: &svg) }
        }
    }

    private func drawGrid(_ scale: ValueScale, into svg: inout Markup) {
        for part in [1, 0, -1] as [Double] {
            let y = Self.middle - part * Self.half
            let value = Area(hundredths: Int((scale.top * part * 100).rounded()))
            svg.level(y, isAxis: part == 0, Figures.whole(value))
        }
        svg.label("㎡", x: .number(-8), y: 10, className: "label small muted", anchor: "end")
    }

    private func draw(_ index: Int, _ scale: ValueScale, into svg: inout Markup) {
        let flow = bins[index].flow
        let axis = axis
        func height(_ area: Area) -> Double {
            scale.place(of: Double(area.hundredths) / 100) * Self.half
        }
        svg.element("g") { group in
            group.element("title", Self.words(bins[index]))
            if bins[index].silence != nil {
                bar(
                    Palette.silent, axis, index, y: Self.middle - Self.silence / 2,
                    height: Self.silence, into: &group)
                return
            }
            var y = Self.middle
            for (area, mark) in [
                (flow.movedIn.area, Palette.movedIn), (flow.grown.area, Palette.grown),
            ] {
                y -= height(area)
                bar(mark, axis, index, y: y, height: height(area), into: &group)
            }
            y = Self.middle
            for (area, mark) in [
                (flow.movedOut.area, Palette.movedOut), (flow.shrunk.area, Palette.shrunk),
            ] {
                bar(mark, axis, index, y: y, height: height(area), into: &group)
                y += height(area)
            }
        }
        let place = axis.middle(index)
        if let step = axis.step(bins.map { Self.net($0) }) {
            svg.label(
                Self.net(bins[index]), x: place, y: Self.top - 12,
                className: Fit.classes("small", from: step), anchor: "middle")
        }
        axis.draw(index, y: Self.middle + Self.half + 17, into: &svg)
    }

    private func bar(
        _ mark: Mark, _ axis: PeriodAxis, _ index: Int, y: Double, height: Double,
        into group: inout Markup
    ) {
        guard height > 0 else { return }
        let attributes: Markup.Attributes = [
            "class": .text(mark.shapeClass), "x": axis.start(index),
            "y": .number(y), "width": axis.barWidth, "height": .number(height),
            "fill": mark.paint(id: id),
        ]
        group.leaf("rect", attributes)
    }
}

extension FlowBars {
    private static let nothing = "没有可比较的日期。"

    /// Net absorption in whole ㎡, with its sign.
    private static func net(_ bin: Bin) -> String {
        bin.silence == nil ? Figures.wholeChange(bin.flow.netAbsorption) : Figures.unknown
    }

    private static func words(_ bin: Bin) -> String {
        if let silence = bin.silence { return "\(bin.period)：\(silence)" }
        let flow = bin.flow
        return "\(bin.period)：迁入 \(Figures.area(flow.movedIn.area)) ㎡，扩租 "
            + "\(Figures.area(flow.grown.area)) ㎡，迁出 \(Figures.area(flow.movedOut.area)) ㎡，缩租 "
            + "\(Figures.area(flow.shrunk.area)) ㎡，净吸纳 \(Figures.change(flow.netAbsorption)) ㎡"
    }

    private var description: String {
        bins.map(Self.words).joined(separator: "；") + "。"
    }
}

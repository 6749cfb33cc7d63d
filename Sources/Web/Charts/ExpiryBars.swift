import Estate
import Reports

/// The area of leases that end, by month or quarter.
struct ExpiryBars: Sendable {
    var id: String
    var title: String
    /// In the order of time.
    var bins: [Bin]

    struct Bin: Sendable {
        var period: Period
        var area: Area
        var leases: Int
        /// How soon its leases end; gives the colour.
        var band: LeaseEndBand
    }

    var picture: Picture {
        Picture { markup in
            if bins.isEmpty {
                markup.element("p", ["class": "empty"], Self.nothing)
                return
            }
            draw(into: &markup)
            let bands = LeaseEndBand.allCases.filter { band in bins.contains { $0.band == band } }
            let entries = bands.map { Legend.Entry(mark: Palette.mark(of: $0)) }
            Legend(entries: entries, id: id).write(into: &markup)
        }
    }

    private static let top = 20.0
    private static let plotHeight = 150.0

    private var axis: PeriodAxis { PeriodAxis(periods: bins.map(\.period)) }

    private func draw(into markup: inout Markup) {
        let largest = bins.map(\.area.hundredths).max() ?? 0
        let scale = ValueScale(upTo: Double(largest) / 100)
        let drawing = Drawing(
            id: id, title: title, description: description, className: "gutter expiry",
            height: Self.top + Self.plotHeight + 42)
        markup.drawing(drawing) { svg in
            svg.patterns(of: LeaseEndBand.allCases.map { Palette.mark(of: $0) }, id: id)
            drawGrid(scale, into: &svg)
            for index in bins.indices { draw(index, scale, into: &svg) }
        }
    }

    private func drawGrid(_ scale: ValueScale, into svg: inout Markup) {
        for part in [0, 0.5, 1] {
            let y = Self.top + Self.plotHeight * (1 - part)
            let value = Area(hundredths: Int((scale.top * part * 100).rounded()))
            svg.level(y, isAxis: part == 0, Figures.whole(value))
        }
        svg.label("㎡", x: .number(-8), y: 10, className: "label small muted", anchor: "end")
    }

    private func draw(_ index: Int, _ scale: ValueScale, into svg: inout Markup) {
        let bin = bins[index]
        let axis = axis
        let height = scale.place(of: Double(bin.area.hundredths) / 100) * Self.plotHeight
        let bottom = Self.top + Self.plotHeight
        let middle = axis.middle(index)
        let mark = Palette.mark(of: bin.band)
        svg.element("g") { group in
            group.element("title", Self.words(bin))
            let bar: Markup.Attributes = [
                "class": .text(mark.shapeClass), "x": axis.start(index),
                "y": .number(bottom - height), "width": axis.barWidth,
                "height": .number(height), "fill": mark.paint(id: id),
            ]
            group.leaf("rect", bar)
            if bin.area > .zero, let step = axis.step(bins.map { Figures.whole($0.area) }) {
                group.label(
                    Figures.whole(bin.area), x: middle, y: bottom - height - 5,
                    className: Fit.classes("small", from: step), anchor: "middle")
            }
        }
        axis.draw(index, y: bottom + 17, into: &svg)
    }
}

extension ExpiryBars {
    private static let nothing = "没有到期的租约。"

    private static func words(_ bin: Bin) -> String {
        "\(bin.period)：\(Figures.area(bin.area)) ㎡，\(Figures.count(bin.leases)) 份租约"
    }

    private var description: String {
        bins.map { "\(Self.words($0))" }.joined(separator: "；") + "。"
    }
}

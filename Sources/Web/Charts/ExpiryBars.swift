import Estate
import Reports

/// The area of leases that end, by quarter: each bar divided where a band of how soon that is ends.
struct ExpiryBars: Sendable {
    var id: String
    var title: String
    var leases: LeasePieces

    var picture: Picture {
        Picture { markup in
            if quarters.isEmpty {
                markup.element("p", ["class": "empty"], Self.nothing)
                return
            }
            draw(into: &markup)
            let entries = Self.bands.compactMap(entry)
            if !entries.isEmpty { Legend(entries: entries, id: id).write(into: &markup) }
        }
    }

    /// What bars are made of: neither what is over nor what has no end is in a quarter.
    private static let bands: [LeaseEndBand] = [.within90, .within180, .withinYear, .later]

    private var quarters: [Period] { leases.calendar.quarters }

    /// All leases of a band, as the stacking plan counts them, those after the last bar too.
    private func entry(_ band: LeaseEndBand) -> Legend.Entry? {
        let sum = leases[band: band]
        guard sum.leases > 0 else { return nil }
        return Legend.Entry(
            mark: Palette.mark(of: band),
            note: "\(Figures.short(sum.area))，\(Figures.count(sum.leases)) 个单元")
    }

    private static let top = 20.0
    private static let plotHeight = 150.0

    private var axis: PeriodAxis { PeriodAxis(periods: quarters) }

    private func draw(into markup: inout Markup) {
        let largest = areas.map(\.hundredths).max() ?? 0
        let scale = ValueScale(upTo: Double(largest) / 100)
        let drawing = Drawing(
            id: id, title: title, description: description, className: "gutter expiry",
            height: Self.top + Self.plotHeight + 42)
        markup.drawing(drawing) { svg in
            svg.patterns(of: Self.bands.map { Palette.mark(of: $0) }, id: id)
            drawGrid(scale, into: &svg)
            for index in quarters.indices { draw(index, scale, into: &svg) }
        }
    }

    private var areas: [Area] { quarters.indices.map { leases[.quarter($0)].area } }

    private func drawGrid(_ scale: ValueScale, into svg: inout Markup) {
        for part in [0, 0.5, 1] {
            let y = Self.top + Self.plotHeight * (1 - part)
            let value = Area(hundredths: Int((scale.top * part * 100).rounded()))
            svg.level(y, isAxis: part == 0, Figures.whole(value))
        }
        svg.label("㎡", x: .number(-8), y: 10, className: "label small muted", anchor: "end")
    }

    private func draw(_ index: Int, _ scale: ValueScale, into svg: inout Markup) {
        let area = leases[.quarter(index)].area
        let axis = axis
        func height(_ area: Area) -> Double {
            scale.place(of: Double(area.hundredths) / 100) * Self.plotHeight
        }
        let bottom = Self.top + Self.plotHeight
        svg.element("g") { group in
            group.element("title", words(index))
            var y = bottom
            for (band, sum) in leases.parts(of: .quarter(index)) {
                let mark = Palette.mark(of: band)
                y -= height(sum.area)
                let bar: Markup.Attributes = [
                    "class": .text(mark.shapeClass), "x": axis.start(index), "y": .number(y),
                    "width": axis.barWidth, "height": .number(height(sum.area)),
                    "fill": mark.paint(id: id),
                ]
                group.leaf("rect", bar)
            }
            if area > .zero, let step = axis.step(areas.map(Figures.whole)) {
                group.label(
                    Figures.whole(area), x: axis.middle(index), y: bottom - height(area) - 5,
                    className: Fit.classes("small", from: step), anchor: "middle")
            }
        }
        axis.draw(index, y: bottom + 17, into: &svg)
    }
}

extension ExpiryBars {
    private static let nothing = "没有到期的租约。"

    private func words(_ index: Int) -> String {
        let sum = leases[.quarter(index)]
        let words =
            "\(quarters[index])：\(Figures.area(sum.area)) ㎡，\(Figures.count(sum.leases)) 份租约"
        return words + (Self.parts(of: .quarter(index), leases).map { "（\($0)）" } ?? "")
    }

    /// What a slot's leases consist of, in words; `nil` where all of them are in one band.
    static func parts(of slot: LeaseCalendar.Slot, _ leases: LeasePieces) -> String? {
        let parts = leases.parts(of: slot)
        guard parts.count > 1 else { return nil }
        return parts.map { "\($0.band.name) \(Figures.area($0.sum.area)) ㎡" }.joined(separator: "，")
    }

    private var description: String {
        quarters.indices.map(words).joined(separator: "；") + "。"
    }
}

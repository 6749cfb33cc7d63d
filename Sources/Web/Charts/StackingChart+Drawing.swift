import Estate
import Reports

extension StackingChart {
    /// Narrower the plan does not get: it scrolls instead. As in the stylesheet.
    private static let leastWidth = 640
    /// Pixels for the names of floors, left of the drawing. As in the stylesheet.
    private static let gutter = 56.0

    var picture: Picture {
        Picture(className: "plan") { markup in
            if rows.isEmpty {
                markup.element("p", ["class": "empty"], Self.nothing)
                return
            }
            let past: Markup.Attributes = ["class": "skip inside", "href": .text("#\(id)-end")]
            markup.element("a", past, Self.skip)
            markup.scrolling("\(title)，可左右滚动") { draw(PlanLayout(rows), into: &$0) }
            legend.write(into: &markup)
            let end: Markup.Attributes = [
                "class": "visually-hidden", "id": .text("\(id)-end"), "tabindex": "-1",
            ]
            markup.element("p", end, Self.end)
        }
    }

    private func draw(_ layout: PlanLayout, into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: title, description: description, className: "gutter stacking",
            height: layout.height, hasLinks: true)
        markup.drawing(drawing) { svg in
            svg.patterns(of: marks + [Palette.unreported], id: id)
            for line in layout.lines {
                draw(line, height: layout.lineHeight, into: &svg)
            }
            if let ground = layout.ground {
                let attributes: Markup.Attributes = [
                    "class": "ground", "x1": .number(-Self.gutter), "x2": "100%",
                    "y1": .number(ground), "y2": .number(ground),
                ]
                svg.leaf("line", attributes)
            }
        }
    }

    private func draw(_ line: PlanLayout.Line, height: Double, into svg: inout Markup) {
        let baseline = line.y + height / 2 + 4
        let group: Markup.Attributes = [
            "class": "floor", "role": "group", "aria-label": .text(Self.words(line.row)),
        ]
        svg.element("g", group) { floor in
            floor.element("g") { name in
                name.element("title", Self.words(line.row))
                name.label(
                    DisplayWidth.cut(Self.name(of: line.row), to: 7), x: .number(-8),
                    y: baseline, className: "label floor-name", anchor: "end")
            }
            for cell in line.cells {
                draw(cell, y: line.y + 1, height: height - 2, into: &floor)
            }
            if let rest = line.rest {
                draw(rest, of: line.row, y: line.y + 1, height: height - 2, into: &floor)
            }
            if line.isCut { drawCut(line, height: height, into: &floor) }
            if let end = line.end { drawEnd(end, of: line, height: height, into: &floor) }
        }
    }

    /// Where the floor should end, across the unit that goes beyond it.
    private func drawEnd(
        _ end: Double, of line: PlanLayout.Line, height: Double, into floor: inout Markup
    ) {
        floor.element("g") { group in
            group.element("title", Self.beyond)
            for className in ["bed", "beyond"] {
                let attributes: Markup.Attributes = [
                    "class": .text(className), "x1": .percent(end * 100),
                    "x2": .percent(end * 100), "y1": .number(line.y),
                    "y2": .number(line.y + height),
                ]
                group.leaf("line", attributes)
            }
        }
    }

    /// A torn edge where the floor goes on beyond the drawing.
    private func drawCut(
        _ line: PlanLayout.Line, height: Double, into floor: inout Markup
    ) {
        let place: Markup.Attributes = [
            "class": "torn", "x": "100%", "y": .number(line.y), "width": 1,
            "height": .number(height), "aria-hidden": "true",
        ]
        floor.element("svg", place) { edge in
            let quarter = Markup.written(height / 4, decimals: 2)
            edge.leaf(
                "path", ["d": .text("M0 0l-6 \(quarter)l6 \(quarter)l-6 \(quarter)l6 \(quarter)")])
        }
    }

    private func draw(
        _ cell: PlanLayout.Cell, y: Double, height: Double, into floor: inout Markup
    ) {
        let block = cell.block
        let mark = mark(of: block)
        let className = "block \(mark.className)"
        let content: (inout Markup) -> Void = { link in
            link.element("title", words(block))
            frame(cell.span, mark: mark, y: y, height: height, into: &link) { frame in
                for (text, classes) in texts(of: block, in: cell.span) {
                    frame.label(text, x: 6, y: height / 2 + 4, className: classes)
                }
            }
        }
        if let href = block.href {
            floor.element("a", ["href": .text(href), "class": .text(className)], content)
        } else {
            let attributes: Markup.Attributes = [
                "class": .text(className), "tabindex": "0", "role": "img",
            ]
            floor.element("g", attributes, content)
        }
    }

    private func draw(
        _ rest: PlanLayout.Span, of row: Row, y: Double, height: Double,
        into floor: inout Markup
    ) {
        let mark = Palette.unreported
        floor.element("g", ["class": .text(mark.className)]) { group in
            let words = Self.rest(of: row)
            group.element("title", words)
            frame(rest, mark: mark, y: y, height: height, into: &group) { frame in
                if let step = step(words, in: rest) {
                    let classes = Fit.classes("ink", from: step)
                    frame.label(words, x: 6, y: height / 2 + 4, className: classes)
                }
            }
        }
    }

    /// A drawing of its own that cuts off what goes beyond it, so that borders stay inside.
    private func frame(
        _ span: PlanLayout.Span, mark: Mark, y: Double, height: Double,
        into group: inout Markup, _ content: (inout Markup) -> Void
    ) {
        let attributes: Markup.Attributes = [
            "x": .percent(span.start * 100), "y": .number(y), "width": .percent(span.width * 100),
            "height": .number(height), "aria-hidden": "true",
        ]
        group.element("svg", attributes) { frame in
            let shape: Markup.Attributes = [
                "class": .text(mark.shape), "width": "100%", "height": "100%",
                "fill": mark.paint(id: id),
            ]
            frame.leaf("rect", shape)
            content(&frame)
        }
    }

    /// The unit's number, and the more room there is the more of who is or could be in it: each
    /// text with the classes that show it up to where the next one fits.
    private func texts(of block: Block, in span: PlanLayout.Span) -> [(String, String)] {
        let unit = DisplayWidth.cut(block.unit, to: 12)
        // A name says something even when it is cut; a figure does not.
        let contents =
            if let tenant = block.tenant, !tenant.isEmpty {
                [8, 12, 16, 20, 24, 30].map { DisplayWidth.cut(tenant, to: $0) }
            } else {
                [Self.vacancy(of: block)]
            }
        var levels: [(text: String, step: Int)] = []
        for text in [unit] + contents.map({ "\(unit) \($0)" }) {
            guard let step = step(text, in: span) else { break }
            if levels.last?.step == step { levels.removeLast() }
            if levels.last?.text != text { levels.append((text, step)) }
        }
        return levels.indices.map { index in
            let next = index + 1 < levels.count ? levels[index + 1].step : nil
            return (
                levels[index].text, Fit.classes("ink", from: levels[index].step, until: next)
            )
        }
    }

    private func step(_ text: String, in span: PlanLayout.Span) -> Int? {
        Fit.step(
            Fit.width(of: text, size: 13) + 10, share: span.width, minimum: Self.leastWidth,
            gutter: Self.gutter)
    }
}

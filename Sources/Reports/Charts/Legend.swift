/// What the marks of a chart mean, in words that wrap on narrow screens.
package struct Legend: Sendable {
    /// Unique on the page.
    package var id: String
    package var entries: [Entry]

    package init(entries: [Entry], id: String) {
        self.id = id
        self.entries = entries
    }

    /// A sign and what it stands for.
    package struct Entry: Sendable {
        package var sign: Sign
        package var name: String
        /// A figure behind the name.
        package var note: String?

        package init(mark: Mark, name: String? = nil, note: String? = nil) {
            self.init(sign: .mark(mark), name: name ?? mark.name, note: note)
        }

        package init(sign: Sign, name: String, note: String? = nil) {
            self.sign = sign
            self.name = name
            self.note = note
        }
    }

    /// What is shown before the words.
    package enum Sign: Hashable, Sendable {
        case mark(Mark)
        /// The symbols of the map.
        case core, point, elsewhere, star
        /// The broken line of a chart over time.
        case limit
        /// A line of a chart over time, with its classes.
        case course(String)
    }

    package var picture: Picture {
        Picture { write(into: &$0) }
    }

    /// Writes the list, for charts that carry it.
    package func write(into markup: inout Markup) {
        markup.element("ul", ["class": "legend"]) { list in
            for entry in entries {
                list.element("li") { item in
                    write(entry.sign, into: &item)
                    item.element("span", entry.name)
                    if let note = entry.note {
                        item.element("span", ["class": "note"], note)
                    }
                }
            }
        }
    }

    private func write(_ sign: Sign, into item: inout Markup) {
        let attributes: Markup.Attributes = [
            "class": "swatch", "width": 22, "height": 16, "viewBox": "0 0 22 16",
            "aria-hidden": "true",
        ]
        item.element("svg", attributes) { svg in
            switch sign {
            case .mark(let mark):
                svg.patterns(of: [mark], id: "\(id)-legend")
                svg.leaf(
                    "rect",
                    [
                        "class": .text(mark.shapeClass), "x": 1, "y": 1, "width": 20,
                        "height": 14, "fill": mark.paint(id: "\(id)-legend"),
                    ])
            case .core, .point, .elsewhere, .star: svg.symbol(sign, x: 11, y: 8, radius: 5)
            case .course(let classes):
                svg.leaf("path", ["class": .text(classes), "d": "M1 8L21 8"])
            case .limit:
                svg.leaf("line", ["class": "limit", "x1": 1, "x2": 21, "y1": 8, "y2": 8])
            }
        }
    }
}

extension Markup {
    /// A symbol of the map without colour.
    fileprivate mutating func symbol(_ sign: Legend.Sign, x: Double, y: Double, radius: Double) {
        if case .star = sign {
            leaf("path", ["class": "symbol star", "d": .text(Star.path(x: x, y: y, radius: 7))])
            return
        }
        if case .core = sign {
            circle(x: x, y: y, radius: radius + 2, className: "symbol ring")
        }
        let isHollow = sign == .elsewhere
        circle(
            x: x, y: y, radius: sign == .core ? radius - 1 : radius,
            className: isHollow ? "symbol ring" : "symbol")
    }

    /// A circle in units of the drawing.
    package mutating func circle(x: Double, y: Double, radius: Double, className: String) {
        leaf(
            "circle",
            [
                "class": .text(className), "cx": .number(x), "cy": .number(y),
                "r": .number(radius),
            ])
    }
}

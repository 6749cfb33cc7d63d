import Reports

/// What stands around the shapes of every drawing.
struct Drawing {
    /// Unique on the page; the beginning of all identifiers inside.
    var id: String
    var title: String
    /// The figures in words, for those who do not see the drawing.
    var description: String
    /// Classes beside `chart`.
    var className: String
    /// Pixels; `nil` where `viewBox` gives the shape.
    var height: Double?
    /// Width and height of the drawing's own units. Without one a unit is a pixel and widths are
    /// in percent, so that text keeps its size on every screen.
    var viewBox: (width: Double, height: Double)?
    /// Whether there are links inside: then it is a group, since an image hides what is in it.
    var hasLinks = false
}

extension Markup {
    /// A named and described drawing.
    mutating func drawing(_ drawing: Drawing, _ content: (inout Markup) -> Void) {
        let viewBox = drawing.viewBox.map {
            "0 0 \(Markup.written($0.width, decimals: 2)) \(Markup.written($0.height, decimals: 2))"
        }
        let attributes: Attributes = [
            "class": .text("chart \(drawing.className)"), "id": .text(drawing.id),
            "viewBox": .text(viewBox), "width": drawing.height == nil ? .absent : "100%",
            "height": drawing.height.map { .number($0) } ?? .absent,
            "role": drawing.hasLinks ? "group" : "img",
            "aria-labelledby": .text("\(drawing.id)-title"),
            "aria-describedby": .text("\(drawing.id)-desc"),
        ]
        element("svg", attributes) { markup in
            markup.element("title", ["id": .text("\(drawing.id)-title")], drawing.title)
            markup.element("desc", ["id": .text("\(drawing.id)-desc")], drawing.description)
            content(&markup)
        }
    }

    /// A place that can be scrolled by touch, mouse and keyboard.
    mutating func scrolling(_ label: String, _ content: (inout Markup) -> Void) {
        let attributes: Attributes = [
            "class": "scroll", "tabindex": "0", "role": "region", "aria-label": .text(label),
        ]
        element("div", attributes, content)
    }

    /// A link where there is somewhere to go, else a plain group.
    mutating func link(
        to href: String?, className: String? = nil, _ content: (inout Markup) -> Void
    ) {
        if let href {
            element("a", ["href": .text(href), "class": .text(className)], content)
        } else {
            element("g", ["class": .text(className)], content)
        }
    }

    /// A line of text.
    mutating func label(
        _ text: String, x: Value, y: Double, className: String, anchor: String? = nil
    ) {
        let attributes: Attributes = [
            "x": x, "y": .number(y), "class": .text(className), "text-anchor": .text(anchor),
        ]
        element("text", attributes, text)
    }

    /// The name of a row at its left, cut to so many columns; a link where there is somewhere to go.
    mutating func name(
        _ name: String, columns: Int, href: String?, y: Double, className: String
    ) {
        link(to: href) { link in
            if DisplayWidth.of(name) > columns { link.element("title", name) }
            link.label(DisplayWidth.cut(name, to: columns), x: 0, y: y, className: className)
        }
    }

    /// The textures of marks, to be named by ``Mark/paint(id:)``.
    mutating func patterns(of marks: [Mark], id: String) {
        let textured = marks.filter { $0.texture != .plain }
        guard !textured.isEmpty else { return }
        element("defs") { markup in
            for mark in textured {
                let attributes: Attributes = [
                    "id": .text("\(id)-\(mark.id)"), "class": .text(mark.className), "width": 8,
                    "height": 8, "patternUnits": "userSpaceOnUse",
                ]
                markup.element("pattern", attributes) { pattern in
                    pattern.leaf("rect", ["class": "solid", "width": 8, "height": 8])
                    let style = mark.texture == .dots ? "texture dots" : "texture"
                    pattern.leaf("path", ["class": .text(style), "d": .text(mark.texture.path)])
                }
            }
        }
    }
}

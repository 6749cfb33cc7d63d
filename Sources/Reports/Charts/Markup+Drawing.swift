/// What stands around the shapes of every drawing.
package struct Drawing {
    /// Unique on the page; the beginning of all identifiers inside.
    package var id: String
    package var title: String
    /// The figures in words, for those who do not see the drawing.
    package var description: String
    /// Classes beside `chart`.
    package var className: String
    /// Pixels; `nil` where `viewBox` gives the shape.
    package var height: Double?
    /// Width and height of the drawing's own units. Without one a unit is a pixel and widths are
    /// in percent, so that text keeps its size on every screen.
    package var viewBox: (width: Double, height: Double)?
    /// Whether there are links inside: then it is a group, since an image hides what is in it.
    package var hasLinks = false

    package init(
        id: String, title: String, description: String, className: String, height: Double? = nil,
        viewBox: (width: Double, height: Double)? = nil, hasLinks: Bool = false
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.className = className
        self.height = height
        self.viewBox = viewBox
        self.hasLinks = hasLinks
    }
}

extension Markup {
    /// A named and described drawing.
    package mutating func drawing(_ drawing: Drawing, _ content: (inout Markup) -> Void) {
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
    package mutating func scrolling(_ label: String, _ content: (inout Markup) -> Void) {
        let attributes: Attributes = [
            "class": "scroll", "tabindex": "0", "role": "region", "aria-label": .text(label),
        ]
        element("div", attributes, content)
    }

    /// A link where there is somewhere to go, else a plain group.
    package mutating func link(
        to href: String?, className: String? = nil, _ content: (inout Markup) -> Void
    ) {
        if let href {
            element("a", ["href": .text(href), "class": .text(className)], content)
        } else {
            element("g", ["class": .text(className)], content)
        }
    }

    /// A line of text.
    package mutating func label(
        _ text: String, x: Value, y: Double, className: String, anchor: String? = nil
    ) {
        let attributes: Attributes = [
            "x": x, "y": .number(y), "class": .text(className), "text-anchor": .text(anchor),
        ]
        element("text", attributes, text)
    }

    /// The line of a value across a plot, with what it stands for left of it.
    ///
    /// - Parameter isAxis: whether it is the one that values begin at.
    package mutating func level(_ y: Double, isAxis: Bool, _ text: String? = nil) {
        let line: Attributes = [
            "class": isAxis ? "axis" : "grid", "x1": 0, "x2": "100%", "y1": .number(y),
            "y2": .number(y),
        ]
        leaf("line", line)
        guard let text else { return }
        label(text, x: .number(-8), y: y + 4, className: "label small muted", anchor: "end")
    }

    /// The name of a row at its left, cut to so many columns; a link where there is somewhere to go.
    package mutating func name(
        _ name: String, columns: Int, href: String?, y: Double, className: String
    ) {
        link(to: href) { link in
            if DisplayWidth.of(name) > columns { link.element("title", name) }
            link.label(DisplayWidth.cut(name, to: columns), x: 0, y: y, className: className)
        }
    }

    /// The textures of marks, to be named by ``Mark/paint(id:)``.
    package mutating func patterns(of marks: [Mark], id: String) {
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

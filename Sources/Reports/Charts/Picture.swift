/// A finished chart: markup that a template puts in as it stands, with three braces.
///
/// It is a `<div class="picture">` around the drawing, its legend and its notes. Colours, type and
/// widths come from the stylesheet; nothing in it needs a script.
package struct Picture: Hashable, Sendable, CustomStringConvertible {
    package let svg: String

    package init(_ content: (inout Markup) -> Void) {
        self.init(className: nil, content)
    }

    /// - Parameter className: a class beside `picture`.
    package init(className: String?, _ content: (inout Markup) -> Void) {
        var markup = Markup()
        let classes = className.map { "picture \($0)" } ?? "picture"
        markup.element("div", ["class": .text(classes)], content)
        svg = markup.text
    }

    package var description: String { svg }
}

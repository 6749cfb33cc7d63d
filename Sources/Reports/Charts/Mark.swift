/// How one thing looks in every chart, legend and tag.
///
/// The class `c-<id>` of the stylesheet gives fill, line and ink for light and dark; the texture
/// tells marks apart in greyscale and for colour-blind eyes.
package struct Mark: Hashable, Sendable {
    package let id: String
    /// The Chinese name shown to people.
    package let name: String
    package let texture: Texture

    package var className: String { "c-\(id)" }

    /// The classes of a shape within an element that has ``className``.
    package var shape: String { texture == .plain ? "mark solid" : "mark" }

    /// The classes of a shape that stands by itself.
    package var shapeClass: String { "\(shape) \(className)" }

    /// The fill of a shape with this mark in the drawing `id`; left to the stylesheet where the
    /// mark is plain.
    package func paint(id: String) -> Markup.Value {
        texture == .plain ? .absent : .text("url(#\(id)-\(self.id))")
    }
}

/// What is drawn over a fill, in tiles of 8 × 8 pixels.
package enum Texture: CaseIterable, Hashable, Sendable {
    case plain, rising, falling, upright, level, grid, cross, dots, dashes

    /// Path data; strokes, so that the stylesheet sets their weight.
    package var path: String {
        switch self {
        case .plain: ""
        case .rising: "M-2 2l4-4M0 8l8-8M6 10l4-4"
        case .falling: "M-2 6l4 4M0 0l8 8M6-2l4 4"
        case .upright: "M4 0v8"
        case .level: "M0 4h8"
        case .grid: "M4 0v8M0 4h8"
        case .cross: "M0 8l8-8M0 0l8 8"
        case .dots: "M2 2h.01M6 6h.01"
        case .dashes: "M0 2h4M4 6h4"
        }
    }
}

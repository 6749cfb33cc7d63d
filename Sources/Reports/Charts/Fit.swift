/// Which texts have room, on screens of every width.
///
/// Charts are drawn in percent of a width the server does not know. A text therefore carries the
/// width of the picture from which on it fits, in steps the stylesheet has classes for.
package enum Fit {
    /// Widths of a picture in pixels for which there are classes `w-…` (shown from there on) and
    /// `u-…` (shown up to there).
    package static let steps = [480, 640, 800, 1000, 1300, 1600, 2000, 2600]

    /// The narrowest picture, on a screen of 360 pixels.
    package static let narrowest = 280

    /// An estimate of a text's width in pixels, rather too large than too small.
    package static func width(of text: String, size: Double) -> Double {
        Double(DisplayWidth.of(text)) * 0.54 * size
    }

    /// The step from which on a text fits: 0 where it always does, `nil` where it never does.
    ///
    /// - Parameters:
    ///   - text: pixels the text takes with the space around it.
    ///   - share: the part of the drawing's width there is for it, 0…1.
    ///   - minimum: the narrowest the drawing gets, in pixels.
    ///   - gutter: pixels of the picture that do not belong to the drawing.
    package static func step(
        _ text: Double, share: Double, minimum: Int = narrowest, gutter: Double = 0
    ) -> Int? {
        func fits(_ width: Int) -> Bool { (Double(width) - gutter) * share >= text }
        if fits(minimum) { return 0 }
        return steps.first { $0 > minimum && fits($0) }
    }

    /// The classes of a text that is shown from a step on, and up to another.
    package static func classes(_ base: String, from: Int, until: Int? = nil) -> String {
        var classes = base
        if from > 0 { classes += " w-\(from)" }
        if let until { classes += " u-\(until)" }
        return classes
    }
}

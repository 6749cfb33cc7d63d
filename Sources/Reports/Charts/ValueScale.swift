import Foundation

/// A scale from 0 to a round number that takes all values.
package struct ValueScale: Hashable, Sendable {
    package let top: Double

    /// - Parameter largest: the largest value to be shown.
    package init(upTo largest: Double) {
        guard largest > 0, largest.isFinite else {
            top = 1
            return
        }
        let power = pow(10, floor(log10(largest)))
        let factor = [1, 2, 2.5, 5, 10].first { $0 * power >= largest * 0.999_999 }
        top = (factor ?? 10) * power
    }

    /// The value's place on the scale, 0…1.
    package func place(of value: Double) -> Double { min(1, max(0, value / top)) }
}

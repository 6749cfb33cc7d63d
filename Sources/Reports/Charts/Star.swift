import Foundation

/// The five-pointed star that marks 满天星 buildings.
package enum Star {
    /// Path data of a star around a point.
    ///
    /// - Parameter radius: from the middle to a tip.
    package static func path(x: Double, y: Double, radius: Double) -> String {
        let corners = (0..<10).map { corner in
            let angle = (Double(corner) * 36 - 90) * .pi / 180
            let distance = corner.isMultiple(of: 2) ? radius : radius * 0.42
            let px = Markup.written(x + cos(angle) * distance, decimals: 2)
            let py = Markup.written(y + sin(angle) * distance, decimals: 2)
            return "\(px) \(py)"
        }
        return "M\(corners.joined(separator: "L"))Z"
    }
}

import Estate
import Foundation

/// What people type into the form of 招商找房, as the interface reads it.
enum TypedCondition {
    /// - Returns: the text itself where there is nothing to tidy.
    static func tidied(_ name: String, _ text: String, today: CalendarDate) -> String {
        switch name {
        case "minArea", "maxArea", "maxRent", "headcount", "floorFrom", "floorTo":
            return number(text) ?? text
        case "by":
            // A link or a saved search from last month: what is free now was to be free then.
            guard let day = CalendarDate(text), day < today else { return text }
            return today.description
        default: return text
        }
    }

    private static let units = [
        "元/m2·月", "元/m2/月", "元/月", "元/m2", "元", "平方米", "平米", "平", "m2", "m²", "人", "层", "楼",
    ]

    /// A number without what people write around it: `３００ ㎡`, `1,000`, `10人`.
    private static func number(_ text: String) -> String? {
        // Full-width digits and signs become plain ones, ㎡ becomes m2.
        var plain = text.precomposedStringWithCompatibilityMapping.lowercased()
        plain.removeAll { $0.isWhitespace || $0 == "," }
        if let unit = units.first(where: { plain.hasSuffix($0) }) {
            plain.removeLast(unit.count)
        }
        return DecimalText.scaled(plain, by: 6) == nil ? nil : plain
    }
}

import Estate
import Foundation

/// The map from codes of GB/T 4754-2017 to directions as the reference has it, and what is known of
/// the editions: nothing here is shared with the product.
enum IndustryTable {
    /// `nil` inside is 待认定.
    static let directions: [Int: Direction?] = {
        var map: [Int: Direction?] = [:]
        for line in lines {
            map.updateValue(line.direction.flatMap(Direction.init(id:)), forKey: line.code)
        }
        return map
    }()

    /// The rows of `Reference/industry_directions.csv`.
    static let lines: [(code: Int, direction: String?)] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Reference/industry_directions.csv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).dropFirst().map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return (Int(cells[0]) ?? -1, cells[1].isEmpty ? nil : String(cells[1]))
        }
    }()

    /// Codes that mean one thing in the 2011 edition and another in that of 2017.
    static let changed = [
        6520, 6540, 6550, 6591, 7482, 7491, 7492, 7520, 8610, 8710, 8720,
    ]

    /// Codes that exist only in the 2011 edition.
    static let only2011 = [6330, 6420, 6510, 6530, 6592, 7240, 7250, 7440, 7450, 8630]

    /// A code's class, and the warning it deserves where the feed names no direction.
    static func slowClass(
        _ code: Int, edition: IndustryEdition, overrides: [Int: Direction] = [:]
    ) -> (direction: Direction?, warning: Diagnostic.Code?) {
        if edition == .edition2011, changed.contains(code) { return (nil, .industryAmbiguous) }
        if let decided = overrides[code] { return (decided, nil) }
        if let entry = directions[code] {
            return entry == nil ? (nil, .directionUndetermined) : (entry, nil)
        }
        let division = code / 100
        let isOfTheSix = [63, 64, 65, 73, 74, 75].contains(division)
        if edition == .edition2017, only2011.contains(code) {
            return (isOfTheSix ? nil : .other, .industryAmbiguous)
        }
        if division < 1 || division > 97 || isOfTheSix { return (nil, .industryUnknown) }
        return (.other, nil)
    }
}

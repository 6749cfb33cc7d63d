import Foundation

/// The rules of a stylesheet, as far as tests ask for them.
struct Stylesheet {
    /// What a rule stands in, outermost first, such as `@media print`; its selectors; its properties.
    struct Rule {
        var conditions: [String]
        var selectors: [String]
        var properties: [String: String]
    }

    private(set) var rules: [Rule] = []

    /// The product's own.
    static func product() throws -> Stylesheet {
        let sources = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().appendingPathComponent("../../../Sources")
        let files = ["Reports/Charts/charts.css", "Web/Assets/app.css"]
        return Stylesheet(
            try files.map {
                try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8)
            }.joined())
    }

    init(_ text: String) {
        var text = text
        while let start = text.range(of: "/*"),
            let end = text.range(of: "*/", range: start.upperBound..<text.endIndex)
        {
            text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        var rest = Substring(text)
        read(&rest, conditions: [])
    }

    /// Reads rules up to the end of the block.
    private mutating func read(_ rest: inout Substring, conditions: [String]) {
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard let end = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) else { return }
            let head = rest[..<end].trimmingCharacters(in: .whitespacesAndNewlines)
            let isOver = rest[end] == "}"
            rest = rest[rest.index(after: end)...]
            if isOver { return }
            if ["@media", "@container", "@keyframes"].contains(where: head.hasPrefix) {
                read(&rest, conditions: conditions + [head])
                continue
            }
            let body = rest.prefix { $0 != "}" }
            rest = rest[body.endIndex...].dropFirst()
            rules.append(
                Rule(
                    conditions: conditions, selectors: Self.trimmed(head, at: ","),
                    properties: Self.properties(body)))
        }
    }

    private static func properties(_ body: Substring) -> [String: String] {
        var properties: [String: String] = [:]
        for declaration in trimmed(String(body), at: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let value = declaration[declaration.index(after: colon)...]
            properties[String(declaration[..<colon])] =
                value.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return properties
    }

    private static func trimmed(_ text: String, at separator: Character) -> [String] {
        text.split(separator: separator).map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }
}

/// Light, dark or paper.
enum ColourScheme: CaseIterable {
    case light, dark, paper

    private func includes(_ conditions: [String]) -> Bool {
        switch self {
        case .light: conditions.isEmpty
        case .dark:
            conditions.isEmpty || conditions == ["@media screen and (prefers-color-scheme: dark)"]
        case .paper: conditions.isEmpty || conditions == ["@media print"]
        }
    }

    /// The custom properties a selector has, those of the root behind them.
    func variables(_ selector: String?, in sheet: Stylesheet) -> [String: String] {
        var variables: [String: String] = [:]
        for target in [":root", selector].compactMap(\.self) {
            for rule in sheet.rules
            where includes(rule.conditions) && rule.selectors.contains(target) {
                variables.merge(rule.properties.filter { $0.key.hasPrefix("--") }) { $1 }
            }
        }
        return variables
    }
}

/// A colour of sRGB.
struct Colour {
    /// Relative luminance (WCAG 2.2), 0…1.
    let luminance: Double

    /// - Returns: `nil` unless the variable leads to a colour written `#rrggbb`.
    init?(_ name: String, _ variables: [String: String]) {
        guard var value = variables[name] else { return nil }
        if value.hasPrefix("var("),
            let colour = Colour(String(value.dropFirst(4).dropLast()), variables)
        {
            self = colour
            return
        }
        guard value.removeFirst() == "#", value.count == 6, let number = Int(value, radix: 16)
        else {
            return nil
        }
        let channels = [16, 8, 0].map { Double((number >> $0) & 0xFF) / 255 }
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// Contrast ratio (WCAG 2.2), 1…21.
    func contrast(to other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}

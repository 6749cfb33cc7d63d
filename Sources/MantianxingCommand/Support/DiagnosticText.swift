import Estate
import Reports

/// Findings as lines of text for people.
enum DiagnosticText {
    /// One line: place, what is wrong, how to mend it.
    static func line(_ diagnostic: Diagnostic) -> String {
        var place = diagnostic.file.map { [$0] } ?? []
        if let text = diagnostic.placeText { place.append(text) }
        let path = diagnostic.path.map { " \($0)" } ?? ""
        let value = diagnostic.value.map { "（值：\(DisplayWidth.singleLine($0))）" } ?? ""
        return
            "\(diagnostic.severity.name) \(diagnostic.code.rawValue) \(place.joined(separator: " "))"
            + "\(path)：\(DisplayWidth.singleLine(diagnostic.message))\(value)\(DisplayWidth.singleLine(diagnostic.hint))"
    }

    /// How many there are of each code, then the first of each.
    static func summary(_ log: DiagnosticLog, listing limit: Int) -> [String] {
        var lines: [String] = []
        for (code, count) in log.countsInOrder {
            lines.append("  \(code.severity.name) \(code.rawValue) 共 \(count) 条")
            var shown = 0
            for index in log.listed.indices where log.listed[index].code == code {
                guard shown < limit else { break }
                lines.append("    " + line(log.listed[index]))
                shown += 1
            }
            if limit > 0, count > limit { lines.append("    ……其余 \(count - limit) 条未列出") }
        }
        return lines
    }
}

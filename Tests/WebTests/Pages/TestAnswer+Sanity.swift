@testable import Web

extension TestAnswer {
    /// What no page may have, in words: more or fewer headings than one, identifiers twice, links
    /// to nowhere on the page, values that were never meant for people.
    var oddities: [String] {
        var odd: [String] = []
        if count(of: "<h1") != 1 { odd.append("\(count(of: "<h1")) h1") }
        let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        let known = Set(ids)
        if known.count != ids.count {
            odd.append("twice: \(Set(ids.filter { id in ids.count { $0 == id } > 1 }))")
        }
        for match in text.matches(of: /href="#([^"]*)"/) where !known.contains(String(match.1)) {
            odd.append("nowhere: #\(match.1)")
        }
        for match in text.matches(of: /(?:for|aria-labelledby|aria-describedby)="([^"]*)"/) {
            for id in match.1.split(separator: " ") where !known.contains(String(id)) {
                odd.append("nowhere: \(id)")
            }
        }
        for text in ["Optional(", "nil", "{{", "}}", "NaN"] where self.text.contains(text) {
            odd.append(text)
        }
        return odd
    }
}

import Estate

/// An id and the name people know it by.
struct NamedItem: Hashable {
    let id: String
    let name: String
}

extension NodeReader {
    /// The district's six-digit area code (GB/T 2260) and name.
    mutating func areaCode(_ place: Place) -> NamedItem? {
        guard let section = self.section(place, keys: ["code", "name"]) else { return nil }
        let codePlace = required("code", in: section)
        let code = codePlace.flatMap { text($0) }
        let name = required("name", in: section).flatMap { text($0) }
        if let code, let codePlace, !Self.isDigits(code, count: 6) {
            report(.policyIDMalformed, at: codePlace, .areaCodeMalformed(code))
        }
        guard let code, let name else { return nil }
        return NamedItem(id: code, name: name)
    }

    /// A list of ids, each once, with their names.
    mutating func namedItems(_ place: Place) -> [NamedItem] {
        var lines: [String: Int] = [:]
        var named: [NamedItem] = []
        let example = "[{id: digital-economy, name: 重庆数字经济产业园}]"
        for item in items(place, example: example) {
            guard let section = self.section(item, keys: ["id", "name"]) else { continue }
            let idPlace = required("id", in: section)
            let id = idPlace.flatMap { text($0) }
            let name = required("name", in: section).flatMap { text($0) }
            guard let id, let idPlace else { continue }
            if let line = lines[id] {
                report(.policyIDRepeated, at: idPlace, .idRepeated(id, line))
                continue
            }
            lines[id] = idPlace.line
            if let name { named.append(NamedItem(id: id, name: name)) }
        }
        return named
    }

    /// Directions by four-digit code of the 2017 edition.
    mutating func industryOverrides(_ place: Place) -> [String: Direction] {
        var overrides: [String: Direction] = [:]
        for entry in entries(place) ?? [] {
            let code = IndustryCode(entry.key, edition: .edition2017)
            let isKnown = code.map { $0.isKnown && !$0.existsOnlyIn2011 } ?? false
            if !Self.isDigits(entry.key, count: 4) || !isKnown {
                report(.policyIndustryCodeUnknown, at: entry.place, .codeUnknown(entry.key))
            }
            overrides[entry.key] = word(
                entry.value, among: Words.directions, or: .policyDirectionUnknown)
        }
        return overrides
    }

    private static func isDigits(_ text: String, count: Int) -> Bool {
        text.utf8.count == count
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension Wording {
    fileprivate static func areaCodeMalformed(_ code: String) -> Wording {
        Wording("区划代码“\(code)”不可用。", "区划代码是六位数字（GB/T 2260），如 \"500103\"。")
    }

    fileprivate static func idRepeated(_ id: String, _ line: Int) -> Wording {
        Wording("“\(id)”在第 \(line) 行已经用过。", "请换一个 id，或删去其中一项。")
    }

    fileprivate static func codeUnknown(_ code: String) -> Wording {
        Wording(
            "“\(code)”不是 GB/T 4754—2017 的行业代码。",
            "请写 2017 版的四位小类代码，不带门类字母，如 \"6513\"。")
    }
}

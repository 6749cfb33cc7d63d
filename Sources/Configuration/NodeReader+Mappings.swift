import Estate
import Yams

extension NodeReader {
    /// The entries of a mapping, the first of each key; keys that stand again are reported.
    ///
    /// - Parameter known: the keys to name where the node is no mapping.
    /// - Returns: `nil` where the node is no mapping, which is reported.
    mutating func entries(_ place: Place, known: [String] = []) -> [Entry]? {
        guard let mapping = place.node.mapping else {
            report(.policyTypeWrong, at: place, .notMapping(known))
            return nil
        }
        var indices: [String: Int] = [:]
        var entries: [Entry] = []
        for (keyNode, value) in mapping {
            guard let key = text(of: keyNode) else {
                let keyPlace = Place(node: keyNode, path: place.path)
                report(.policyKeyUnknown, at: keyPlace, .keyNotText)
                continue
            }
            let keyPlace = Place(node: keyNode, path: place.path(of: key))
            if let index = indices[key] {
                entries[index].isRepeated = true
                let line = entries[index].place.line
                report(.policyKeyRepeated, at: keyPlace, .keyRepeated(key, line: line))
                continue
            }
            indices[key] = entries.count
            let valuePlace = Place(node: value, path: keyPlace.path)
            entries.append(Entry(key: key, place: keyPlace, value: valuePlace))
        }
        return entries
    }

    /// A mapping with these keys and no others; unknown ones are reported.
    ///
    /// - Returns: `nil` where the node is no mapping, which is reported.
    mutating func section(_ place: Place, keys known: [String]) -> Section? {
        guard let entries = self.entries(place, known: known) else { return nil }
        var section = Section(place: place)
        for entry in entries {
            if entry.isRepeated { section.repeated.insert(entry.key) }
            if known.contains(entry.key) {
                section.values[entry.key] = entry.value
                continue
            }
            let nearest = Spelling.nearest(to: entry.key, in: known)
            if let nearest { section.misspelled.insert(nearest) }
            report(.policyKeyUnknown, at: entry.place, .keyUnknown(entry.key, nearest, known))
        }
        return section
    }

    /// The value of a key that has to be there.
    ///
    /// - Returns: `nil` where it is not there, which is reported, once, if it is only misspelled.
    mutating func required(_ key: String, in section: Section) -> Place? {
        if let place = section[key] { return place }
        if !section.misspelled.contains(key) { reportMissing(key, in: section, .keyMissing(key)) }
        return nil
    }

    /// Reports that a mapping lacks a key.
    mutating func reportMissing(_ key: String, in section: Section, _ wording: Wording) {
        let place = section.place
        report(
            .policyKeyMissing, at: Place(node: place.node, path: place.path(of: key)), wording)
    }

    /// The items of a list; none where the node is no list, which is reported.
    ///
    /// - Parameter example: shown to people whose list is no list.
    /// - Parameter atLeastOne: whether an empty list is reported, too.
    mutating func items(_ place: Place, example: String, atLeastOne: Bool = false) -> [Place] {
        guard let sequence = place.node.sequence else {
            report(.policyTypeWrong, at: place, .notList(example: example))
            return []
        }
        if atLeastOne, sequence.isEmpty {
            report(.policyKeyMissing, at: place, .listEmpty(example: example))
        }
        return sequence.enumerated().map { index, node in
            Place(node: node, path: "\(place.path)[\(index)]")
        }
    }
}

extension Wording {
    fileprivate static func notMapping(_ known: [String]) -> Wording {
        Wording(
            "这里应当是若干“键: 值”。",
            known.isEmpty
                ? "请写成 {键: 值}，或缩进后每行写一个“键: 值”。"
                : "请在这里写：\(known.joined(separator: "、"))。")
    }

    fileprivate static let keyNotText = Wording("键应当是一个词。", "请改成一个词，冒号后面写值。")

    fileprivate static func keyUnknown(
        _ key: String, _ nearest: String?, _ known: [String]
    ) -> Wording {
        Wording(
            "这里没有名为“\(key)”的键。",
            nearest.map { "是不是“\($0)”？请改正，或删去。" }
                ?? "可用的键：\(known.joined(separator: "、"))。")
    }

    fileprivate static func keyRepeated(_ key: String, line: Int) -> Wording {
        Wording("键“\(key)”在第 \(line) 行已经写过。", "请只保留一处。")
    }

    fileprivate static func keyMissing(_ key: String) -> Wording {
        Wording("这里缺少必填的“\(key)”。", "请补上“\(key): …”。")
    }

    fileprivate static func notList(example: String) -> Wording {
        Wording("这里应当是列表。", "请写成列表，如 \(example)。")
    }

    fileprivate static func listEmpty(example: String) -> Wording {
        Wording("列表是空的，至少要有一项。", "请补上内容，如 \(example)。")
    }
}

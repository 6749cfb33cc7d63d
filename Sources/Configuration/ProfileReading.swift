public import Estate

/// An import profile as read from YAML: what it says and what is wrong with it.
public struct ProfileReading: Sendable {
    /// `nil` where the file has errors.
    public let profile: ImportProfile?
    /// In the order of the file.
    public let diagnostics: [Diagnostic]

    /// - Parameter file: the profile's text, and the name to show for it in findings.
    public init(_ file: PolicyFile) {
        let (opened, root) = NodeReader.open(file)
        var reader = opened
        let profile = root.flatMap { reader.profile($0) }
        diagnostics = reader.findings.sorted {
            ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
        }
        self.profile = diagnostics.isEmpty ? profile : nil
    }
}

extension NodeReader {
    fileprivate mutating func profile(_ root: Place) -> ImportProfile? {
        let keys = [
            "name", "fields", "states", "uses", "flags", "totals", "subtotals", "blanks", "dittos",
        ]
        guard let section = self.section(root, keys: keys) else { return nil }
        let name = required("name", in: section).flatMap { text($0) }
        var profile = ImportProfile(name: name ?? "", fields: [:])
        if let fields = required("fields", in: section) { read(fields, into: &profile) }
        profile.states = words(section["states"], Self.states)
        profile.uses = words(section["uses"], Self.uses)
        profile.flags = words(section["flags"], Self.flags)
        profile.totals = section["totals"].map { foldedTexts($0) } ?? []
        profile.subtotals = section["subtotals"].map { foldedTexts($0) } ?? []
        if let place = section["blanks"] {
            profile.blanks = Set(items(place, example: "[-, 无]").compactMap { text($0) })
        }
        if let place = section["dittos"] {
            profile.dittos = Set(items(place, example: "[同上, 〃]").compactMap { text($0) })
        }
        return profile
    }

    private static let states = Unit.State.allCases.map { ($0.id, $0) }
    private static let uses = Unit.Use.allCases.map { ($0.id, $0) }
    private static let flags = [("yes", true), ("no", false)]

    private mutating func read(_ place: Place, into profile: inout ImportProfile) {
        let keys = ImportField.allCases.map(\.id)
        guard let section = self.section(place, keys: keys) else { return }
        var owners: [String: ImportField] = [:]
        for field in ImportField.allCases {
            guard let names = section[field.id] else { continue }
            for item in items(names, example: "[楼层, 层]") {
                guard let name = text(item).map(ImportText.folded) else { continue }
                if let owner = owners[name], owner != field {
                    report(.policyKeyRepeated, at: item, .nameRepeated(name, owner.id))
                }
                owners[name] = field
                profile.fields[field, default: []].append(name)
            }
        }
        for needed in [ImportField.unit, .area] where profile.fields[needed] == nil {
            reportMissing(needed.id, in: section, .fieldMissing(needed))
        }
    }

    /// The words for each of some values: `leased: [已租, 在租]`.
    private mutating func words<Value: Equatable>(
        _ place: Place?, _ values: [(String, Value)]
    ) -> [String: Value] {
        guard let place, let section = self.section(place, keys: values.map(\.0)) else {
            return [:]
        }
        var words: [String: Value] = [:]
        for (key, value) in values {
            guard let list = section[key] else { continue }
            for item in items(list, example: "[已租, 在租]") {
                guard let word = text(item).map(ImportText.folded) else { continue }
                if let known = words[word], known != value {
                    report(.policyKeyRepeated, at: item, .nameRepeated(word, nil))
                }
                words[word] = value
            }
        }
        return words
    }

    private mutating func foldedTexts(_ place: Place) -> [String] {
        items(place, example: "[合计, 总计]").compactMap { text($0).map(ImportText.folded) }
    }
}

extension Wording {
    fileprivate static func nameRepeated(_ name: String, _ owner: String?) -> Wording {
        Wording(
            "“\(name)”在前面\(owner.map { "的 \($0) " } ?? "")已经用过，意思会不明。", "请只保留一处。")
    }

    fileprivate static func fieldMissing(_ field: ImportField) -> Wording {
        Wording(
            "配置没有写\(field.name)（\(field.id)）的列名，读不出单元。",
            "请补上“\(field.id): [列名]”。")
    }
}

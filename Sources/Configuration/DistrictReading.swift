import Estate

/// What the district's file says, and what is wrong with it.
struct DistrictReading {
    /// Whether the file has the one name it should have.
    let isNamedRightly: Bool
    /// What buildings may belong to.
    private(set) var names = KnownNames()
    private var reader: NodeReader
    private var district: District?

    init(_ file: PolicyFile) {
        let (reader, root) = NodeReader.open(file)
        self.isNamedRightly = file.name == PolicyFile.districtName
        self.reader = reader
        guard let root else { return }
        read(root)
        if !isNamedRightly {
            self.reader.report(.policyFileNameDiffers, at: root, .nameDiffers(file.name))
        }
    }

    var findings: [Diagnostic] { reader.findings }

    /// The district where nothing is wrong.
    var sound: District? { findings.isEmpty ? district : nil }
}

extension DistrictReading {
    private static let keys = [
        "district", "goals", "layouts", "parks", "settings", "industryOverrides",
    ]

    private mutating func read(_ root: Place) {
        guard let section = reader.section(root, keys: Self.keys) else { return }
        let areKeysSound = reader.findings.isEmpty
        let code = reader.required("district", in: section).flatMap { reader.areaCode($0) }
        let goals = reader.required("goals", in: section).flatMap { reader.goals($0) }
        let layouts = named("layouts", in: section, areKeysSound)
        let parks = named("parks", in: section, areKeysSound)
        let settings = section["settings"].flatMap { reader.settings($0) }
        let overrides = section["industryOverrides"].map { reader.industryOverrides($0) }
        names = KnownNames(layouts: layouts.vocabulary, parks: parks.vocabulary)
        guard let code, let goals else { return }
        district = District(
            code: code.id, name: code.name, goals: goals,
            layouts: layouts.list.map { District.Layout(id: $0.id, name: $0.name) },
            parks: parks.list.map { District.Park(id: $0.id, name: $0.name) },
            settings: settings ?? District.Settings(), industryOverrides: overrides ?? [:])
    }

    /// Layouts or parks; there is no vocabulary where a mistake leaves them in doubt.
    private mutating func named(
        _ key: String, in section: Section, _ areKeysSound: Bool
    ) -> (list: [NamedItem], vocabulary: Vocabulary<String>?) {
        let findings = reader.findings.count
        let list = section[key].map { reader.namedItems($0) } ?? []
        let isKnown =
            reader.findings.count == findings && !section.repeated.contains(key)
            && (section[key] != nil || areKeysSound)
        let ids = list.map(\.id)
        let nameByID = Dictionary(list.map { ($0.id, $0.name) }) { first, _ in first }
        let vocabulary = Vocabulary(ids, id: { $0 }, name: { nameByID[$0] ?? $0 })
        return (list, isKnown ? vocabulary : nil)
    }
}

extension Wording {
    fileprivate static func nameDiffers(_ file: String) -> Wording {
        Wording(
            "全区设置的文件名应当是 \(PolicyFile.districtName)，不是 \(file)。",
            "请把文件改名为 \(PolicyFile.districtName)；如果两个都有，请只保留一个。")
    }
}

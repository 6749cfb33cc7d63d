import Estate

/// What a version of a published report says differently from the version before, made of the
/// frozen bytes of both.
public struct ReportChanges: Hashable, Sendable {
    /// In the order of the report.
    public private(set) var all: [ReportChange] = []

    /// No changes.
    public init() {}

    /// - Returns: `nil` where one of them is not JSON.
    public init?(from before: [UInt8], to after: [UInt8]) {
        guard let before = FrozenValue(before), let after = FrozenValue(after) else { return nil }
        compare(before, after, at: Place())
    }

    /// Those that do not only detail others.
    public var main: [ReportChange] { all.filter { !$0.isDetail } }
}

extension ReportChanges {
    /// Where a value stands.
    private struct Place {
        var path = ""
        /// The names of the fields on the way, without the list's items.
        var fields: [String] = []
        /// The item of a list that it belongs to.
        var item: (list: String, id: String, name: String?)?

        func field(_ name: String) -> Place {
            var place = self
            place.path += path.isEmpty ? name : ".\(name)"
            place.fields.append(name)
            return place
        }

        func item(_ id: String, of value: FrozenValue) -> Place {
            var place = self
            place.path += "[\(id)]"
            place.item = (fields.last ?? "", id, value["name"]?.text)
            return place
        }
    }

    private mutating func compare(_ before: FrozenValue, _ after: FrozenValue, at place: Place) {
        guard before != after else { return }
        switch (before, after) {
        case (.object(let old), .object(let new)): compare(old, new, at: place)
        case (.object(let old), .null): compare(old, [], at: place)
        case (.null, .object(let new)): compare([], new, at: place)
        case (.list(let old), .list(let new)): compare(old, new, at: place)
        default:
            note(
                before.written, after.written, isText: before.isText || after.isText, at: place)
        }
    }

    private mutating func compare(
        _ before: [FrozenValue.Field], _ after: [FrozenValue.Field], at place: Place
    ) {
        let old = Dictionary(before.map { ($0.name, $0.value) }) { first, _ in first }
        for field in after where !Self.isOfItsMoment(field.name, at: place) {
            compare(old[field.name] ?? .null, field.value, at: place.field(field.name))
        }
        let names = Set(after.map(\.name))
        for field in before where !names.contains(field.name) {
            compare(field.value, .null, at: place.field(field.name))
        }
    }

    /// Every version is known at a moment of its own.
    private static func isOfItsMoment(_ name: String, at place: Place) -> Bool {
        place.path.isEmpty && name == "knownAt"
    }

    /// Lists are of objects that have an identity.
    private mutating func compare(
        _ before: [FrozenValue], _ after: [FrozenValue], at place: Place
    ) {
        let old = Dictionary(before.map { ($0.identity, $0) }) { first, _ in first }
        for item in after {
            let place = place.item(item.identity, of: item)
            if let before = old[item.identity] {
                compare(before, item, at: place)
            } else {
                note("否", "是", isText: true, at: place)
            }
        }
        let identities = Set(after.map(\.identity))
        for item in before where !identities.contains(item.identity) {
            note("是", "否", isText: true, at: place.item(item.identity, of: item))
        }
    }

    private mutating func note(
        _ before: String?, _ after: String?, isText: Bool, at place: Place
    ) {
        let words = ReportFieldWords(fields: place.fields, item: place.item)
        let isBuilding = place.item?.list == "buildings"
        all.append(
            ReportChange(
                path: place.path, subject: words.subject,
                building: isBuilding ? place.item.flatMap { Building.ID(rawValue: $0.id) } : nil,
                field: words.field, before: before, after: after,
                form: isText ? .text : words.isRate ? .rate : .number))
    }
}

extension FrozenValue {
    /// What tells an item of a list from the others.
    fileprivate var identity: String { (self["id"] ?? self["role"])?.text ?? "" }

    /// A value that is neither list nor object.
    fileprivate var written: String? {
        switch self {
        case .null, .list, .object: nil
        case .flag(let flag): flag ? "是" : "否"
        case .number(let text), .text(let text): text
        }
    }

    fileprivate var isText: Bool {
        switch self {
        case .text, .flag: true
        case .null, .number, .list, .object: false
        }
    }
}

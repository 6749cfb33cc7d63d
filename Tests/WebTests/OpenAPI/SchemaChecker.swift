import Estate
import Foundation

/// Holds values against schemas: as much of JSON Schema (draft 2020-12) as the interface uses. A
/// keyword it does not know is a problem too, so that none is passed over.
struct SchemaChecker: Sendable {
    /// `components/schemas`.
    let shapes: JSON

    /// What a value has that its schema does not allow.
    func problems(of value: JSON, against schema: JSON, at path: String = "$") -> [String] {
        guard case .object(let keywords) = schema else { return ["\(path): no schema"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
            problems(of: value, keyword, argument, schema, at: path)
        }
    }

    private func problems(
        of value: JSON, _ keyword: String, _ argument: JSON, _ schema: JSON, at path: String
    ) -> [String] {
        func unless(_ holds: Bool) -> [String] {
            holds ? [] : ["\(path): \(value.short) against \(keyword) \(argument.short)"]
        }
        switch keyword {
        // What is required and what is not known come with the properties.
        case "description", "required": return []
        case "additionalProperties":
            guard case .object(let members) = value, argument != .flag(false) else { return [] }
            return members.flatMap { problems(of: $1, against: argument, at: "\(path).\($0)") }
        case "$ref":
            let name = argument.string?.split(separator: "/").last.map(String.init) ?? ""
            return problems(of: value, against: shapes[name], at: path)
        case "anyOf":
            return unless(argument.array.contains { problems(of: value, against: $0).isEmpty })
        case "type":
            let types = argument.string.map { [$0] } ?? argument.array.compactMap(\.string)
            return unless(types.contains { value.is($0) })
        case "enum": return unless(argument.array.contains(value))
        case "items":
            return value.array.enumerated().flatMap { index, item in
                problems(of: item, against: argument, at: "\(path)[\(index)]")
            }
        case "properties": return membersProblems(of: value, schema, at: path)
        case "minimum": return unless(value.double.map { $0 >= argument.double ?? 0 } ?? true)
        case "maximum": return unless(value.double.map { $0 <= argument.double ?? 0 } ?? true)
        case "pattern", "format": return unless(value.string.map { holds($0, argument) } ?? true)
        case "maxLength":
            return unless(value.string.map { $0.count <= argument.int ?? 0 } ?? true)
        default: return ["\(path): unknown keyword \(keyword)"]
        }
    }

    private func membersProblems(of value: JSON, _ schema: JSON, at path: String) -> [String] {
        guard case .object(let members) = value else { return [] }
        let known = schema["properties"]
        var problems = schema["required"].array.compactMap(\.string)
            .filter { members[$0] == nil }.map { "\(path): no \($0)" }
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            if known.keys.contains(name) {
                problems += self.problems(of: member, against: known[name], at: "\(path).\(name)")
            } else {
                problems.append("\(path): unexpected \(name)")
            }
        }
        return problems
    }

    private func holds(_ text: String, _ rule: JSON) -> Bool {
        switch rule.string {
        case "date": CalendarDate(text) != nil
        case "date-time":
            text.matches(#"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"#)
        case "uri": text.matches("^[a-z]+:.+$")
        case let pattern?: text.matches(pattern)
        case nil: false
        }
    }
}

extension JSON {
    /// Whether this is of a type of JSON Schema.
    fileprivate func `is`(_ type: String) -> Bool {
        switch (type, self) {
        case ("null", .null), ("boolean", .flag), ("number", .number), ("string", .text),
            ("array", .list), ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }

    fileprivate var short: String { String("\(self)".prefix(120)) }
}

extension String {
    fileprivate func matches(_ pattern: String) -> Bool {
        range(of: pattern, options: .regularExpression) != nil
    }
}

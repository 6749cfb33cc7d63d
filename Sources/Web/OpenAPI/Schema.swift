import Estate

/// What a value of JSON may be: as much of JSON Schema (draft 2020-12) as the interface needs.
indirect enum Schema: Hashable, Sendable {
    case flag
    case whole(from: Int? = nil, to: Int? = nil)
    case number(from: Int? = nil, to: Int? = nil)
    /// - Parameters:
    ///   - format: a format of JSON Schema, such as `date`.
    ///   - pattern: a regular expression of ECMA-262.
    case text(format: String? = nil, pattern: String? = nil, longest: Int? = nil)
    /// One of these words.
    case word([String])
    case list(of: Schema)
    /// An object with these keys and no others.
    case object([Property])
    /// An object with any keys.
    case map(of: Schema)
    /// This, or `null`.
    case optional(Schema)
    /// Any of these.
    case either([Schema])
    /// A shape of the document's components.
    case shape(Shape)

    /// A key of an object with its value.
    struct Property: Hashable, Sendable {
        var name: String
        var schema: Schema
        /// Whether the key is always there.
        var isRequired = true
        /// What the name alone does not say.
        var note: String?
    }
}

extension Schema.Property {
    /// A key that is always there.
    static func key(_ name: String, _ schema: Schema, _ note: String? = nil) -> Self {
        Self(name: name, schema: schema, note: note)
    }

    /// A key that is there where it says something.
    static func key(ifAny name: String, _ schema: Schema, _ note: String? = nil) -> Self {
        Self(name: name, schema: schema, isRequired: false, note: note)
    }
}

extension Schema {
    /// A calendar date such as `2026-10-31`.
    static let date = Schema.text(format: "date")
    /// A moment such as `2026-11-23T15:30:00.000+08:00`.
    static let moment = Schema.text(format: "date-time")
    /// m² with two decimals.
    static let area = Schema.number(from: 0)
    /// 0…1 with six decimals; `null` where the denominator is 0.
    static let rate = Schema.optional(.number(from: 0, to: 1))
    /// A number of things.
    static let count = Schema.whole(from: 0)
    /// A number given by the store.
    static let id = Schema.whole(from: 1)
    static let buildingID = Schema.text(pattern: "^[0-9]{10}$")
    /// A credit code, or 32 hexadecimal digits for a name.
    static let tenantKey = Schema.text(pattern: "^([0-9A-HJ-NP-RTUWXY]{18}|[89a-f][0-9a-f]{31})$")
    /// In the years that have both a year before and a year after them.
    static let period = Schema.text(
        pattern: "^(?!0000|0001|9999)[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$")
    static let direction = Schema.word(Direction.allCases.map(\.id))
    static let use = Schema.word(Estate.Unit.Use.allCases.map(\.id))

    /// One of the words a type has.
    static func words<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type
    ) -> Schema where Word.RawValue == String {
        .word(Word.allCases.map(\.rawValue))
    }
}

import Estate

/// Units whose numbers, and whatever they refer to, are settled once the document has been seen
/// whole, in little memory.
struct UnitDrafts {
    private var drafts = PackedList()

    struct Draft {
        var unit: ForeignUnit
        /// What the document calls the unit, and by which id it knows it.
        var name: String?
        var id: String?
        /// The ids of what the unit refers to.
        var references: [String] = []
    }

    mutating func append(_ draft: Draft) {
        drafts.append { writer in
            writer.optional(draft.name)
            writer.optional(draft.id)
            writer.number(draft.references.count)
            for reference in draft.references { writer.text(reference) }
            writer.number(Int(draft.unit.floor?.rawValue ?? 0))
            writer.byte(draft.unit.isReadable ? 1 : 0)
            writer.number(draft.unit.unit.line)
            UnitPacking.write(draft.unit.unit, to: &writer)
        }
    }

    /// The names in order; `nil` for units without.
    var names: some Sequence<String?> {
        (0..<drafts.count).lazy.map { index in
            var reader = drafts.reader(at: index)
            return (try? reader.optionalText()) ?? nil
        }
    }

    /// Takes the drafts out, one after the other.
    mutating func drain(_ take: (Int, Draft) -> Void) {
        for index in 0..<drafts.count {
            drafts.forget(before: index)
            // What was written can be read.
            if let draft = try? Self.read(drafts.reader(at: index)) { take(index, draft) }
        }
        drafts = PackedList()
    }

    private static func read(
        _ reader: consuming ByteReader
    ) throws(ByteReader.Damaged) -> Draft {
        let name = try reader.optionalText()
        let id = try reader.optionalText()
        var references: [String] = []
        for _ in 0..<(try reader.number()) { references.append(try reader.text()) }
        let floor = FloorNumber(try reader.number())
        let isReadable = try reader.byte() == 1
        let line = try reader.number()
        let unit = try UnitPacking.unit(&reader, line: line)
        return Draft(
            unit: ForeignUnit(floor: floor, unit: unit, isReadable: isReadable), name: name,
            id: id, references: references)
    }
}

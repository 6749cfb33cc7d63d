import Estate

/// What the words of a table mean: those of its profile by their bytes, and the last floor, because
/// the rows of a floor follow each other.
struct TableWords {
    private let states: WordTable<Unit.State>
    private let uses: WordTable<Unit.Use>
    private let flags: WordTable<Bool>
    private let placeholders: WordTable<Placeholder>
    private var lastFloor = LastText<FloorNumber?>()

    /// What stands in a cell instead of a value.
    enum Placeholder {
        /// A dash, 无.
        case nothing
        /// 同上, 〃: the value of the cell above.
        case ditto
    }

    init(_ profile: ImportProfile) {
        states = WordTable(
            profile.states.map { ($0, $1) } + Unit.State.allCases.map { ($0.id, $0) })
        uses = WordTable(profile.uses.map { ($0, $1) } + Unit.Use.allCases.map { ($0.id, $0) })
        flags = WordTable(profile.flags.map { ($0, $1) })
        placeholders = WordTable(
            profile.blanks.map { ($0, .nothing) } + profile.dittos.map { ($0, .ditto) })
    }

    func state(_ text: Span<UInt8>) -> Unit.State? {
        // Names are long, words are short.
        text.count <= 60 ? Self.value(of: text, in: states) : nil
    }

    func use(_ text: Span<UInt8>) -> Unit.Use? { Self.value(of: text, in: uses) }

    func flag(_ text: Span<UInt8>) -> Bool? { Self.value(of: text, in: flags) }

    func direction(_ text: Span<UInt8>) -> Direction? {
        Self.value(of: text, in: Self.directions)
    }

    mutating func floor(_ text: Span<UInt8>) -> FloorNumber? {
        if let number = DecimalText.whole(text) { return FloorNumber(number) }
        if let known = lastFloor.value(of: text) { return known }
        let floor = ImportText.floor(String(copying: text))
        lastFloor.remember(text, floor)
        return floor
    }

    /// What a text stands for, if it is no value itself.
    func placeholder(_ text: Span<UInt8>) -> Placeholder? {
        guard text.count <= 15, !text.isEmpty, !Self.isDigit(text[0]) else { return nil }
        return placeholders.value(text)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// What a word means however it is written: words of a table are kept folded.
    private static func value<Value>(
        of text: Span<UInt8>, in table: WordTable<Value>
    ) -> Value? {
        if ImportText.isFolded(text) { return table.value(text) }
        var folded = ImportText.folded(String(copying: text))
        return folded.withUTF8 { table.value(Span(_unsafeElements: $0)) }
    }

    private static let directions = WordTable(
        Direction.allCases.flatMap { [($0.id, $0), (ImportText.folded($0.name), $0)] })
}

/// The last text of a column and what it meant: neighbouring rows often say the same.
struct LastText<Value> {
    private var text: [UInt8] = []
    private var value: Value?

    func value(of text: Span<UInt8>) -> Value? {
        guard self.text.count == text.count else { return nil }
        for index in text.indices where self.text[index] != text[index] { return nil }
        return value
    }

    mutating func remember(_ text: Span<UInt8>, _ value: Value) {
        self.text.removeAll(keepingCapacity: true)
        for index in text.indices { self.text.append(text[index]) }
        self.value = value
    }
}

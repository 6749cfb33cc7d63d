import Estate

/// What words of a table were found to mean, so that each is looked up once.
struct WordMemory {
    private var states = RecentWords<Unit.State?>()
    private var uses = RecentWords<Unit.Use?>()
    private var floors = RecentWords<FloorNumber?>()
    private var blanks = RecentWords<Bool>()

    mutating func state(_ text: String, _ profile: ImportProfile) -> Unit.State? {
        // Names are long, words are short.
        guard text.utf8.count <= 60 else { return nil }
        return states.value(of: text) {
            let folded = ImportText.folded(text)
            return profile.states[folded] ?? Unit.State(id: folded)
        }
    }

    mutating func use(_ text: String, _ profile: ImportProfile) -> Unit.Use? {
        uses.value(of: text) {
            let folded = ImportText.folded(text)
            return profile.uses[folded] ?? Unit.Use(id: folded)
        }
    }

    mutating func floor(_ text: String) -> FloorNumber? {
        if let number = Int(text) { return FloorNumber(number) }
        return floors.value(of: text) { ImportText.floor(text) }
    }

    /// Whether a text stands for nothing, such as a dash.
    mutating func isBlank(_ text: String, _ profile: ImportProfile) -> Bool {
        guard text.utf8.count <= 9, let first = text.utf8.first,
            !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        else { return false }
        return blanks.value(of: text) { profile.blanks.contains(text) }
    }
}

/// The last words looked up: a column has few, and comparing bytes is quicker than hashing
/// ideographs.
private struct RecentWords<Value> {
    private var entries: [(word: String, value: Value)] = []
    private var next = 0

    private static var most: Int { 24 }

    mutating func value(of word: String, _ find: () -> Value) -> Value {
        for entry in entries where Self.isSame(entry.word, word) { return entry.value }
        let value = find()
        if entries.count < Self.most {
            entries.append((word, value))
        } else {
            entries[next] = (word, value)
            next = (next + 1) % Self.most
        }
        return value
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
    }
}

import Estate

/// What words of a table were found to mean, so that each is looked up once.
struct WordMemory {
    private var states: [String: Unit.State?] = [:]
    private var uses: [String: Unit.Use?] = [:]
    private var floors: [String: FloorNumber?] = [:]

    /// How many words are kept of each kind, at most.
    private static let limit = 10_000

    mutating func state(_ text: String, _ profile: ImportProfile) -> Unit.State? {
        if let known = states[text] { return known }
        let folded = ImportText.folded(text)
        let state = profile.states[folded] ?? Unit.State(id: folded)
        if states.count < Self.limit { states[text] = .some(state) }
        return state
    }

    mutating func use(_ text: String, _ profile: ImportProfile) -> Unit.Use? {
        if let known = uses[text] { return known }
        let folded = ImportText.folded(text)
        let use = profile.uses[folded] ?? Unit.Use(id: folded)
        if uses.count < Self.limit { uses[text] = .some(use) }
        return use
    }

    mutating func floor(_ text: String) -> FloorNumber? {
        if let known = floors[text] { return known }
        let floor = ImportText.floor(text)
        if floors.count < Self.limit { floors[text] = .some(floor) }
        return floor
    }

    /// Whether a text stands for nothing, such as a dash.
    func isBlank(_ text: String, _ profile: ImportProfile) -> Bool {
        text.utf8.count <= 9 && profile.blanks.contains(text)
    }
}

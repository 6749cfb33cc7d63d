extension RequestValues {
    /// How many entries of a list are wanted.
    func limit() throws(Problem) -> Int {
        try number("limit", in: 1...1000) ?? 100
    }

    /// The last entry of the page before, where lists go by number.
    func cursor() throws(Problem) -> Int? {
        guard let text = text("cursor") else { return nil }
        guard let number = Int(text), number > 0 else { throw Self.notACursor(text) }
        return number
    }

    /// A word of a type.
    func word<Word: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Word.Type = Word.self
    ) throws(Problem) -> Word? where Word.RawValue == String {
        guard let text = text(name) else { return nil }
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: "、")
            throw .parameter(name, "没有“\(text)”。可用：\(known)。")
        }
        return word
    }

    static func notACursor(_ text: String) -> Problem {
        .parameter("cursor", "“\(text)”不是上一页给出的位置。")
    }
}

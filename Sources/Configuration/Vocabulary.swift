import Estate

/// The words a key can take, with the Chinese names people know them by.
struct Vocabulary<Value: Sendable>: Sendable {
    private struct Word: Sendable {
        let id: String
        let name: String
        let value: Value
    }

    private let words: [Word]

    init(_ values: [Value], id: (Value) -> String, name: (Value) -> String) {
        words = values.map { Word(id: id($0), name: name($0), value: $0) }
    }

    /// What a word stands for.
    subscript(text: String) -> Value? {
        words.first { $0.id == text }?.value
    }

    /// How to mend a word that is not in the vocabulary: what was probably meant, else all words.
    func suggestion(for text: String) -> String {
        if let word = words.first(where: { $0.name == text }) { return "请写“\(word.id)”。" }
        if let nearest = Spelling.nearest(to: text, in: words.map(\.id)) {
            return "是不是“\(nearest)”？"
        }
        if words.isEmpty { return "目前没有可用的词；请先在 \(PolicyFile.districtName) 里列出。" }
        return "可用的词：" + words.map { "\($0.id)（\($0.name)）" }.joined(separator: "、") + "。"
    }
}

/// The vocabularies of policy files.
enum Words {
    static let roles = Vocabulary(Building.Role.allCases, id: \.rawValue, name: \.name)
    static let levels = Vocabulary(
        Building.Mantianxing.Level.allCases, id: \.rawValue, name: \.name)
    static let uses = Vocabulary(Unit.Use.allCases, id: \.id, name: \.name)
    static let readings = Vocabulary(CarrierReading.allCases, id: \.rawValue, name: \.name)
    static let directions = Vocabulary(Direction.allCases, id: \.id, name: \.name)
    static let nineDirections = Vocabulary(Direction.nine, id: \.id, name: \.name)
}

/// What buildings may belong to; `nil` where the district's file leaves it in doubt.
struct KnownNames: Sendable {
    var layouts: Vocabulary<String>?
    var parks: Vocabulary<String>?
}

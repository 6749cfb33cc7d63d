/// The words that stand for something, looked up by their bytes.
struct WordTable<Value: Sendable>: Sendable {
    /// All words, one after the other.
    private var bytes: [UInt8] = []
    private var entries: [(word: Range<Int>, value: Value)] = []

    init(_ entries: [(String, Value)]) {
        for (word, value) in entries {
            let start = bytes.count
            bytes.append(contentsOf: word.utf8)
            self.entries.append((start..<bytes.count, value))
        }
    }

    /// The words, for a hint.
    var words: String {
        entries.map { String(decoding: bytes[$0.word], as: UTF8.self) }.joined(separator: "、")
    }

    /// The value of a word; white space around it is ignored.
    func value(_ text: Span<UInt8>) -> Value? {
        var start = 0
        var end = text.count
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return exactValue(text.extracting(start..<end))
    }

    private func exactValue(_ text: Span<UInt8>) -> Value? {
        search: for entry in entries where entry.word.count == text.count {
            for index in text.indices where bytes[entry.word.lowerBound + index] != text[index] {
                continue search
            }
            return entry.value
        }
        return nil
    }
}

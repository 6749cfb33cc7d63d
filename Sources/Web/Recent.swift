/// The answers given last: the same few are asked for again and again between one feed and the next.
struct Recent<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    /// Each may be some megabytes.
    private let limit: Int
    private var all: [(key: Key, answer: Answer)] = []

    /// What an answer follows from.
    struct Key: Hashable, Sendable {
        /// The data, the policies and the day.
        var tag: String
        var question: Question
    }

    init(limit: Int) {
        self.limit = limit
    }

    subscript(key: Key) -> Answer? {
        all.first { $0.key == key }?.answer
    }

    /// - Returns: what is remembered no more: megabytes that take their time to be freed.
    mutating func remember(_ answer: Answer, as key: Key) -> [Answer] {
        // What was made from other data will not be asked for again.
        var gone = all.filter { $0.key == key || $0.key.tag != key.tag }.map(\.answer)
        all.removeAll { $0.key == key || $0.key.tag != key.tag }
        if all.count == limit { gone.append(all.removeFirst().answer) }
        all.append((key, answer))
        return gone
    }
}

import FeedReader

extension ElementBatch {
    /// The text of a range without white space around it.
    func trimmed(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, bytes[first] <= 0x20 { range.removeFirst() }
        while let last = range.last, bytes[last] <= 0x20 { range.removeLast() }
        return string(range)
    }

    /// A code without white space around it, in upper case; `nil` where nothing is left.
    func code(_ range: Range<Int>) -> String? {
        let text = trimmed(range)
        guard !text.isEmpty else { return nil }
        let hasLowercase = text.utf8.contains {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        }
        return hasLowercase ? text.uppercased() : text
    }
}

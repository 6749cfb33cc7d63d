/// The units of measure that headers name behind a column's name, such as `租赁面积(万㎡)`.
public enum MeasureText {
    /// What an area counts: how many decimals make a hundredth of a square metre.
    public static func areaDecimals(_ folded: String) -> Int? {
        switch squareMetres(folded) {
        case "m2": 2
        case "万m2", "万方": 6
        default: nil
        }
    }

    /// What a rent counts.
    public enum RentMeasure: Hashable, Sendable {
        /// 元/㎡·月
        case perAreaAndMonth
        /// 元/㎡·日
        case perAreaAndDay
        /// 元/月 for the whole unit.
        case perMonth
    }

    /// The measure of a rent: 元/㎡·月, 元/㎡·天, 元/月 for the whole unit, in any order and shape.
    public static func rent(_ folded: String) -> RentMeasure? {
        var text = squareMetres(folded)
        for (word, mark) in [("每", "/"), ("·", "/"), (".", "/"), ("*", "/"), ("、", "/")] {
            text = text.split(separator: word, omittingEmptySubsequences: false)
                .joined(separator: mark)
        }
        let parts = Set(text.split(separator: "/").flatMap(Self.parted))
        guard parts.contains("元") || parts.contains("rmb") else { return nil }
        var others = parts.subtracting(["元", "rmb"])
        if others.remove("平") != nil { others.insert("m2") }
        switch others {
        case ["m2", "月"], ["m2"]: return .perAreaAndMonth
        case ["m2", "天"], ["m2", "日"]: return .perAreaAndDay
        case ["月"]: return .perMonth
        default: return nil
        }
    }

    /// `元m2` without a stroke between is two parts.
    private static func parted(_ part: Substring) -> [Substring] {
        for word in ["元", "m2"] where part.hasPrefix(word) && part.count > word.count {
            return [part.prefix(word.count)] + parted(part.dropFirst(word.count))
        }
        return [part]
    }

    /// What an annual output counts: how many decimals make a whole 元.
    public static func outputDecimals(_ folded: String) -> Int? {
        switch folded {
        case "元": 0
        case "万元": 4
        case "亿元": 8
        default: nil
        }
    }

    /// Whether a folded text is a measure and nothing else, such as `m2`, `元/月` or `人`.
    public static func isMeasure(_ folded: String) -> Bool {
        areaDecimals(folded) != nil || rent(folded) != nil || outputDecimals(folded) != nil
            || ["人", "%", "户", "间", "个"].contains(folded)
    }

    /// All ways to write square metres made one.
    private static func squareMetres(_ folded: String) -> String {
        var text = folded
        for word in ["平方米", "平米", "㎡", "m²", "m^2", "平方", "sqm"] {
            guard text.contains(word.first ?? " ") else { continue }
            text = text.components(of: word).joined(separator: "m2")
        }
        return text
    }
}

extension String {
    /// The parts between occurrences of a word.
    fileprivate func components(of word: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [rest]
    }
}

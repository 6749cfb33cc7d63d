/// The days of leases as people write them: looser than ``ImportText/date(_:epoch:)``, because a
/// lease often names its months only.
public enum LeaseText {
    /// Which day of a month is meant where only the month is written.
    public enum Edge: Hashable, Sendable {
        case first, last
    }

    /// A day such as `2025-03-01`, `24年3月1日` or `自2025年3月1日起`, or a month such as `2025年3月`, `2025-3`
    /// or `24年3月`.
    ///
    /// A year of two digits is one of this century; without 年 behind it it must be above 12, so
    /// that it can't be a month. `2025.1` is nothing: as a number it may have been `2025.10`.
    ///
    /// - Parameter edge: the day that a month alone stands for.
    /// - Returns: `nil` where the text is none of these or there is no such day.
    public static func day(
        _ text: String, edge: Edge, epoch: CalendarDate? = ImportText.serialEpoch
    ) -> CalendarDate? {
        if let date = ImportText.date(text, epoch: epoch) { return date }
        return day(folded: bare(ImportText.folded(text)), edge: edge, epoch: epoch)
    }

    /// First and last day: `2025.3.1-2028.2.29`, `2025年3月1日至2028年2月29日`, `2025-03~2028-02`.
    ///
    /// Brackets may hold a remark, `2025.3.1-2028.2.29（续租）`, or the days: `3年（2025.3.1-2028.2.29）`.
    ///
    /// - Returns: `nil` where the text is not two days; no end where it says that there is none,
    ///   `2025.3.1-长期`.
    public static func period(
        _ text: String, epoch: CalendarDate? = ImportText.serialEpoch
    ) -> (start: CalendarDate, end: CalendarDate?)? {
        let folded = ImportText.folded(text)
        guard folded.utf8.count <= 80 else { return nil }
        if let period = period(folded: folded, epoch: epoch) { return period }
        guard let remark = ImportText.remark(folded[...]) else { return nil }
        return period(folded: String(remark.before), epoch: epoch)
            ?? period(folded: String(remark.inside), epoch: epoch)
    }

    /// Whether a text says that a lease runs on, such as `长期` or `无固定期限`.
    public static func isOpen(_ text: String) -> Bool {
        openWords.contains(ImportText.folded(text))
    }

    private static let openWords: Set<String> = [
        "长期", "长期有效", "长期租赁", "无固定期限", "不定期", "无期限", "至今", "今",
    ]

    private static func period(
        folded: String, epoch: CalendarDate?
    ) -> (start: CalendarDate, end: CalendarDate?)? {
        for (index, mark) in zip(folded.indices, folded) where "至到~—–―-".contains(mark) {
            let before = folded[..<index]
            let after = folded[folded.index(after: index)...].drop { "至到~—–―".contains($0) }
            if let start = day(folded: bare(String(before)), edge: .first, epoch: epoch),
                case let rest = bare(String(after))
            {
                if let end = day(folded: rest, edge: .last, epoch: epoch) { return (start, end) }
                if openWords.contains(rest) { return (start, nil) }
            }
        }
        return nil
    }

    /// Whether a text says how long a lease runs, such as `3年` or `36个月`, and not from when.
    public static func isDuration(_ text: String) -> Bool {
        let folded = ImportText.folded(text)
        let rest = folded.drop { "0123456789.一二两三四五六七八九十半".contains($0) }
        return rest.count < folded.count && ["年", "个月", "月", "天", "日", "年半"].contains(rest)
    }

    /// A day without the words around it.
    private static func bare(_ folded: String) -> String {
        var rest = folded[...]
        for prefix in ["自", "从", "由", "至", "到", "于"] where rest.hasPrefix(prefix) {
            rest.removeFirst()
            break
        }
        for suffix in ["起", "止", "始", "开始", "到期", "结束"] where rest.hasSuffix(suffix) {
            rest.removeLast(suffix.count)
            break
        }
        return String(rest)
    }

    private static func day(
        folded: String, edge: Edge, epoch: CalendarDate?
    ) -> CalendarDate? {
        if let date = ImportText.date(folded, epoch: epoch) { return date }
        var numbers: [Substring] = []
        var marks = ""
        var rest = folded[...]
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count <= 4, numbers.count < 3 else { return nil }
            numbers.append(digits)
            rest = rest.dropFirst(digits.count)
            if let mark = rest.popFirst() { marks.append(mark) }
        }
        guard let written = numbers.first, let year = year(written, marks: marks),
            let month = numbers.dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        switch (numbers.count, marks) {
        case (3, "年月日"), (3, "年月"), (3, ".."), (3, "--"), (3, "//"), (3, ",,"), (3, "。。"):
            return Int(numbers[2]).flatMap { CalendarDate(year: year, month: month, day: $0) }
        case (2, "年月"), (2, "-"), (2, "/"):
            return date(year, month, edge)
        case (2, ".") where numbers[1] != "1":
            return date(year, month, edge)
        default: return nil
        }
    }

    private static func year(_ digits: Substring, marks: String) -> Int? {
        guard let number = Int(digits) else { return nil }
        switch digits.count {
        case 4: return (1950...2150).contains(number) ? number : nil
        case 2 where marks.hasPrefix("年") || number > 12 && marks.count == 2:
            return 2000 + number
        default: return nil
        }
    }

    private static func date(_ year: Int, _ month: Int, _ edge: Edge) -> CalendarDate? {
        guard (1...12).contains(month) else { return nil }
        let last = CalendarDate.length(ofMonth: month, year: year)
        return CalendarDate(year: year, month: month, day: edge == .first ? 1 : last)
    }
}

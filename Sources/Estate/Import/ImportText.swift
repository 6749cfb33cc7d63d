/// Text as people write it into tables: full-width digits, thousands separators, five ways to write
/// a date, floors by many names.
public enum ImportText {
    /// A header or word as it is compared: full-width forms plain, no white space, brackets and
    /// middle dots of one shape, ASCII letters small, no star or colon at its ends.
    public static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in EnterpriseName.normalised(text).unicodeScalars {
            switch scalar {
            case "A"..."Z": scalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
            case "\u{00AD}", "\u{200C}", "\u{200D}", "\u{2060}": continue
            default: scalars.append(scalar)
            }
        }
        while let last = scalars.last, "*:".unicodeScalars.contains(last) { scalars.removeLast() }
        while let first = scalars.first, "*:".unicodeScalars.contains(first) {
            scalars.removeFirst()
        }
        return String(scalars)
    }

    /// Text with full-width forms made plain: `１２０１` is `1201`.
    public static func halfWidth(_ text: String) -> String {
        guard text.utf8.contains(0xEF) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = ("\u{FF01}"..."\u{FF5E}").contains(scalar)
            scalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(scalars)
    }

    /// What stands before the brackets at a text's end, which may be nothing, and inside of them.
    ///
    /// - Returns: `nil` where it does not end in brackets.
    public static func remark(_ text: Substring) -> (before: Substring, inside: Substring)? {
        guard let close = text.last, ")）".contains(close),
            let open = text.lastIndex(where: { "(（".contains($0) })
        else { return nil }
        return (text[..<open], text[text.index(after: open)...].dropLast())
    }

    /// Text without white space, no-break spaces and byte order marks around it.
    public static func trimmed(_ text: String) -> String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
        }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension ImportText {
    /// A number times 10^`decimals`, rounded half to even: `820.25`, `1,250.50`, `１２５０`, or `1.25E3`
    /// as spreadsheets write long numbers.
    ///
    /// - Parameter units: folded words that may stand behind the number, such as `m2`.
    /// - Returns: `nil` where the text is not such a number or does not fit.
    public static func scaled(
        _ text: String, by decimals: Int, units: [String] = []
    ) -> Int? {
        if let plain = DecimalText.scaled(text, by: decimals) { return plain }
        var folded = folded(text)
        if let unit = units.filter({ folded.hasSuffix($0) }).max(by: { $0.count < $1.count }) {
            folded.removeLast(unit.count)
        }
        if let exponent = folded.firstIndex(of: "e") {
            guard let power = Int(folded[folded.index(after: exponent)...]),
                (-30...30).contains(power),
                let shifted = shifted(String(folded[..<exponent]), by: power)
            else { return nil }
            return DecimalText.scaled(shifted, by: decimals)
        }
        return ungrouped(folded).flatMap { DecimalText.scaled($0, by: decimals) }
    }

    /// A whole number: `45`, `45.0`, `1,200`, `４５`.
    public static func whole(_ text: String, units: [String] = []) -> Int? {
        guard let millionths = scaled(text, by: 6, units: units), millionths % 1_000_000 == 0 else {
            return nil
        }
        return millionths / 1_000_000
    }

    /// A number without its thousands separators, which must stand where they belong.
    private static func ungrouped(_ text: String) -> String? {
        guard text.contains(",") else { return text }
        let point = text.firstIndex(of: ".") ?? text.endIndex
        let groups = text[..<point].split(separator: ",", omittingEmptySubsequences: false)
        let first = groups[0].drop { $0 == "-" || $0 == "+" }
        guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
            !text[point...].contains(",")
        else { return nil }
        return groups.joined() + text[point...]
    }

    /// A plain decimal number with its point moved.
    private static func shifted(_ text: String, by power: Int) -> String? {
        let sign = text.hasPrefix("-") ? "-" : ""
        let digits = text.drop { $0 == "-" || $0 == "+" }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, !digits.isEmpty else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        let all = Array(whole + fraction)
        let point = whole.count + power
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + String(all) }
        if point >= all.count {
            return sign + String(all) + String(repeating: "0", count: point - all.count)
        }
        return sign + String(all[..<point]) + "." + String(all[point...])
    }
}

extension ImportText {
    /// A day as tables hold it: `2025-03-01`, `2025-3-1`, `2025/3/1`, `2025.3.1`, `2025年3月1日`,
    /// `20250301`, each also with a time behind it, or a spreadsheet's serial number.
    ///
    /// Serial numbers are taken between 20,000 and 80,000 (1954 to 2119 in the 1900 date system): a
    /// shorter number is more likely something else.
    ///
    /// - Parameter epoch: the day whose serial number is 0: of the 1900 date system 1899-12-30,
    ///   right from 1900-03-01 on (ECMA-376 part 1, 18.17.4.1; the system has a 29 February 1900).
    /// - Returns: `nil` where the text is none of these or there is no such day.
    public static func date(
        _ text: String, epoch: CalendarDate? = serialEpoch
    ) -> CalendarDate? {
        if let date = CalendarDate(text) { return date }
        let folded = folded(String(withoutTime(text)))
        var numbers: [Int] = []
        var marks = ""
        var digits = ""
        for character in folded {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                guard let number = Int(digits), marks.count < 3 else { return nil }
                numbers.append(number)
                marks.append(character)
                digits = ""
            }
        }
        if !digits.isEmpty {
            guard let number = Int(digits) else { return nil }
            numbers.append(number)
        }
        switch (numbers.count, marks) {
        case (1, ""), (2, "."): return date(numbers[0], text: folded, epoch: epoch)
        case (3, "--"), (3, "//"), (3, ".."), (3, "年月"), (3, "年月日"), (3, "年月号"):
            guard numbers[0] >= 1000 else { return nil }
            return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
        default: return nil
        }
    }

    /// What stands before a time of day: `2025-03-01` of `2025-03-01T00:00:00.000`.
    private static func withoutTime(_ text: String) -> Substring {
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
            let gap = text[..<colon].lastIndex(where: { $0.isWhitespace || $0 == "T" })
        else { return text[...] }
        return text[..<gap]
    }

    /// 1899-12-30.
    public static let serialEpoch = CalendarDate(daysSince1970: -25_569)

    /// The epoch of workbooks in the 1904 date system: 1904-01-01.
    public static let serialEpoch1904 = CalendarDate(daysSince1970: -24_107)

    /// Eight digits are year, month and day; fewer are a serial number, its fraction the time.
    private static func date(
        _ number: Int, text: String, epoch: CalendarDate?
    ) -> CalendarDate? {
        if text.count == 8, !text.contains(".") {
            return CalendarDate(
                year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        guard let epoch, (20_000...80_000).contains(number),
            DecimalText.scaled(text, by: 6) != nil
        else { return nil }
        return epoch.adding(days: number)
    }
}

extension ImportText {
    /// A floor as people write it: `12`, `12F`, `F12`, `12/F`, `12层`, `第12层`, `12楼`, `十二层`, `B1`,
    /// `B-1`, `-1F`, `负一层`, `地下1层`, also with a part of it behind, `12层A区` or `12F（整层）`.
    ///
    /// - Returns: `nil` where no single floor is told, such as `1-2层` or `大堂`.
    public static func floor(_ text: String) -> FloorNumber? {
        if let number = Int(text) { return FloorNumber(number) }
        var rest = folded(text)[...]
        var isBelow = false
        if rest.hasSuffix(")"), let open = rest.firstIndex(of: "("), open > rest.startIndex {
            rest = rest[..<open]
        } else if rest.hasSuffix("区"), let floor = rest.lastIndex(where: { "层楼f".contains($0) }) {
            rest = rest[...floor]
        }
        for (prefix, below) in [
            ("地下", true), ("地上", false), ("负", true), ("-", true), ("b", true), ("第", false),
            ("f", false), ("l", false), ("-", true),
        ] where rest.hasPrefix(prefix) {
            rest.removeFirst(prefix.count)
            isBelow = isBelow || below
        }
        for suffix in ["楼层", "层", "楼", "/f", "f"] where rest.hasSuffix(suffix) {
            rest.removeLast(suffix.count)
            break
        }
        if rest.hasSuffix(".0") { rest.removeLast(2) }
        guard let number = Int(rest) ?? chineseNumber(rest), number > 0 else { return nil }
        return FloorNumber(isBelow ? -number : number)
    }

    /// 一 … 九十九.
    private static func chineseNumber(_ text: Substring) -> Int? {
        let digits: [Character: Int] = [
            "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        ]
        let parts = text.split(separator: "十", omittingEmptySubsequences: false)
        func digit(_ text: Substring) -> Int? {
            text.count == 1 ? digits[text[text.startIndex]] : nil
        }
        switch parts.count {
        case 1: return digit(parts[0])
        case 2:
            guard let tens = parts[0].isEmpty ? 1 : digit(parts[0]) else { return nil }
            guard let ones = parts[1].isEmpty ? 0 : digit(parts[1]) else { return nil }
            return tens * 10 + ones
        default: return nil
        }
    }
}

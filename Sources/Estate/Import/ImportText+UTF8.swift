/// The same for text that still stands in a buffer: most of what tables hold is read without making
/// a string of it.
extension ImportText {
    /// The part of UTF-8 `text` without white space, no-break spaces and byte order marks around it.
    public static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = text.count
        while start < end, let length = blankLength(text, at: start, before: end) {
            start += length
        }
        while start < end, let length = blankLength(text, at: end, after: start) { end -= length }
        return start..<end
    }

    /// The bytes of the blank character that begins at a place; `nil` where another does.
    @inline(__always)
    private static func blankLength(
        _ text: Span<UInt8>, at index: Int, before end: Int
    ) -> Int? {
        let lead = text[index]
        if lead <= 0x20 { return 1 }
        // Ideographs begin with E4…E9.
        guard lead >= 0xC2, lead == 0xC2 || lead >= 0xE1 && lead <= 0xE3 || lead == 0xEF else {
            return nil
        }
        let length = lead == 0xC2 ? 2 : 3
        return index + length <= end && isBlank(text, index, length) ? length : nil
    }

    /// The bytes of the blank character that ends at a place; `nil` where another does.
    @inline(__always)
    private static func blankLength(
        _ text: Span<UInt8>, at end: Int, after start: Int
    ) -> Int? {
        if text[end - 1] <= 0x20 { return 1 }
        guard text[end - 1] >= 0x80 else { return nil }
        if end - 2 >= start, isBlank(text, end - 2, 2) { return 2 }
        if end - 3 >= start, isBlank(text, end - 3, 3) { return 3 }
        return nil
    }

    private static func isBlank(_ text: Span<UInt8>, _ index: Int, _ length: Int) -> Bool {
        switch (length, text[index]) {
        case (2, 0xC2): return text[index + 1] == 0x85 || text[index + 1] == 0xA0
        case (3, 0xE1...0xE3), (3, 0xEF):
            let value =
                UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
                | UInt32(text[index + 2] & 0x3F)
            guard let scalar = Unicode.Scalar(value) else { return false }
            return scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
        default: return false
        }
    }

    /// Whether ``folded(_:)`` is sure to change nothing.
    public static func isFolded(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            let byte = text[index]
            if byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") { return false }
            if EnterpriseName.needsLook(byte) { return false }
        }
        return text.isEmpty || !isMark(text[0]) && !isMark(text[text.count - 1])
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: ":")
    }

    /// A number times 10^`decimals`, as ``scaled(_:by:units:)-(String,_,_)`` reads it.
    public static func scaled(
        _ text: Span<UInt8>, by decimals: Int, units: [String] = []
    ) -> Int? {
        DecimalText.scaled(text, by: decimals)
            ?? scaled(String(copying: text), by: decimals, units: units)
    }

    /// A whole number, as ``whole(_:units:)-(String,_)`` reads it.
    public static func whole(_ text: Span<UInt8>, units: [String] = []) -> Int? {
        DecimalText.whole(text) ?? whole(String(copying: text), units: units)
    }

    /// A day, as ``date(_:epoch:)-(String,_)`` reads it.
    public static func date(
        _ text: Span<UInt8>, epoch: CalendarDate? = serialEpoch
    ) -> CalendarDate? {
        if let date = CalendarDate(iso: text) { return date }
        // `2025-03-01T00:00:00.000`, as spreadsheets write it.
        if text.count > 13, text[10] == UInt8(ascii: "T"), isDigit(text[11]), isDigit(text[12]),
            text[13] == UInt8(ascii: ":"), let date = CalendarDate(iso: text.extracting(0..<10))
        {
            return date
        }
        return date(String(copying: text), epoch: epoch)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}

extension String {
    /// UTF-8 as a string of its own.
    package init(copying text: Span<UInt8>) {
        self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

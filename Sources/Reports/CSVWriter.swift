public import Estate

/// Writes comma-separated values (RFC 4180) in UTF-8 with CRLF, and with a byte order mark so that
/// Excel opens Chinese.
///
/// Texts that a spreadsheet would take for a formula get an apostrophe in front; numbers are
/// written as they are.
public struct CSVWriter: Sendable {
    /// What has been written so far, in UTF-8.
    public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var isFirst = true

    /// A table without rows: the byte order mark alone.
    public init() {}

    /// A text; empty for `nil`.
    public mutating func cell(_ text: String?) {
        separate()
        guard let text, let first = text.unicodeScalars.first else { return }
        let guarded = Self.formulaStarts.contains(first) ? "'" + text : text
        guard guarded.utf8.contains(where: Self.needsQuotes) else {
            bytes.append(contentsOf: guarded.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in guarded.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A whole number; empty for `nil`.
    public mutating func cell(_ number: Int?) { decimal(number, decimals: 0) }

    /// A day such as `2026-10-31`; empty for `nil`.
    public mutating func cell(_ date: CalendarDate?) { cell(date?.description) }

    /// An area in m² with two decimals; empty for `nil`.
    public mutating func cell(_ area: Area?) { decimal(area?.hundredths, decimals: 2) }

    /// A rate with six decimals; empty for `nil` and where its denominator is 0.
    public mutating func cell(_ ratio: Ratio?) { decimal(ratio?.millionths, decimals: 6) }

    /// A real number with six decimals, rounded half to even; empty for `nil`, for what is not
    /// finite, and from 9 × 10¹² on.
    public mutating func cell(_ real: Double?) {
        decimal(real.flatMap(Rounding.millionths(ofAny:)), decimals: 6)
    }

    /// A number that is written already, such as `-12.50`; what is none becomes a text.
    mutating func cell(number text: String?) {
        guard let text, DecimalText.scaled(text, by: 6) != nil else { return cell(text) }
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// Ends the row; what follows begins the next.
    public mutating func endRow() {
        bytes.append(contentsOf: "\r\n".utf8)
        isFirst = true
    }

    /// A whole row of texts, such as the headings.
    public mutating func row(_ texts: [String]) {
        for text in texts { cell(text) }
        endRow()
    }
}

extension CSVWriter {
    /// OWASP, "CSV Injection", and the full-width forms that Excel takes for the same.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n",
    ]

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func decimal(_ number: Int?, decimals: Int) {
        separate()
        if let number { DecimalText.append(number, decimals: decimals, to: &bytes) }
    }
}

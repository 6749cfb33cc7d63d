/// A parameter of a header's value, such as `name="file"` in `form-data; name="file"`.
struct HeaderParameter: Equatable, Sendable {
    /// In lower case.
    var name: String
    var value: String

    /// The parameters of a value of one kind.
    ///
    /// Browsers write `%22` for a quotation mark in a quoted value, others `\"`; both are understood.
    ///
    /// - Returns: `nil` for a value of another kind, or one that is not well-formed.
    static func all(of value: some StringProtocol, kind: String) -> [HeaderParameter]? {
        let start = value.firstIndex(of: ";") ?? value.endIndex
        guard value[..<start].trimmingSpaces.lowercased() == kind else { return nil }
        var rest = Array(value[start...].unicodeScalars)[...]
        var parameters: [HeaderParameter] = []
        while rest.first == ";" {
            rest = rest.dropFirst().drop(while: isSpace)
            if rest.isEmpty { break }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let name = text(rest[..<equals]).trimmingSpaces.lowercased()
            rest = rest[equals...].dropFirst().drop(while: isSpace)
            guard !name.isEmpty, let value = nextValue(&rest) else { return nil }
            parameters.append(HeaderParameter(name: name, value: value))
            rest = rest.drop(while: isSpace)
        }
        return rest.isEmpty ? parameters : nil
    }

    /// The value of a parameter whose name ends in `*`: RFC 8187, `UTF-8''%E4%B8%80`.
    var extendedValue: String? {
        let parts = value.split(
            separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        var bytes: [UInt8] = []
        var rest = parts[2].utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        guard let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { return nil }
        return text
    }

    private static func nextValue(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
        guard rest.first == "\"" else {
            let end = rest.firstIndex(of: ";") ?? rest.endIndex
            defer { rest = rest[end...] }
            return String(text(rest[..<end]).trimmingSpaces)
        }
        rest = rest.dropFirst()
        var value = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\"" { return String(value).replacing("%22", with: "\"") }
            // Only what must be escaped is: a path of Windows is full of backslashes.
            if scalar == "\\", rest.first == "\"", let escaped = rest.popFirst() {
                value.append(escaped)
            } else {
                value.append(scalar)
            }
        }
        return nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
    }
}

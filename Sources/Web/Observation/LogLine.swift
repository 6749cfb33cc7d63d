import Estate
import Logging
import Reports

/// A line of the log: one JSON object that nothing in it can break out of.
enum LogLine {
    /// Bytes of a line, at most.
    static let limit = 16 << 10
    /// Bytes of one value, at most, before escaping.
    static let valueLimit = 2 << 10

    static func bytes(
        time: Instant, level: String, message: String, fields: Logger.Metadata
    ) -> [UInt8] {
        let line = object(time, level, message, fields)
        guard line.count > limit else { return line }
        var few: Logger.Metadata = ["shortened": .stringConvertible(line.count)]
        few["request"] = fields["request"]
        return object(time, level, shortened(message, to: 512), few)
    }

    private static func object(
        _ time: Instant, _ level: String, _ message: String, _ fields: Logger.Metadata
    ) -> [UInt8] {
        var json = JSONWriter(capacity: 512)
        json.object { json in
            json.field("time", time.description)
            json.field("level", level)
            json.field("message", shortened(message))
            for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
                json.key(named: isOwn(key) ? "_" + key : shortened(key, to: 128))
                write(value, to: &json, depth: 0)
            }
        }
        return escaped(json.bytes) + [UInt8(ascii: "\n")]
    }

    private static func isOwn(_ key: String) -> Bool {
        key == "time" || key == "level" || key == "message"
    }

    private static func write(
        _ value: Logger.Metadata.Value, to json: inout JSONWriter, depth: Int
    ) {
        switch value {
        case .string(let text): json.value(shortened(text))
        case .stringConvertible(let number as Int): json.value(number)
        case .stringConvertible(let real as Double): json.value(real)
        case .stringConvertible(let other): json.value(shortened(other.description))
        case .array(let values) where depth < 4:
            json.beginArray()
            for value in values.prefix(100) { write(value, to: &json, depth: depth + 1) }
            json.endArray()
        case .dictionary(let fields) where depth < 4:
            json.object { json in
                for (key, value) in fields.sorted(by: { $0.key < $1.key }).prefix(100) {
                    json.key(named: shortened(key, to: 128))
                    write(value, to: &json, depth: depth + 1)
                }
            }
        case .array, .dictionary: json.value("…")
        }
    }

    private static func shortened(_ text: String, to limit: Int = valueLimit) -> String {
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: limit)
        while end.samePosition(in: text.unicodeScalars) == nil {
            text.utf8.formIndex(before: &end)
        }
        return text[..<end] + "…"
    }

    /// Escapes what JSON allows in a string but some reader of lines, or a terminal, takes for more
    /// than text: DEL, the C1 controls, line and paragraph separators, marks that turn the
    /// direction of writing. All of them stand inside of strings, where `\u` means the same.
    private static func escaped(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(where: { $0 >= 0x7F }) else { return json }
        var result: [UInt8] = []
        result.reserveCapacity(json.count + 32)
        var rest = json[...]
        while let byte = rest.first {
            // How the characters meant above look in UTF-8.
            let (length, code): (Int, UInt32?) =
                switch (byte, rest.dropFirst().first ?? 0, rest.dropFirst(2).first ?? 0) {
                case (0x7F, _, _): (1, 0x7F)
                case (0xC2, let low, _) where low < 0xA0: (2, UInt32(low))
                case (0xE2, 0x80, let low) where (0xA8...0xAE).contains(low):
                    (3, 0x2000 + UInt32(low) - 0x80)
                case (0xE2, 0x81, let low) where (0xA6...0xA9).contains(low):
                    (3, 0x2040 + UInt32(low) - 0x80)
                default: (1, nil)
                }
            if let code {
                let digits = String(code, radix: 16)
                result += "\\u".utf8
                result += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
                result += digits.utf8
            } else {
                result.append(byte)
            }
            rest = rest.dropFirst(length)
        }
        return result
    }
}

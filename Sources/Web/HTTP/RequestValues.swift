import Estate
import Hummingbird

/// The values of a request's query or form, each at most once, read with errors that name them.
struct RequestValues: Sendable {
    private let values: [(name: String, value: String)]

    init(_ values: [(name: String, value: String)]) {
        self.values = values
    }

    init(queryOf request: Request) {
        self.init(form: request.uri.query ?? "")
    }

    /// `application/x-www-form-urlencoded`.
    init(form text: some StringProtocol) {
        values = Substring(text).utf8.split(separator: UInt8(ascii: "&")).map { part in
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let rest = equals == part.endIndex ? part[equals...] : part[equals...].dropFirst()
            return (Self.decoded(part[..<equals]), Self.decoded(rest))
        }
    }

    /// The names in their order, as often as they come.
    var names: [String] { values.map(\.name) }

    /// The first value of a name, without white space around it; `nil` where it is absent or empty.
    func text(_ name: String) -> String? {
        guard let value = values.first(where: { $0.name == name })?.value else { return nil }
        let trimmed = value.trimmingSpaces
        return trimmed.isEmpty ? nil : String(trimmed)
    }

    /// The value as it stands, spaces included: for passwords.
    func verbatim(_ name: String) -> String? {
        values.first { $0.name == name }?.value
    }

    /// The values of all other names.
    func without(_ names: Set<String>) -> RequestValues {
        RequestValues(values.filter { !names.contains($0.name) })
    }

    func all(_ name: String) -> [String] {
        values.filter { $0.name == name }.map(\.value)
    }

    func date(_ name: String) throws(Problem) -> CalendarDate? {
        guard let text = text(name) else { return nil }
        guard let date = CalendarDate(text) else {
            throw .parameter(name, "“\(text)”应写成 2026-10-31 这样的日期。")
        }
        return date
    }

    /// The moment whose knowledge is asked for: none that is still to come.
    func knownAt(now: Instant) throws(Problem) -> Instant? {
        let name = "knownAt"
        guard let text = text(name) else { return nil }
        guard let instant = Instant(knowledge: text, now: now) else {
            throw .parameter(name, "“\(text)”应写成 2026-10-31T18:00 这样的时间。")
        }
        guard instant <= now else {
            throw .parameter(name, "不能早知道将来的数据；请写过去的时间，或者不写。")
        }
        return instant
    }

    func building(_ name: String) throws(Problem) -> Building.ID? {
        guard let text = text(name) else { return nil }
        guard let id = Building.ID(rawValue: text) else {
            throw .parameter(name, "“\(text)”不是十位数字的楼宇编号。")
        }
        return id
    }

    func number(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .parameter(name, "“\(text)”应是 \(range.lowerBound) 至 \(range.upperBound) 的整数。")
        }
        return number
    }

    /// `true` or `1`, and what a checked box sends; absent means `false`.
    func flag(_ name: String) throws(Problem) -> Bool {
        switch text(name) {
        case "true", "1", "on": return true
        case nil, "false", "0": return false
        case let text?: throw .parameter(name, "“\(text)”应是 true 或 false。")
        }
    }

    private static func decoded(_ bytes: Substring.UTF8View.SubSequence) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first?.hexValue,
                let low = rest.dropFirst().first?.hexValue
            {
                result.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension UInt8 {
    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmingSpaces: SubSequence {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        var rest = self[start...]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}

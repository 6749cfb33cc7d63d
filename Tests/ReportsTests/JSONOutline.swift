/// The keys of a JSON text in their order, by where their object stands: `$.buildings[].feed`.
///
/// It trusts its input to be JSON, and keys to be without escapes.
struct JSONOutline {
    private(set) var keys: [String: [String]] = [:]
    /// Where objects of one place have different keys.
    private(set) var uneven: Set<String> = []
    private var rest: Substring

    init(_ bytes: [UInt8]) {
        rest = Substring(String(decoding: bytes, as: UTF8.self))
        value(at: "$")
    }

    private mutating func value(at path: String) {
        skipSpace()
        switch rest.first {
        case "{": object(at: path)
        case "[": array(at: path + "[]")
        case "\"": _ = string()
        default: rest = rest.drop { !",]}\n".contains($0) }
        }
        skipSpace()
    }

    private mutating func object(at path: String) {
        var found: [String] = []
        repeat {
            rest.removeFirst()
            skipSpace()
            if rest.first == "}" { break }
            let key = string()
            found.append(key)
            skipSpace()
            rest.removeFirst()
            value(at: "\(path).\(key)")
        } while rest.first == ","
        rest.removeFirst()
        if let known = keys[path], known != found { uneven.insert(path) }
        keys[path] = found
    }

    private mutating func array(at path: String) {
        repeat {
            rest.removeFirst()
            skipSpace()
            if rest.first == "]" { break }
            value(at: path)
        } while rest.first == ","
        rest.removeFirst()
    }

    private mutating func string() -> String {
        let text = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest[text.endIndex...].dropFirst()
        return String(text)
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0 == " " || $0 == "\n" }
    }
}

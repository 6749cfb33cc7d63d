import Testing

/// An element of a picture, read back strictly: every tag closed in order, every value quoted, no
/// attribute twice, no bare `<` or `&`.
struct MarkupElement {
    var name = ""
    var attributes: [String: String] = [:]
    var children: [MarkupElement] = []
    /// The text directly inside.
    var text = ""

    struct Malformed: Error {
        let rest: String
    }

    init(_ name: String) { self.name = name }

    /// Reads one element and nothing after it.
    init(reading markup: String) throws {
        var reader = MarkupReader(rest: Substring(markup))
        self = try reader.element()
        guard reader.rest.isEmpty else { throw Malformed(rest: String(reader.rest)) }
    }

    /// This element and all below it, in their order.
    var all: [MarkupElement] { [self] + children.flatMap(\.all) }

    /// All elements of a name, this one included.
    func elements(_ name: String) -> [MarkupElement] { all.filter { $0.name == name } }

    /// All elements with a class.
    func elements(className: String) -> [MarkupElement] {
        all.filter { $0.classes.contains(className) }
    }

    var classes: [String] {
        attributes["class"]?.split(separator: " ").map(String.init) ?? []
    }

    /// The text of this element and of all below it.
    var allText: String { all.map(\.text).joined() }

    /// The `<title>` directly inside.
    var title: String? { children.first { $0.name == "title" }?.text }

    /// An attribute in percent; `nil` where it is missing or something else.
    func percent(_ name: String) -> Double? {
        guard let value = attributes[name], value.hasSuffix("%") else { return nil }
        return Double(value.dropLast())
    }

    /// An attribute in pixels or units.
    func number(_ name: String) -> Double? { attributes[name].flatMap { Double($0) } }
}

/// Reads markup from its beginning.
private struct MarkupReader {
    var rest: Substring

    mutating func element() throws -> MarkupElement {
        try skip("<")
        var element = MarkupElement(try word())
        while rest.hasPrefix(" ") {
            rest.removeFirst()
            let name = try word()
            try skip("=\"")
            let value = try text(until: "\"")
            guard element.attributes.updateValue(value, forKey: name) == nil else { throw error }
            try skip("\"")
        }
        if rest.hasPrefix("/>") {
            rest.removeFirst(2)
            return element
        }
        try skip(">")
        while !rest.hasPrefix("</") {
            if rest.hasPrefix("<") {
                element.children.append(try self.element())
            } else {
                element.text += try text(until: "<")
            }
        }
        try skip("</\(element.name)>")
        return element
    }

    private var error: MarkupElement.Malformed { .init(rest: String(rest.prefix(80))) }

    private mutating func skip(_ expected: String) throws {
        guard rest.hasPrefix(expected) else { throw error }
        rest.removeFirst(expected.count)
    }

    private mutating func word() throws -> String {
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard !word.isEmpty else { throw error }
        rest.removeFirst(word.count)
        return String(word)
    }

    /// Text with its references replaced, up to a character that may not stand in it.
    private mutating func text(until end: Character) throws -> String {
        guard let index = rest.firstIndex(of: end) else { throw error }
        let raw = rest[..<index]
        guard !raw.contains("<") else { throw error }
        rest = rest[index...]
        var text = ""
        for (number, part) in raw.split(separator: "&", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard number > 0 else {
                text += part
                continue
            }
            guard let (name, value) = Self.references.first(where: { part.hasPrefix($0.key) })
            else { throw error }
            text += value + part.dropFirst(name.count)
        }
        return text
    }

    private static let references = [
        "amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'",
    ]
}

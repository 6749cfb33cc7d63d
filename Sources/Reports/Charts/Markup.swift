import Estate

/// SVG and HTML in the making: whatever text goes in, it stays text.
///
/// Names of elements and attributes are literals of this program; everything else is escaped.
package struct Markup {
    package private(set) var text = ""

    package typealias Attributes = KeyValuePairs<StaticString, Value>

    /// The value of an attribute.
    package enum Value: Sendable {
        case text(String)
        /// Pixels, or units of the drawing's view box.
        case number(Double)
        /// Percent of the drawing's width or height.
        case percent(Double)
        /// The attribute is left out.
        case absent
    }

    /// An element with further elements or text in it.
    package mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        text += ">"
        content(&self)
        text += "</\(name)>"
    }

    /// An element with nothing but text in it.
    package mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: String)
    {
        element(name, attributes) { $0.write(content) }
    }

    /// An element with nothing but text in it.
    package mutating func element(_ name: StaticString, _ content: String) {
        element(name, [:], content)
    }

    /// An element of SVG without content.
    package mutating func leaf(_ name: StaticString, _ attributes: Attributes) {
        open(name, attributes)
        text += "/>"
    }

    /// Text between elements.
    package mutating func write(_ content: String) {
        Self.escape(content, into: &text)
    }

    /// A heading that breaks before its unit, never inside it.
    package mutating func heading(_ title: String) {
        guard title.hasSuffix("）"), let unit = title.lastIndex(of: "（") else { return write(title) }
        write(String(title[..<unit]))
        element("span", ["class": "nowrap"], String(title[unit...]))
    }

    /// A finished chart.
    package mutating func add(_ picture: Picture) {
        text += picture.svg
    }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        text += "<\(name)"
        for (name, value) in attributes {
            switch value {
            case .absent: continue
            case .text(let value):
                text += " \(name)=\""
                Self.escape(value, into: &text)
            case .number(let value): text += " \(name)=\"\(Self.written(value, decimals: 2))"
            case .percent(let value): text += " \(name)=\"\(Self.written(value, decimals: 3))%"
            }
            text += "\""
        }
    }
}

extension Markup {
    /// The text with what has a meaning in markup replaced, and without the characters that XML
    /// and HTML forbid.
    package static func escape(_ content: String, into text: inout String) {
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: if !isForbidden(scalar) { text.unicodeScalars.append(scalar) }
            }
        }
    }

    /// Controls other than tab and line ends, and noncharacters.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// A number without exponent, grouping or needless zeros; 0 for what is not a number.
    package static func written(_ value: Double, decimals: Int) -> String {
        let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        guard value.isFinite, abs(value) < 1e12 else { return "0" }
        var text = DecimalText.written(Int((value * power).rounded()), decimals: decimals)
        guard decimals > 0 else { return text }
        while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
        if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
        return text
    }
}

extension Markup.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    package init(stringLiteral value: String) { self = .text(value) }

    package init(integerLiteral value: Int) { self = .number(Double(value)) }

    /// Text that may be missing, together with its attribute.
    package static func text(_ value: String?) -> Self { value.map { .text($0) } ?? .absent }
}

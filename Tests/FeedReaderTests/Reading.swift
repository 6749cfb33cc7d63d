@testable import FeedReader

/// What a reader makes of a whole document: one readable line an event, and why it stopped.
///
/// A line is `start urn:x|unit 3:5 id@3:15=1201`, `end urn:x|unit` or `text 示例`. Attributes without
/// a namespace come with their places. Runs of text that come in several events are joined, white
/// space in them left out.
struct Reading: Equatable {
    private(set) var lines: [String] = []
    private(set) var error: DocumentError?
    private var names: [ElementName] = []

    /// - Parameter cuts: where the document is cut into pieces, ascending.
    init(_ bytes: [UInt8], cutAt cuts: [Int] = [], limits: ReadingLimits = .standard) {
        var reader = DocumentReader(limits: limits)
        do throws(DocumentError) {
            var start = 0
            for end in cuts + [bytes.count] {
                try reader.append(Array(bytes[start..<end]))
                start = end
                take(reader.takeBatch())
            }
            try reader.finish()
        } catch {
            self.error = error
        }
        take(reader.takeBatch())
    }

    init(_ text: String, cutAt cuts: [Int] = [], limits: ReadingLimits = .standard) {
        self.init(Array(text.utf8), cutAt: cuts, limits: limits)
    }

    /// The document one byte at a time.
    init(byteByByte bytes: [UInt8], limits: ReadingLimits = .standard) {
        self.init(bytes, cutAt: Array(0..<bytes.count), limits: limits)
    }

    /// The document in the smallest pieces. The reader holds UTF-8 back until it has seen an XML
    /// declaration or much text, UTF-16 with a byte order mark not at all.
    init(characterByCharacter text: String, limits: ReadingLimits = .standard) {
        let bytes =
            text.hasPrefix("<?xml") ? Array(text.utf8) : Bytes.utf16(text, bigEndian: false)
        self.init(byteByByte: bytes, limits: limits)
    }

    /// The lines of start tags.
    var starts: [String] { lines.filter { $0.hasPrefix("start ") } }

    /// The place of the error, `line:column`.
    var place: String? { error.map { "\($0.line):\($0.column)" } }

    /// The name of the error's reason, such as `notWellFormed`.
    var refusal: String? {
        error.map { error in
            switch error.reason {
            case .compressed: "compressed"
            case .encodingUnsupported: "encodingUnsupported"
            case .bytesInvalid: "bytesInvalid"
            case .encodingLies: "encodingLies"
            case .nul: "nul"
            case .doctype: "doctype"
            case .startTagTooLong: "startTagTooLong"
            case .tooManyAttributes: "tooManyAttributes"
            case .nestingTooDeep: "nestingTooDeep"
            case .textTooLong: "textTooLong"
            case .tooManyNames: "tooManyNames"
            case .notWellFormed: "notWellFormed"
            case .empty: "empty"
            case .truncated: "truncated"
            }
        }
    }

    private mutating func take(_ batch: ElementBatch) {
        names += batch.newNames
        for event in batch.events {
            switch event.kind {
            case .start:
                var line = "start \(spelled(event.name)) \(event.line):\(event.column)"
                for attribute in batch.attributes[event.attributes] {
                    let name = names[Int(attribute.name)]
                    line += " \(spelled(attribute.name))"
                    if name.namespace.isEmpty {
                        let (row, column) = batch.location(ofAttribute: name.local, in: event)
                        line += "@\(row):\(column)"
                    }
                    line += "=\(batch.string(attribute.value))"
                }
                lines.append(line)
            case .end:
                lines.append("end \(spelled(event.name))")
            case .text:
                let visible = batch.string(event.text).unicodeScalars.filter {
                    !$0.properties.isWhitespace
                }
                if let last = lines.last, last.hasPrefix("text ") {
                    lines[lines.count - 1] = last + String(visible)
                } else {
                    lines.append("text " + String(visible))
                }
            }
        }
    }

    private func spelled(_ number: Int32) -> String {
        let name = names[Int(number)]
        return name.namespace.isEmpty ? name.local : "\(name.namespace)|\(name.local)"
    }
}

/// The bytes of a text in the encodings that are not UTF-8.
enum Bytes {
    static func utf16(_ text: String, bigEndian: Bool, byteOrderMark: Bool = true) -> [UInt8] {
        utf16(units: (byteOrderMark ? [0xFEFF] : []) + Array(text.utf16), bigEndian: bigEndian)
    }

    static func utf16(units: [UInt16], bigEndian: Bool) -> [UInt8] {
        units.flatMap { unit in
            let high = UInt8(unit >> 8)
            let low = UInt8(unit & 0xFF)
            return bigEndian ? [high, low] : [low, high]
        }
    }

    static func utf32(_ text: String, bigEndian: Bool, byteOrderMark: Bool) -> [UInt8] {
        let scalars = (byteOrderMark ? [0xFEFF] : []) + text.unicodeScalars.map(\.value)
        return scalars.flatMap { scalar in
            let bytes = [24, 16, 8, 0].map { UInt8(scalar >> UInt32($0) & 0xFF) }
            return bigEndian ? bytes : Array(bytes.reversed())
        }
    }

    /// GB 18030 for ASCII and the few characters these tests use.
    static func gb18030(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            scalar.isASCII ? [UInt8(scalar.value)] : gb18030Characters[scalar] ?? [0xFF]
        }
    }

    private static let gb18030Characters: [Unicode.Scalar: [UInt8]] = [
        "重": [0xD6, 0xD8], "庆": [0xC7, 0xEC], "示": [0xCA, 0xBE], "例": [0xC0, 0xFD],
        "软": [0xC8, 0xED], "件": [0xBC, 0xFE], "公": [0xB9, 0xAB], "司": [0xCB, 0xBE],
        // Outside GB 2312.
        "堃": [0x88, 0xD2], "镕": [0xE9, 0x46],
        // Outside GBK.
        "𠮷": [0x95, 0x34, 0xB2, 0x35],
    ]
}

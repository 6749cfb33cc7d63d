import Estate
import Foundation
import Testing

@testable import Importers

/// What attackers send, in every dialect: refused at a place, nothing handed on.
@Suite struct HostileDocumentTests {
    private func read(_ bytes: [UInt8]) throws -> [SourceReading] {
        SourceReading.all(
            [.bytes(bytes, name: "-")], context: try ForeignTranscript.context(["5001030001"]))
    }

    private func refuse(
        _ bytes: [UInt8], _ dialect: Dialect, _ code: Diagnostic.Code? = nil, _ what: String
    ) throws {
        let readings = try read(bytes)
        #expect(readings.count == 1, "\(dialect) \(what)")
        for reading in readings {
            #expect(reading.log.hasErrors, "\(dialect) \(what)")
            #expect(reading.floors.isEmpty, "\(dialect) \(what)")
            for finding in reading.log.listed where finding.severity == .error {
                #expect(finding.line ?? 0 >= 1, "\(dialect) \(what)")
            }
            if let code {
                #expect(reading.codes[code] == 1, "\(dialect) \(what): \(reading.codes)")
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the document attackers begin with is sound`(dialect: Dialect) throws {
        let readings = try read(Array(HostileDocument.sound(dialect).utf8))
        #expect(readings.map(\.log.errors) == [0], "\(readings.map(\.log.listed))")
        #expect(readings.first?.units.map(\.id) == ["1201"])
        #expect(readings.first?.floors.map(\.number) == [FloorNumber(12)])
    }

    // MARK: Declarations and inclusions

    static let declarations = [
        "<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x SYSTEM \"FILE\">", "<!DOCTYPE x PUBLIC \"-//x//y\" \"HTTP\">",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"FILE\">]>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"HTTP\"> %p;]>",
        "<!DOCTYPE x [<!ATTLIST x y CDATA \"z\">]>", "<!DOCTYPE x [<!ELEMENT x ANY>",
    ]

    @Test(arguments: Dialect.allCases, declarations)
    func `a document type declaration is refused before it is obeyed`(
        dialect: Dialect, declaration: String
    ) throws {
        let watch = try Watch()
        let text = watch.named(in: HostileDocument.sound(dialect, prolog: declaration))
        try refuse(Array(text.utf8), dialect, .doctypeForbidden, declaration)
        let behind = watch.named(in: HostileDocument.sound(dialect) + declaration)
        try refuse(Array(behind.utf8), dialect, .doctypeForbidden, declaration)
        #expect(watch.isUntouched)
    }

    /// Words without meaning here: whether or not the dialect takes them, nothing is fetched.
    @Test(arguments: Dialect.allCases)
    func `inclusions, catalogs, style sheets and schema locations are inert`(
        dialect: Dialect
    ) throws {
        let watch = try Watch()
        let inside = [
            #"<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="FILE" parse="text"/>"#,
            #"<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="HTTP"/>"#,
            #"<x:a xmlns:x="u" xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:schemaLocation="u HTTP"/>"#,
        ]
        let prologs = [
            #"<?oasis-xml-catalog catalog="FILE"?>"#, #"<?oasis-xml-catalog catalog="HTTP"?>"#,
            #"<?xml-stylesheet type="text/xsl" href="HTTP"?>"#,
        ]
        let texts =
            inside.map { HostileDocument.sound(dialect, inside: $0) }
            + prologs.map { HostileDocument.sound(dialect, prolog: $0) }
        for text in texts {
            let readings = try read(Array(watch.named(in: text).utf8))
            #expect(readings.map { $0.units.map(\.id) } == [["1201"]], "\(dialect) \(text)")
        }
        #expect(watch.isUntouched)
    }

    @Test(arguments: Dialect.allCases)
    func `entities that nobody declared are refused`(dialect: Dialect) throws {
        for entity in ["&a;", "&nbsp;", "&#0;", "&#x110000;", "%p;&a;"] {
            let text = HostileDocument.sound(dialect).replacing("重庆示例", with: entity)
            try refuse(Array(text.utf8), dialect, .notWellFormed, entity)
        }
    }

    // MARK: Floods

    static let floods: [(name: String, text: String, code: Diagnostic.Code)] = [
        ("attributes", "<a\(attributes(100_000))/>", .tooManyAttributes),
        ("a few attributes too many", "<a\(attributes(65))/>", .tooManyAttributes),
        ("declarations", "<a\(attributes(65, named: "xmlns:n"))/>", .tooManyAttributes),
        ("depth", String(repeating: "<a>", count: 100_000), .nestingTooDeep),
        ("a name", "<\(huge)/>", .tagTooLong),
        ("a value", "<a b=\"\(huge)\"/>", .tagTooLong),
        ("an end tag", "<a></a\(String(repeating: " ", count: 1 << 20))>", .tagTooLong),
        ("text", "<a>\(huge)</a>", .textTooLong),
        ("a comment", "<!--\(huge)-->", .textTooLong),
        ("CDATA", "<a><![CDATA[\(huge)]]></a>", .textTooLong),
        ("an instruction", "<?p \(huge)?>", .textTooLong),
        ("names", (0..<3000).map { "<n\($0)/>" }.joined(), .tooManyNames),
    ]

    private static let huge = String(repeating: "x", count: (1 << 20) + 1)

    private static func attributes(_ count: Int, named name: String = "n") -> String {
        (0..<count).map { " \(name)\($0)=\"u\"" }.joined()
    }

    @Test(.timeLimit(.minutes(10)), arguments: Dialect.allCases, floods.indices)
    func `floods are refused`(dialect: Dialect, index: Int) throws {
        let (name, flood, code) = Self.floods[index]
        let text = HostileDocument.sound(dialect, inside: flood)
        let readings = try read(Array(text.utf8))
        #expect(readings.map { $0.codes[code] } == [1], "\(dialect) \(name)")
        #expect(readings.allSatisfy { $0.log.hasErrors && $0.floors.isEmpty })
        let finding = readings.first?.log.listed.first { $0.code == code }
        #expect(finding?.line == 2, "\(dialect) \(name)")
    }

    // MARK: Bytes

    @Test(arguments: Dialect.allCases)
    func `compressed bytes and lying encodings are refused`(dialect: Dialect) throws {
        let text = HostileDocument.sound(dialect)
        func labelled(_ label: String) -> String { text.replacing("UTF-8", with: label) }
        try refuse(
            [0x1F, 0x8B, 0x08, 0x00] + Array(text.utf8), dialect, .compressedInput, "gzip")
        for label in ["GBK", "GB18030", "GB2312", "UTF-16"] {
            try refuse(Array(labelled(label).utf8), dialect, .encodingInvalid, "UTF-8 as \(label)")
        }
        for label in ["UTF-8", "GBK"] {
            let bytes = try #require(EncodedText.bytes(labelled(label), "utf-16"))
            try refuse(bytes, dialect, .encodingInvalid, "UTF-16 as \(label)")
        }
        let bytes = try #require(EncodedText.bytes(text, "gbk"))
        try refuse(bytes, dialect, .encodingInvalid, "GBK as UTF-8")
        for label in ["Big5", "ISO-8859-1", "UTF-7", "UTF-32"] {
            try refuse(Array(labelled(label).utf8), dialect, .encodingUnsupported, label)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a NUL anywhere is refused`(dialect: Dialect) throws {
        let bytes = Array(HostileDocument.sound(dialect).utf8)
        for place in stride(from: 0, through: bytes.count, by: 23) {
            let cut = Array(bytes[..<place]) + [0] + Array(bytes[place...])
            try refuse(cut, dialect, nil, "NUL at \(place)")
        }
    }

    @Test(arguments: Dialect.allCases, ["UTF-8", "GB18030", "UTF-16"])
    func `a document cut off anywhere is refused`(dialect: Dialect, encoding: String) throws {
        let text = HostileDocument.sound(dialect).replacing("UTF-8", with: encoding)
        let bytes = try #require(EncodedText.bytes(text, encoding))
        #expect(try read(bytes).map { $0.units.count } == [1])
        // What ends in a line break is whole without it.
        let end = bytes.count - (encoding == "UTF-16" ? 2 : 1)
        for cut in stride(from: 0, to: end, by: 7) {
            try refuse(Array(bytes[..<cut]), dialect, nil, "cut off at \(cut) in \(encoding)")
        }
    }

    @Test(arguments: Dialect.allCases.filter { $0 != .native })
    func `a document of too many units is refused`(dialect: Dialect) throws {
        var context = try ForeignTranscript.context(["5001030001"])
        context.mostForeignUnits = 0
        let bytes = Array(HostileDocument.sound(dialect).utf8)
        let readings = SourceReading.all([.bytes(bytes, name: "-")], context: context)
        #expect(readings.map(\.codes) == [[.tooManyUnits: 1]])
        #expect(readings.allSatisfy { $0.floors.isEmpty && $0.source.isEmpty })
        context.mostForeignUnits = 1
        #expect(
            SourceReading.all([.bytes(bytes, name: "-")], context: context)
                .map { $0.units.count } == [1])
    }
}

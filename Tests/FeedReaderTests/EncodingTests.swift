import Estate
import Testing

@testable import FeedReader

@Suite struct EncodingTests {
    /// A document that states an encoding, its element on a line of its own.
    private func document(_ label: String?, name: String = "重庆示例软件公司") -> String {
        let declaration =
            label.map { #"<?xml version="1.0" encoding="\#($0)"?>"# } ?? #"<?xml version="1.0"?>"#
        return declaration + "\n<e name=\"\(name)\" after=\"1\"/>"
    }

    private let expected = ["start e 2:1 name@2:10=重庆示例软件公司 after@2:27=1", "end e"]

    /// Expects the same outcome in one piece and byte by byte.
    private func read(_ bytes: [UInt8]) -> Reading {
        let whole = Reading(bytes)
        let pieces = Reading(byteByByte: bytes)
        #expect(whole.refusal == pieces.refusal)
        if whole.error == nil { #expect(whole.lines == pieces.lines) }
        return whole
    }

    // MARK: UTF-8

    @Test func `reads UTF-8 with and without byte order mark and label`() {
        for label in [nil, "UTF-8", "utf-8", "Utf-8"] {
            let text = document(label)
            #expect(read(Array(text.utf8)).lines == expected)
            #expect(read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).lines == expected)
        }
        #expect(
            read(Array(#"<e name="重庆"/>"#.utf8)).lines == ["start e 1:1 name@1:10=重庆", "end e"])
    }

    @Test func `a byte order mark takes no column`() {
        let reading = read([0xEF, 0xBB, 0xBF] + Array(#"<e a="1"/>"#.utf8))
        #expect(reading.lines == ["start e 1:1 a@1:7=1", "end e"])
    }

    @Test func `points at the byte that is not UTF-8`() {
        let before = "<feed>\r\n  <e name=\"重庆"
        let reading = read(Array(before.utf8) + [0xD6, 0xD8] + Array("\"/>\n</feed>".utf8))
        #expect(
            reading.error
                == DocumentError(reason: .bytesInvalid(encoding: "UTF-8"), line: 2, column: 14))
    }

    @Test func `refuses a NUL in every encoding`() {
        for text in ["<e a=\"x\u{0}\"/>", "<e>\u{0}</e>", "<e/>\u{0}", "\u{0}<e/>"] {
            let labelled = #"<?xml version="1.0" encoding="GBK"?>"# + text
            let written: [[UInt8]] = [
                Array(text.utf8), Bytes.utf16(text, bigEndian: false),
                Bytes.utf16(text, bigEndian: true), Bytes.gb18030(labelled),
            ]
            for bytes in written {
                #expect(Reading(bytes).error != nil)
                #expect(Reading(byteByByte: bytes).error != nil)
            }
        }
    }

    @Test func `points at a NUL`() {
        let text = "<e>\n 重\u{0}</e>"
        let declaration = #"<?xml version="1.0" encoding="GBK"?>"# + "\n"
        for (bytes, line) in [
            (Array(text.utf8), 2), (Bytes.utf16(text, bigEndian: false), 2),
            (Bytes.utf16(text, bigEndian: true), 2), (Bytes.gb18030(declaration + text), 3),
        ] {
            let reading = read(bytes)
            #expect(reading.error == DocumentError(reason: .nul, line: line, column: 3))
            #expect(reading.error?.diagnostic.message.contains("NUL") == true)
        }
    }

    @Test func `refuses a sequence that the end of the file cuts off`() {
        for bytes: [UInt8] in [[0xE9], [0xE9, 0x87], [0xF0, 0xA0, 0xAE], [0xC3]] {
            #expect(read(Array("<e/>".utf8) + bytes).refusal == "bytesInvalid")
        }
    }

    // MARK: UTF-16

    @Test(arguments: [true, false], [true, false])
    func `reads UTF-16 of both byte orders with and without byte order mark`(
        bigEndian: Bool, byteOrderMark: Bool
    ) {
        for label in ["UTF-16", "utf-16", bigEndian ? "UTF-16BE" : "UTF-16LE"] {
            let bytes = Bytes.utf16(
                document(label), bigEndian: bigEndian, byteOrderMark: byteOrderMark)
            #expect(read(bytes).lines == expected, "\(label)")
        }
        let unlabelled = Bytes.utf16(
            document(nil), bigEndian: bigEndian, byteOrderMark: byteOrderMark)
        #expect(read(unlabelled).lines == expected)
    }

    @Test func `reads pairs of surrogates`() {
        for bigEndian in [true, false] {
            let bytes = Bytes.utf16(#"<e a="𠮷" b="1"/>"#, bigEndian: bigEndian)
            #expect(read(bytes).lines == ["start e 1:1 a@1:7=𠮷 b@1:13=1", "end e"])
        }
    }

    @Test(arguments: [true, false])
    func `refuses an odd number of bytes in UTF-16`(bigEndian: Bool) {
        let bytes = Bytes.utf16(document("UTF-16"), bigEndian: bigEndian)
        #expect(read(bytes + [0x0A]).refusal == "bytesInvalid")
        #expect(read(bytes + [0x00]).refusal == "bytesInvalid")
        #expect(read(bytes.dropLast()).error != nil)
    }

    @Test(
        arguments: [
            [0xD800], [0xDBFF], [0xDC00], [0xDFFF], [0xDC00, 0xD800], [0xD842, 0xD842, 0xDFB7],
            [0xD842, 0x0041],
        ] as [[UInt16]])
    func `refuses surrogates without their partner`(units: [UInt16]) {
        let before = Array("<?xml version=\"1.0\"?>\n<e a=\"重".utf16)
        for bigEndian in [true, false] {
            let inside = [0xFEFF] + before + units + Array("\"/>".utf16)
            let reading = read(Bytes.utf16(units: inside, bigEndian: bigEndian))
            #expect(reading.refusal == "bytesInvalid")
            let atEnd = [0xFEFF] + Array("<e/>".utf16) + units
            #expect(read(Bytes.utf16(units: atEnd, bigEndian: bigEndian)).error != nil)
        }
    }

    @Test func `points at a lone surrogate`() {
        let units = [0xFEFF] + Array("<e>\n<f a=\"重".utf16) + [0xDC00] + Array("\"/></e>".utf16)
        let reading = read(Bytes.utf16(units: units, bigEndian: false))
        #expect(
            reading.error
                == DocumentError(reason: .bytesInvalid(encoding: "UTF-16"), line: 2, column: 8))
    }

    // MARK: GB 18030

    @Test(arguments: ["GB18030", "gb18030", "GBK", "gbk", "GB2312", "gb2312"])
    func `reads all GB labels as GB 18030`(label: String) {
        #expect(read(Bytes.gb18030(document(label))).lines == expected)
        let rare = Bytes.gb18030(document(label, name: "堃镕𠮷"))
        #expect(read(rare).lines == ["start e 2:1 name@2:10=堃镕𠮷 after@2:22=1", "end e"])
    }

    @Test func `reads ASCII under a GB label`() {
        let reading = read(Array(document("GB18030", name: "abc").utf8))
        #expect(reading.lines == ["start e 2:1 name@2:10=abc after@2:22=1", "end e"])
    }

    @Test(
        arguments: [
            // Bytes that begin nothing.
            [0x80], [0xFF], [0x80, 0x41], [0xFF, 0x41],
            // Second, third and fourth bytes out of range.
            [0xD6, 0x22], [0xD6, 0x7F], [0xD6, 0xFF], [0x95, 0x34, 0x41, 0x41],
            [0x95, 0x34, 0xB2, 0x41],
            // One past U+10FFFF.
            [0xE3, 0x32, 0x9A, 0x36],
        ] as [[UInt8]])
    func `refuses what is not GB 18030`(bytes: [UInt8]) {
        let before = Bytes.gb18030("<?xml version=\"1.0\" encoding=\"GBK\"?>\n<e a=\"重")
        let reading = read(before + bytes + Array("\"/>".utf8))
        #expect(
            reading.error
                == DocumentError(reason: .bytesInvalid(encoding: "GB 18030"), line: 2, column: 8))
    }

    @Test func `refuses a GB 18030 sequence that the end of the file cuts off`() {
        let document = Bytes.gb18030(document("GB18030", name: "重庆"))
        for bytes: [UInt8] in [[0xD6], [0x95], [0x95, 0x34], [0x95, 0x34, 0xB2]] {
            #expect(read(document + bytes).refusal == "bytesInvalid")
        }
    }

    // MARK: Lies

    @Test func `refuses GBK that passes for UTF-8`() {
        for label in [nil, "UTF-8"] {
            let reading = read(Bytes.gb18030(document(label)))
            #expect(
                reading.error
                    == DocumentError(reason: .bytesInvalid(encoding: "UTF-8"), line: 2, column: 10))
        }
    }

    @Test(arguments: ["GB18030", "GBK", "gb2312"])
    func `refuses UTF-8 that passes for GBK`(label: String) {
        // Each of these is GB 18030 too, byte for byte: 重庆 would read 閲嶅簡.
        for name in ["重庆", "中文", "渝中", "软件园区"] {
            let reading = read(Array(document(label, name: name).utf8))
            #expect(reading.error?.reason == .encodingLies(stated: label, found: "UTF-8"))
        }
        // This one is not.
        #expect(read(Array(document(label, name: "重").utf8)).error != nil)
    }

    @Test func `refuses a UTF-8 byte order mark before a document that states another encoding`() {
        for label in ["GBK", "UTF-16", "UTF-16LE"] {
            let reading = read([0xEF, 0xBB, 0xBF] + Array(document(label).utf8))
            #expect(reading.error?.reason == .encodingLies(stated: label, found: "UTF-8"))
        }
    }

    @Test(arguments: ["UTF-16", "UTF-16LE", "UTF-16BE"])
    func `refuses UTF-8 that passes for UTF-16`(label: String) {
        let reading = read(Array(document(label).utf8))
        #expect(reading.error?.reason == .encodingLies(stated: label, found: "UTF-8"))
    }

    @Test(arguments: ["UTF-8", "GBK", "GB18030"], [true, false])
    func `refuses UTF-16 that passes for another encoding`(label: String, bigEndian: Bool) {
        for byteOrderMark in [true, false] {
            let bytes = Bytes.utf16(
                document(label), bigEndian: bigEndian, byteOrderMark: byteOrderMark)
            let lie = DocumentError.Reason.encodingLies(stated: label, found: "UTF-16")
            #expect(Reading(bytes).error?.reason == lie)
            #expect(Reading(byteByByte: bytes).error?.reason == lie)
        }
    }

    @Test func `refuses UTF-16 that states the other byte order`() {
        for bigEndian in [true, false] {
            let label = bigEndian ? "UTF-16LE" : "UTF-16BE"
            #expect(read(Bytes.utf16(document(label), bigEndian: bigEndian)).error != nil)
        }
    }

    @Test func `refuses a byte order mark of the other byte order`() {
        let text = Bytes.utf16(document("UTF-16"), bigEndian: true, byteOrderMark: false)
        #expect(read([0xFF, 0xFE] + text).error != nil)
    }

    // MARK: What is not read at all

    @Test(arguments: [
        "Big5", "ISO-8859-1", "windows-1252", "Shift_JIS", "EUC-KR", "UTF-7", "US-ASCII", "UTF-32",
        "HZ-GB-2312", "x",
    ])
    func `refuses other encodings by the name the document gives`(label: String) {
        let reading = read(Array(document(label, name: "abc").utf8))
        #expect(
            reading.error
                == DocumentError(reason: .encodingUnsupported(label), line: 1, column: 1))
        #expect(reading.lines.isEmpty)
    }

    @Test(arguments: [true, false], [true, false])
    func `refuses UTF-32`(bigEndian: Bool, byteOrderMark: Bool) {
        let bytes = Bytes.utf32("<e/>", bigEndian: bigEndian, byteOrderMark: byteOrderMark)
        for reading in [Reading(bytes), Reading(byteByByte: bytes)] {
            #expect(reading.error != nil)
            if byteOrderMark { #expect(reading.error?.reason == .encodingUnsupported("UTF-32")) }
        }
    }

    @Test func `refuses EBCDIC`() {
        let bytes: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40]
        #expect(read(bytes).error?.reason == .encodingUnsupported("EBCDIC"))
    }

    @Test(
        arguments: [
            [0x1F, 0x8B, 0x08, 0x00], [0x50, 0x4B, 0x03, 0x04],
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
            [0x42, 0x5A, 0x68, 0x39], [0x28, 0xB5, 0x2F, 0xFD], [0xD0, 0xCF, 0x11, 0xE0],
            [0x52, 0x61, 0x72, 0x21], [0x37, 0x7A, 0xBC, 0xAF],
        ] as [[UInt8]])
    func `refuses compressed input by its first bytes`(magic: [UInt8]) {
        for bytes in [magic, magic + [UInt8](repeating: 0x20, count: 4000)] {
            let reading = read(bytes)
            #expect(reading.refusal == "compressed")
            #expect(reading.place == "1:1")
            #expect(reading.error?.diagnostic.code == .compressedInput)
        }
    }

    @Test func `two bytes of gzip are enough`() {
        #expect(read([0x1F, 0x8B]).refusal == "compressed")
    }
}

import Estate
import TestSupport
import Testing

@testable import FeedReader

@Suite struct DocumentReaderTests {
    /// A document with a bit of everything; it ends with its last tag.
    static let sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- 示例：<unit id="0"/> <!DOCTYPE x> -->
        <f:feed xmlns:f="urn:f" xmlns="urn:x" xmlns:z="urn:z" by='重庆' f:by="软件">
          <floor number="12"><unit id="&lt;1201&gt;" area="820.25"/><unit id='"1202"'/></floor>
          <?note a="1" ?><![CDATA[ <unit id="no"/> ]]>
          <unit
              id="1203"
              z:id="公司"
              name="a > b &#x20BB7; c"></unit  >
          文字 &amp; &#37325;
          <f:unit xmlns:f="urn:z" f:f=""/><unit xmlns="" id="𠮷"/>
        </f:feed>
        """

    private static let sampleLines = [
        "start urn:f|feed 3:1 by@3:59=重庆 urn:f|by=软件",
        "start urn:x|floor 4:3 number@4:18=12",
        "start urn:x|unit 4:22 id@4:32=<1201> area@4:52=820.25", "end urn:x|unit",
        "start urn:x|unit 4:61 id@4:71=\"1202\"", "end urn:x|unit",
        "end urn:x|floor",
        "text <unitid=\"no\"/>",
        "start urn:x|unit 6:3 id@7:11=1203 urn:z|id=公司 name@9:13=a > b 𠮷 c",
        "end urn:x|unit",
        "text 文字&重",
        "start urn:z|unit 11:3 urn:z|f=", "end urn:z|unit",
        "start unit 11:35 id@11:54=𠮷", "end unit",
        "end urn:f|feed",
    ]

    // MARK: What it hands on

    @Test func `hands on elements, attributes and text with their places`() {
        let reading = Reading(Self.sample)
        #expect(reading.error == nil)
        #expect(reading.lines == Self.sampleLines)
    }

    @Test func `numbers a name once, whatever its prefix`() throws {
        var reader = DocumentReader()
        try reader.append(Array(#"<a xmlns="u" xmlns:p="u" b="1"><p:a b="2"/>"#.utf8))
        try reader.append(Array(#"<c d="3"/></a>"#.utf8))
        try reader.finish()
        let batch = reader.takeBatch()
        #expect(
            batch.newNames == [
                ElementName(namespace: "", local: "b"), ElementName(namespace: "u", local: "a"),
                ElementName(namespace: "", local: "d"), ElementName(namespace: "u", local: "c"),
            ])
        #expect(batch.events.map(\.name) == [1, 1, 1, 3, 3, 1])
    }

    @Test func `a batch brings only the names that are new in it`() throws {
        var reader = DocumentReader()
        try reader.append(Array(#"<?xml version="1.0"?><a b="1">"#.utf8))
        let first = reader.takeBatch()
        try reader.append(Array(#"<a b="2"/><c/>"#.utf8))
        let second = reader.takeBatch()
        try reader.append(Array("</a>".utf8))
        try reader.finish()
        let third = reader.takeBatch()
        #expect(first.newNames.map(\.local) == ["b", "a"])
        #expect(second.newNames.map(\.local) == ["c"])
        #expect(third.newNames.isEmpty)
    }

    @Test func `keeps a start tag as it stands in the file`() throws {
        var reader = DocumentReader()
        let text = "<e\n a = \"&lt;重\" b='2' />"
        try reader.append(Array(text.utf8))
        try reader.finish()
        let batch = reader.takeBatch()
        let event = try #require(batch.events.first)
        #expect(text.hasPrefix(batch.string(event.text)))
        #expect(batch.string(event.text).hasPrefix("<e\n a = \"&lt;重\" b='2'"))
    }

    @Test func `leaves out text that is only white space`() {
        #expect(Reading("<a> \n\t <b/>\r\n </a>").lines.filter { $0.hasPrefix("text") } == [])
    }

    // MARK: Places

    @Test(
        arguments: [
            // Many tags on one line.
            ("<r><a/><b/><c x=\"1\"/></r>", ["r 1:1", "a 1:4", "b 1:8", "c 1:12 x@1:18=1"]),
            // Chinese text before on the same line counts one a character.
            (
                "<r><!-- 重庆 --><a x=\"示例\" y=\"2\"/></r>",
                ["r 1:1", "a 1:15 x@1:21=示例 y@1:28=2"]
            ),
            ("<r>𠮷𠮷<a x=\"𠮷\" y=\"2\"/></r>", ["r 1:1", "a 1:6 x@1:12=𠮷 y@1:18=2"]),
            // Lines within a tag, with both kinds of line break.
            ("<r\n x=\"1\"\n\n  y=\"2\"\n/>", ["r 1:1 x@2:5=1 y@4:6=2"]),
            ("<r\r\n x=\"1\"\r\n\r\n  y=\"2\"\r\n/>", ["r 1:1 x@2:5=1 y@4:6=2"]),
            ("\n\n  <r>\r\n\t<a/>\r\n\r\n<b/></r>", ["r 3:3", "a 4:2", "b 6:1"]),
            // A value over several lines.
            (
                "<r><a x=\"1\n2\" y=\"3\"/><b/></r>",
                ["r 1:1", "a 1:4 x@1:10=1 2 y@2:7=3", "b 2:11"]
            ),
            // Entities take their own length in the file.
            (
                "<r x=\"&lt;&amp;&quot;&#65;\" y=\"2\"/>",
                ["r 1:1 x@1:7=<&\"A y@1:32=2"]
            ),
            // Quotes, angle brackets, equals signs and other names inside values.
            ("<r x='\"' y=\"'\" z='>='/>", ["r 1:1 x@1:7=\" y@1:13=' z@1:19=>="]),
            ("<r x=' y=\"1\" ' y=\"2\"/>", ["r 1:1 x@1:7= y=\"1\"  y@1:19=2"]),
            ("<r xx=\"1\" x=\"2\"/>", ["r 1:1 xx@1:8=1 x@1:14=2"]),
            // White space around the equals sign.
            ("<r x = \"1\" y= \"2\" z =\"3\"/>", ["r 1:1 x@1:9=1 y@1:16=2 z@1:23=3"]),
            ("<r x\n=\n\"1\"/>", ["r 1:1 x@3:2=1"]),
            // Comments, instructions and CDATA with line breaks.
            (
                "<r><!--\n<x>\n--><a/><?p\n?><b/><![CDATA[\n<y>]]><c/></r>",
                ["r 1:1", "a 3:4", "b 4:3", "c 5:7"]
            ),
        ] as [(String, [String])])
    func `places start tags and values exactly`(text: String, expected: [String]) {
        let expected = expected.map { "start " + $0 }
        #expect(Reading(text).error == nil)
        #expect(Reading(text).starts == expected)
        #expect(Reading(characterByCharacter: text).starts == expected)
    }

    @Test func `an attribute that is not there has the place of its tag`() throws {
        var reader = DocumentReader()
        try reader.append(Array("<r>\n <a x=\"1\"/></r>".utf8))
        try reader.finish()
        let batch = reader.takeBatch()
        let event = try #require(batch.events.dropFirst().first)
        let (absentLine, absentColumn) = batch.location(ofAttribute: "y", in: event)
        let (line, column) = batch.location(ofAttribute: "x", in: event)
        #expect([absentLine, absentColumn] == [2, 2])
        #expect([line, column] == [2, 8])
    }

    @Test func `an attribute of another namespace does not lend its place`() {
        let reading = Reading(#"<r xmlns:p="u" p:x="1" x="2"/>"#)
        #expect(reading.lines == ["start r 1:1 u|x=1 x@1:27=2", "end r"])
        let declared = Reading(#"<r xmlns:x="u" x="2"/>"#)
        #expect(declared.lines == ["start r 1:1 x@1:19=2", "end r"])
    }

    @Test func `places are the same in all encodings`() {
        let text = "<r>\n  <!-- 重庆 --><a x=\"软件\" y=\"2\"/>\n</r>"
        let expected = Reading(text).lines
        let labelled = #"<?xml version="1.0" encoding="GBK"?>"# + text
        #expect(Reading(Bytes.utf16(text, bigEndian: false)).lines == expected)
        #expect(Reading(Bytes.utf16(text, bigEndian: true)).lines == expected)
        #expect(
            Reading(Bytes.gb18030(labelled)).lines
                == expected.map { $0.replacing("r 1:1", with: "r 1:37") })
    }

    // MARK: Pieces

    @Test func `reads the same in any two pieces`() {
        let bytes = Array(Self.sample.utf8)
        let expected = Reading(bytes)
        let wrong = bytes.indices.filter { Reading(bytes, cutAt: [$0]) != expected }
        #expect(wrong == [])
    }

    @Test func `reads the same byte by byte in every encoding`() {
        let gb = Self.sample.replacing("UTF-8", with: "GB18030").replacing("：", with: ":")
            .replacing("文字", with: "公司")
        let utf16 = Self.sample.replacing("UTF-8", with: "UTF-16")
        let documents: [[UInt8]] = [
            Array(Self.sample.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.sample.utf8),
            Bytes.utf16(utf16, bigEndian: false), Bytes.utf16(utf16, bigEndian: true),
            Bytes.gb18030(gb),
        ]
        for bytes in documents {
            let whole = Reading(bytes)
            #expect(whole.error == nil)
            #expect(Reading(byteByByte: bytes) == whole)
        }
    }

    @Test func `reads the same in random pieces`() {
        var random = Seeded(2)
        let crlf = Self.sample.replacing("\n", with: "\r\n")
        for text in [Self.sample, crlf] {
            let bytes = Array(text.utf8)
            let expected = Reading(bytes)
            #expect(expected.error == nil)
            for _ in 0..<200 {
                let cuts = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                    Int.random(in: 0...bytes.count, using: &random)
                }
                #expect(Reading(bytes, cutAt: cuts.sorted()) == expected, "\(cuts.sorted())")
            }
        }
    }

    @Test func `stops at the same place in any two pieces`() {
        for text in [
            "<r>\n <a>重</b></r>", "<r>\n <!DOCTYPE r></r>", "<r>\n <x:a/></r>",
            "<r>\n <a b=1/></r>",
            "<r>\n <a b=\"1\" b=\"2\"/></r>", "<r>\n &nbsp;</r>", "<r/>\n<r/>",
        ] {
            let bytes = Array("<?xml version=\"1.0\"?>\n\(text)".utf8)
            let expected = Reading(bytes).error
            #expect(expected != nil)
            for cut in bytes.indices {
                let error = Reading(bytes, cutAt: [cut]).error
                #expect(error?.line == expected?.line, "\(text) cut at \(cut)")
                #expect(error?.reason == expected?.reason, "\(text) cut at \(cut)")
            }
        }
    }

    // MARK: Truncation

    @Test func `refuses a document cut off at any byte`() {
        let utf16 = Self.sample.replacing("UTF-8", with: "UTF-16")
        let gb = Self.sample.replacing("UTF-8", with: "GBK").replacing("：", with: ":")
            .replacing("文字", with: "公司")
        let documents: [[UInt8]] = [
            Array(Self.sample.utf8), Bytes.utf16(utf16, bigEndian: false),
            Bytes.utf16(utf16, bigEndian: true), Bytes.gb18030(gb),
        ]
        for bytes in documents {
            #expect(Reading(bytes).error == nil)
            let accepted = bytes.indices.filter { Reading(Array(bytes[..<$0])).error == nil }
            #expect(accepted == [])
        }
    }

    @Test func `refuses a document cut off at any byte, read byte by byte`() {
        let bytes = Array("<?xml version=\"1.0\"?>\n<r>重<a b=\"庆\"/><!--x--></r>".utf8)
        let accepted = bytes.indices.filter {
            Reading(byteByByte: Array(bytes[..<$0])).error == nil
        }
        #expect(accepted == [])
    }

    @Test(arguments: [
        ("<r>\n<a>", "2:4"), ("<r>\n<a>重", "2:5"), ("<r>\n<a b=\"1", "2:8"), ("<r>\n<!-- x", "2:7"),
        ("<r>\n</", "2:3"),
    ])
    func `says where a truncated document ends`(text: String, place: String) {
        let reading = Reading(text)
        #expect(reading.refusal == "truncated")
        #expect(reading.place == place)
    }

    @Test(arguments: ["", " ", "\n\n", " \t\r\n  \n", "\u{FEFF}", "\u{FEFF}  \n"])
    func `says that a file is empty`(text: String) {
        let reading = Reading(text)
        #expect(reading.error == DocumentError(reason: .empty, line: 1, column: 1))
        #expect(reading.error?.diagnostic.message == "文件是空的。")
    }

    @Test func `says that much white space is empty`() {
        let spaces = String(repeating: " \n", count: 50_000)
        #expect(Reading(spaces).refusal == "empty")
        #expect(Reading(spaces, cutAt: [5000, 20_000, 60_000]).refusal == "empty")
    }

    // MARK: Document type declarations

    @Test(arguments: [
        ("<!DOCTYPE r><r/>", "1:1"),
        (
            "<?xml version=\"1.0\"?>\n<!-- 重庆 --> <!DOCTYPE r [<!ENTITY a \"b\">]>\n<r>&a;</r>",
            "2:13"
        ),
        ("<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><r/>", "1:1"),
        ("<!DOCTYPE r PUBLIC \"-//x\" \"http://127.0.0.1/x.dtd\"><r/>", "1:1"),
        ("<r>\r\n  <!DOCTYPE r></r>", "2:3"),
        ("<r/>\n<!DOCTYPE r>", "2:1"),
        ("<!DOCTYPE", "1:1"),
        ("<!DOCTYPEr", "1:1"),
    ])
    func `refuses a document type declaration at its own place`(text: String, place: String) {
        for reading in [Reading(text), Reading(characterByCharacter: text)] {
            #expect(reading.refusal == "doctype")
            #expect(reading.place == place)
        }
    }

    @Test func `refuses a document type declaration in other encodings`() {
        let text = "<?xml version=\"1.0\"?>\n<!DOCTYPE r><r/>"
        #expect(Reading(Bytes.utf16(text, bigEndian: true)).place == "2:1")
        #expect(Reading(Bytes.utf16(text, bigEndian: false)).refusal == "doctype")
    }

    @Test(arguments: [
        "<!-- <!DOCTYPE r> --><r/>", "<r><![CDATA[<!DOCTYPE r>]]></r>", "<?p <!DOCTYPE r> ?><r/>",
        "<r a=\"&lt;!DOCTYPE r>\"/>", "<r>&lt;!DOCTYPE r></r>", "<r/><!-- > <!DOCTYPE r> - -->",
        "<?p -- ?><!-- ? <!DOCTYPE r> ?> --><r/>",
    ])
    func `does not take mere words for a document type declaration`(text: String) {
        #expect(Reading(text).error == nil)
        #expect(Reading(characterByCharacter: text).error == nil)
    }

    @Test(arguments: [
        "<!doctype r><r/>", "<!DOCTYP r><r/>", "<!ENTITY a \"b\"><r/>", "< !DOCTYPE r><r/>",
    ])
    func `refuses what only looks like a document type declaration`(text: String) {
        #expect(Reading(text).refusal == "notWellFormed")
    }

    @Test func `refuses entity bombs at once`() {
        var entities = "<!ENTITY a0 \"ha\">"
        for level in 1...30 { entities += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
        let text = "<!DOCTYPE r [\(entities)]><r>&a30;</r>"
        let duration = ContinuousClock().measure {
            #expect(Reading(text).refusal == "doctype")
        }
        #expect(duration < .seconds(1))
    }

    // MARK: Well-formedness

    @Test(arguments: [
        "text", "<>", "< r/>", "</r>", "<r", "<r>", "<r></R>", "<a><b></a></b>", "<r a=1/>",
        "<r a/>",
        "<r a=\"1/>", "<r a=\"1\" a=\"2\"/>", "<r a=\"1\"b=\"2\"/>", "<r a=\"<\"/>", "<r>&</r>",
        "<r a=\"&\"/>", "<r>]]></r>", "<r><!-- -- --></r>", "<r><!-- x ---></r>", "<1r/>", "<r/ >",
        " <?xml version=\"1.0\"?><r/>", "<?xml?><r/>", "<r><?xml version=\"1.0\"?></r>",
        "<r><![CDATA[x]]</r>", "<![CDATA[x]]><r/>",
        // Characters that XML does not allow, plain and as references.
        "<r>\u{1}</r>", "<r a=\"\u{1F}\"/>", "<r>\u{FFFE}</r>", "<r a=\"\u{FFFF}\"/>",
        "<r>&#0;</r>",
        "<r>&#1;</r>", "<r a=\"&#xD800;\"/>", "<r>&#x110000;</r>", "<r>&#xFFFF;</r>", "<r>&#x;</r>",
        "<r>&#99999999999999999999;</r>",
        // Entities that nobody has declared.
        "<r>&nbsp;</r>", "<r a=\"&nbsp;\"/>", "<r>&a</r>", "<r>&lt</r>", "<r>&;</r>",
        "<r>%a;&a;</r>",
        "<r>&LT;</r>",
        // Namespaces.
        "<x:r/>", "<r x:a=\"1\"/>", "<r><x:a xmlns:x=\"u\"/><x:a/></r>", "<r xmlns:x=\"\"/>",
        "<r xmlns:a=\"u\" xmlns:b=\"u\" a:x=\"1\" b:x=\"2\"/>", "<r xmlns:xml=\"u\"/>",
        "<r xmlns:xmlns=\"u\"/>", "<a:b:c xmlns:a=\"u\"/>", "<:r/>", "<r :a=\"1\"/>",
        // Something behind the root.
        "<r/>x", "<r/>\n<r/>", "<r/></r>", "<r/>&amp;", "<r/><![CDATA[]]>", "<r/><",
        "<r/><?xml version=\"1.0\"?>", "<r></r>\n重庆",
    ])
    func `refuses what is not well-formed`(text: String) {
        for reading in [Reading(text), Reading(characterByCharacter: text)] {
            #expect(reading.error?.diagnostic.code == .notWellFormed)
        }
    }

    @Test(arguments: [
        "<r/>", "<r></r >", "<r\n/>", "<r a='1'/>", "<!-- x --><r/><!-- y -->\n", "<r/><?p?>",
        "<r>&amp;&lt;&gt;&quot;&apos;&#x20BB7;</r>", "<r a=\">\"/>", "<r>]] ></r>", "<r>></r>",
        "<r xmlns=\"u\"><a xmlns=\"\"/></r>", "<r xml:lang=\"zh-CN\"/>", "<示例 名称=\"1\"/>",
        "<?xml version='1.0' encoding='utf-8' standalone='yes'?><r/>", "<r>\u{85}\u{2028}</r>",
        "<r><![CDATA[]]></r>", "<r><![CDATA[ ]] ]]]></r>", "<r><!----></r>",
    ])
    func `accepts what is well-formed`(text: String) {
        #expect(Reading(text).error == nil)
        #expect(Reading(characterByCharacter: text).error == nil)
    }

    @Test(arguments: [
        ("<r>\n  <a>\n  </b>\n</r>", 3, "开始标签和结束标签不一致"), ("<r>\n<x:a/></r>", 2, "前缀"),
        ("<r>\n<a b=\"1\" b=\"2\"/></r>", 2, "属性重复"), ("<r>\n\n&nbsp;</r>", 3, "实体"),
        ("<r/>\n<r/>", 2, "之后还有内容"), ("<r/>\n\n多余", 3, "之后还有内容"),
        ("\n<?xml version=\"1.0\"?><r/>", 2, "最开头"), ("<r>\n\u{1}</r>", 2, "控制字符"),
    ])
    func `says in plain words what is wrong and on which line`(
        text: String, line: Int, words: String
    ) {
        let diagnostic = Reading(text).error?.diagnostic
        #expect(diagnostic?.code == .notWellFormed)
        #expect(diagnostic?.line == line)
        #expect(diagnostic?.message.contains(words) == true, "\(diagnostic?.message ?? "")")
    }

    @Test func `hands on what came before an error`() {
        let reading = Reading("<r><a/><b x=\"1\"/></c>")
        #expect(reading.error != nil)
        #expect(reading.starts == ["start r 1:1", "start a 1:4", "start b 1:8 x@1:14=1"])
    }
}

import Testing

@testable import Reports
@testable import Web

@Suite struct MarkupTests {
    @Test func `writes elements, attributes and text`() {
        var markup = Markup()
        markup.element("g", ["class": "a", "x": .percent(12.5), "y": 3]) { group in
            group.element("title", "一")
            group.leaf("rect", ["width": .number(1.25), "fill": .absent])
        }
        #expect(
            markup.text == #"<g class="a" x="12.5%" y="3"><title>一</title>"#
                + #"<rect width="1.25"/></g>"#)
    }

    @Test func `text and values stay text`() throws {
        var markup = Markup()
        let hostile = #"<b onclick="x">&'</b>"#
        markup.element("text", ["class": .text(hostile)], hostile)
        let read = try MarkupElement(reading: markup.text)
        #expect(read.text == hostile)
        #expect(read.attributes == ["class": hostile])
        #expect(read.children.isEmpty)
        #expect(!markup.text.dropFirst().dropLast("</text>".count).contains("<"))
    }

    @Test(arguments: [0x00, 0x08, 0x0B, 0x1F, 0x7F, 0x9F, 0xFDD0, 0xFFFE, 0x1FFFF] as [UInt32])
    func `leaves out what markup forbids`(forbidden: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(forbidden))
        var text = ""
        Markup.escape("a\(scalar)b", into: &text)
        #expect(text == "ab")
    }

    @Test func `keeps line ends, tabs and characters beyond the first plane`() {
        var text = ""
        Markup.escape("a\t\r\n𠮷e\u{301}", into: &text)
        #expect(Array(text.unicodeScalars) == Array("a\t\r\n𠮷e\u{301}".unicodeScalars))
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (-0.001, "0"), (1, "1"), (12.5, "12.5"), (0.125, "0.13"),
            (99.999, "100"), (-3.14159, "-3.14"), (1e6, "1000000"), (.nan, "0"), (.infinity, "0"),
            (-.infinity, "0"), (1e300, "0"),
        ] as [(Double, String)])
    func `writes numbers plainly`(value: Double, text: String) {
        #expect(Markup.written(value, decimals: 2) == text)
    }
}

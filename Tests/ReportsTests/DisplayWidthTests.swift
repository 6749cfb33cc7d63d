import Reports
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("A座 12F", 7), ("渝中区", 6), ("㎡", 2), ("（一）", 6), ("ｱ", 1), ("カ", 2), ("한국", 4),
        ("Ａ１", 4), ("￥", 2), ("…·█", 3), ("é", 1), ("e\u{301}", 1), ("😀", 2), ("👨‍👩‍👧", 2),
        ("🇨🇳", 2), ("❤️", 2), ("𠮷", 2), ("\u{200B}", 0), ("🏢楼", 4),
    ])
    func `counts two columns for wide characters`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func `pads on either side`() {
        #expect(DisplayWidth.padded("渝中", to: 6) == "渝中  ")
        #expect(DisplayWidth.padded("12.50", to: 6, .right) == " 12.50")
        #expect(DisplayWidth.padded("渝中区", to: 4) == "渝中区")
    }

    @Test(arguments: [
        (6, "渝中区"), (5, "渝中…"), (4, "渝…"), (3, "渝…"), (2, "…"), (1, "…"), (0, ""),
    ])
    func `cuts between characters`(width: Int, expected: String) {
        #expect(DisplayWidth.cut("渝中区", to: width) == expected)
    }

    @Test func `takes line ends and what steers a terminal out of a line`() {
        #expect(DisplayWidth.singleLine("甲\n乙\u{1B}[31m\u{202E}丙") == "甲 乙 [31m 丙")
    }
}

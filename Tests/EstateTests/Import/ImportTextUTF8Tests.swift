import Testing

@testable import Estate

/// Text in a buffer is read as strings are.
@Suite struct ImportTextUTF8Tests {
    static let texts = [
        "", " ", "12", " 12 ", "1,250.50", "１２５０", "8.2024999999999997E2", "820.25㎡", "45人", "45.0",
        "2025-03-01", "2025-3-1", "2025/3/1 8:30", "2025-03-01T00:00:00.000", "2025-03-01T00:00",
        "2025-03-01TxT:00:00", "2025-02-30T00:00:00", "20250301", "45717", "2025年3月1日 12:00",
        "\u{3000}楼\u{3000}", "\u{A0}x\u{A0}", "\u{85}x\u{2028}", "\u{FEFF}重庆\u{200B}", "\u{1680}",
        "\u{2003}a b\u{205F}", "\u{C2}", "庆", "\n庆\t", "Ａ", "ABC", "*房号：", "房 号", "(㎡)", "已租", "·",
        "\u{1F3E2}", "-3", "+7", "1E99", "9999999999999999999999", "\u{E080}",
    ]

    private func withUTF8<Result>(_ text: String, _ read: (Span<UInt8>) -> Result) -> Result {
        var text = text
        return text.withUTF8 { read(Span(_unsafeElements: $0)) }
    }

    @Test(arguments: texts)
    func `white space around a text is left out alike`(text: String) {
        let range = withUTF8(text) { ImportText.trimmed($0) }
        #expect(
            String(decoding: Array(text.utf8)[range], as: UTF8.self) == ImportText.trimmed(text))
    }

    @Test(arguments: texts)
    func `numbers and days are read alike`(text: String) {
        for units in [[], ["㎡", "m2", "人"]] {
            for decimals in [0, 2, 6] {
                #expect(
                    withUTF8(text) { ImportText.scaled($0, by: decimals, units: units) }
                        == ImportText.scaled(text, by: decimals, units: units))
            }
            let whole = withUTF8(text) { ImportText.whole($0, units: units) }
            #expect(whole == ImportText.whole(text, units: units))
        }
        for epoch in [ImportText.serialEpoch, ImportText.serialEpoch1904, nil] {
            #expect(
                withUTF8(text) { ImportText.date($0, epoch: epoch) }
                    == ImportText.date(text, epoch: epoch))
        }
    }

    @Test(arguments: texts)
    func `what is called folded is folded`(text: String) {
        if withUTF8(text, { ImportText.isFolded($0) }) { #expect(ImportText.folded(text) == text) }
    }

    @Test func `words and names are folded already`() {
        for text in ["已租", "重庆示例软件公司", "leased", "self-occupied", "12f"] {
            #expect(withUTF8(text) { ImportText.isFolded($0) }, "\(text)")
        }
    }
}

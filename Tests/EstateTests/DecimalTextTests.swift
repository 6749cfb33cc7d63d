import TestSupport
import Testing

@testable import Estate

@Suite struct DecimalTextTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        var decimals: Int
        var expected: Int?

        init(_ text: String, by decimals: Int, _ expected: Int?) {
            self.text = text
            self.decimals = decimals
            self.expected = expected
        }

        var testDescription: String { "“\(text)” by \(decimals)" }
    }

    @Test(arguments: [
        Case("820.25", by: 2, 82025), Case("820", by: 2, 82000), Case("820.5", by: 2, 82050),
        Case("0", by: 2, 0), Case("000820.250000", by: 2, 82025), Case("12", by: 0, 12),
        Case("820.", by: 2, 82000), Case(".5", by: 2, 50), Case("+1.25", by: 2, 125),
        Case("-1.25", by: 2, -125), Case("-0", by: 2, 0), Case("-0.004", by: 2, 0),
        Case(" \t\r\n820.25 \n", by: 2, 82025),
    ])
    func `reads what people write`(of item: Case) {
        #expect(DecimalText.scaled(item.text, by: item.decimals) == item.expected)
    }

    @Test(arguments: [
        Case("1.005", by: 2, 100), Case("1.015", by: 2, 102), Case("1.025", by: 2, 102),
        Case("-1.005", by: 2, -100), Case("-1.015", by: 2, -102), Case("0.5", by: 0, 0),
        Case("1.5", by: 0, 2), Case("2.5", by: 0, 2), Case("1.0050", by: 2, 100),
        Case("1.00500000000000000000000000000000000001", by: 2, 101),
        Case("1.00499999999999999999999999999999999999", by: 2, 100),
        Case("1.0149999999999999999999999999999", by: 2, 101), Case("0.999", by: 2, 100),
        Case("9.995", by: 2, 1000), Case("9.985", by: 2, 998),
    ])
    func `rounds half to even, however long the tail`(of item: Case) {
        #expect(DecimalText.scaled(item.text, by: item.decimals) == item.expected)
    }

    @Test(arguments: [
        ("0.082025", 82025), ("1", 1_000_000), ("0.0000005", 0), ("0.0000015", 2),
        ("0.00000050001", 1),
    ])
    func `reads 10,000 square metres as hundredths of one`(text: String, hundredths: Int) {
        #expect(DecimalText.scaled(text, by: 6) == hundredths)
    }

    @Test(arguments: [
        "", " ", ".", "-", "+", "-.", "--1", "+-1", "1-", "1.2.3", "1e3", "1,000", "1 000", "０",
        "１２", "0x10", "NaN", "inf", "1.2a", "a1", "\u{2212}1", "1\u{A0}", "一",
    ])
    func `refuses what is not a decimal number`(text: String) {
        #expect(DecimalText.scaled(text, by: 2) == nil)
    }

    @Test(arguments: [
        Case("999999999999999999", by: 0, 999_999_999_999_999_999),
        Case("-999999999999999999", by: 0, -999_999_999_999_999_999),
        Case("9999999999999999.99", by: 2, 999_999_999_999_999_999),
        Case("000000000000000000000000000000001", by: 2, 100),
        Case("10000000000000000000000", by: 0, nil), Case("10000000000000000000000", by: 2, nil),
        Case("9223372036854775808", by: 0, nil), Case("92233720368547758.08", by: 6, nil),
        Case("99999999999999999999999999999999999999.5", by: 2, nil),
    ])
    func `refuses what does not fit, and never wraps around`(of item: Case) {
        #expect(DecimalText.scaled(item.text, by: item.decimals) == item.expected)
    }

    @Test(arguments: 0..<4)
    func `agrees with rounding worked out on the digits`(seed: Int) {
        var random = Seeded(seed)
        for _ in 0..<5000 {
            let integer = random.digits(random.number(1...7))
            let decimals = random.number(0...6)
            var fraction = random.digits(random.number(0...9))
            // Ties and near ties are rare by chance.
            if random.happens(oneIn: 3) {
                fraction =
                    random.digits(decimals) + random.pick(["5", "50", "500", "5000001", "49"])
            }
            if random.happens(oneIn: 5) { fraction += random.digits(40) }
            let sign = random.pick(["", "", "+", "-"])
            let text = sign + integer + (fraction.isEmpty ? "" : "." + fraction)
            let slow = slowScaled(integer, fraction, decimals) * (sign == "-" ? -1 : 1)
            guard DecimalText.scaled(text, by: decimals) == slow else {
                Issue.record("“\(text)” by \(decimals) is \(slow)")
                return
            }
        }
    }

    /// The tail is held against one half, written with as many digits.
    private func slowScaled(_ integer: String, _ fraction: String, _ decimals: Int) -> Int {
        let padded = fraction + String(repeating: "0", count: decimals)
        let kept = Int(integer + String(padded.prefix(decimals))) ?? 0
        let tail = String(padded.dropFirst(decimals))
        let half = String(("5" + String(repeating: "0", count: tail.count)).prefix(tail.count))
        if tail.isEmpty || tail < half { return kept }
        return tail > half || kept % 2 == 1 ? kept + 1 : kept
    }

    @Test(arguments: [
        Case("820.25", by: 2, 82025), Case("0.05", by: 2, 5), Case("0.00", by: 2, 0),
        Case("-0.05", by: 2, -5), Case("-820.25", by: 2, -82025), Case("7", by: 0, 7),
        Case("-7", by: 0, -7), Case("0.000001", by: 6, 1),
    ])
    func `writes exactly so many decimals, and reads them again`(of item: Case) throws {
        let value = try #require(item.expected)
        #expect(DecimalText.written(value, decimals: item.decimals) == item.text)
        #expect(DecimalText.scaled(item.text, by: item.decimals) == value)
    }

    @Test(
        arguments: [
            ("12", 12), (" -3 ", -3), ("0012", 12), ("12.0", nil), ("12.", nil), ("", nil),
            ("x", nil),
        ] as [(String, Int?)])
    func `a whole number has no point`(text: String, expected: Int?) {
        var text = text
        let number = text.withUTF8 { DecimalText.whole(Span(_unsafeElements: $0)) }
        #expect(number == expected)
    }
}

import Estate
import Reports
import Testing

@Suite struct JSONWriterTests {
    private func written(
        isIndented: Bool = false, _ write: (inout JSONWriter) -> Void
    ) -> String {
        var json = JSONWriter(isIndented: isIndented)
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("渝中区", #""渝中区""#), (#"a"b\c/"#, #""a\"b\\c/""#),
        ("a\nb\rc\td", #""a\nb\rc\td""#), ("\u{0}\u{8}\u{C}\u{1F}", #""\u0000\u0008\u000c\u001f""#),
        ("\u{7F}\u{2028}😀", "\"\u{7F}\u{2028}😀\""), ("", "\"\""),
    ])
    func `escapes what RFC 8259 asks for and nothing else`(text: String, expected: String) {
        #expect(written { $0.value(text) } == expected)
    }

    @Test func `finds what to escape at any place of a text`() {
        for count in 0..<40 {
            for byte in ["\"", "\\", "\u{1F}"] {
                let (before, after) = (String(repeating: "中!#", count: count), " ~[]\u{7F}")
                let escaped = byte == "\u{1F}" ? "\\u001f" : "\\\(byte)"
                #expect(
                    written { $0.value(before + byte + after) }
                        == "\"\(before)\(escaped)\(after)\"")
                let padded = String(repeating: "a", count: count)
                #expect(
                    written { $0.value(padded + byte + before) }
                        == "\"\(padded)\(escaped)\(before)\"")
            }
        }
    }

    @Test func `escapes names of values that may hold anything`() {
        let text = written { json in
            json.object { json in
                json.key(named: "a\"b")
                json.value(1)
                json.object(named: "\n") { $0.field("plain", true) }
            }
        }
        #expect(text == #"{"a\"b":1,"\n":{"plain":true}}"#)
    }

    @Test func `writes whole numbers to the last digit`() {
        let numbers = [0, 7, -7, 10, 99, 100, 1_000_000, Int.max, Int.min]
        for number in numbers {
            #expect(written { $0.value(number) } == String(number))
        }
    }

    @Test(arguments: [
        (165_050, "1650.50"), (5, "0.05"), (0, "0.00"), (-5, "-0.05"), (100, "1.00"),
        (-123_456, "-1234.56"),
    ])
    func `writes areas with two decimals`(hundredths: Int, expected: String) {
        #expect(written { $0.value(Area(hundredths: hundredths)) } == expected)
    }

    @Test(arguments: [
        (0.0, "0.000000"), (-0.0, "0.000000"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"),
        (-1.25, "-1.250000"), (38.4, "38.400000"), (Double.nan, "null"), (Double.infinity, "null"),
        (1e18, "null"),
    ])
    func `writes reals with six decimals and null for what is not finite`(
        real: Double, expected: String
    ) {
        #expect(written { $0.value(real) } == expected)
    }

    @Test func `rounds rates half to even and writes null over nothing`() {
        #expect(written { $0.value(Ratio(83, of: 100)) } == "0.830000")
        #expect(written { $0.value(Ratio(1, of: 2_000_000)) } == "0.000000")
        #expect(written { $0.value(Ratio(3, of: 2_000_000)) } == "0.000002")
        #expect(written { $0.value(Ratio(1, of: 0)) } == "null")
        #expect(written { $0.value(millionths: 4_600_000) } == "4.600000")
    }

    private func write(_ json: inout JSONWriter) {
        json.object { json in
            json.field("name", "甲")
            json.field("date", CalendarDate(year: 2026, month: 10, day: 31))
            json.field("isStale", false)
            json.field("floors", 3)
            json.field("area", Area.zero)
            json.strings("none", [])
            json.object("empty") { _ in }
            json.object("feed", of: String?.none) { $0.field("id", $1) }
            json.objects("units", of: ["1201", "1202"]) { $0.field("id", $1) }
        }
    }

    @Test func `puts commas and nothing more between values`() {
        #expect(
            written(write) == """
                {"name":"甲","date":"2026-10-31","isStale":false,"floors":3,"area":0.00,"none":[],\
                "empty":{},"feed":null,"units":[{"id":"1201"},{"id":"1202"}]}
                """)
    }

    @Test func `indents by one space a level where asked to`() {
        #expect(
            written(isIndented: true, write) == """
                {
                 "name": "甲",
                 "date": "2026-10-31",
                 "isStale": false,
                 "floors": 3,
                 "area": 0.00,
                 "none": [],
                 "empty": {},
                 "feed": null,
                 "units": [
                  {
                   "id": "1201"
                  },
                  {
                   "id": "1202"
                  }
                 ]
                }
                """)
    }

    @Test func `puts values at the top level on lines of their own`() {
        #expect(
            written { json in
                json.object { $0.field("a", 1) }
                json.object { $0.field("b", 2) }
                json.endLine()
            } == "{\"a\":1}\n{\"b\":2}\n")
    }
}

import Estate
import Reports
import Testing

@Suite struct CSVWriterTests {
    /// What is written after the byte order mark.
    private func written(_ write: (inout CSVWriter) -> Void) -> String {
        var csv = CSVWriter()
        write(&csv)
        return String(decoding: csv.bytes.dropFirst(3), as: UTF8.self)
    }

    @Test func `begins with a byte order mark and ends rows with CRLF`() {
        var csv = CSVWriter()
        csv.row(["编号", "名称"])
        csv.row(["1", ""])
        #expect(csv.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(csv.bytes.dropFirst(3).elementsEqual("编号,名称\r\n1,\r\n".utf8))
    }

    @Test(arguments: ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t"])
    func `guards texts that a spreadsheet would take for a formula`(start: String) {
        #expect(written { $0.cell(start + "SUM(A1)") } == "'" + start + "SUM(A1)")
        #expect(written { $0.cell("甲" + start) } == "甲" + start)
    }

    @Test(arguments: [
        ("甲,乙", "\"甲,乙\""), ("甲\"乙", "\"甲\"\"乙\""), ("甲\n乙", "\"甲\n乙\""),
        ("\r甲", "\"'\r甲\""), ("=\"a\",1", "\"'=\"\"a\"\",1\""), ("甲 乙；丙", "甲 乙；丙"),
    ])
    func `quotes texts with commas, quotes or line ends`(text: String, expected: String) {
        // By bytes, for `\r\n` is one character.
        #expect(Array(written { $0.cell(text) }.utf8) == Array(expected.utf8))
    }

    @Test func `leaves numbers as they are, negative ones too`() {
        let row = written { csv in
            csv.cell(-5)
            csv.cell(Area(hundredths: -165_050))
            csv.cell(-0.25)
            csv.cell(Ratio(83, of: 100))
            csv.cell(CalendarDate(year: 2026, month: 10, day: 31))
        }
        #expect(row == "-5,-1650.50,-0.250000,0.830000,2026-10-31")
    }

    @Test func `leaves empty what is not known`() {
        let row = written { csv in
            csv.cell(String?.none)
            csv.cell(Int?.none)
            csv.cell(Area?.none)
            csv.cell(Ratio(1, of: 0))
            csv.cell(Double?.none)
        }
        #expect(row == ",,,,")
    }
}

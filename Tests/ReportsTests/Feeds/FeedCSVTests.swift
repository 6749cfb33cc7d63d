import Estate
import Reports
import Testing

@Suite struct FeedCSVTests {
    /// The rows after the headings, each with its line end.
    private func rows(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        return String(text.drop { $0 != "\r\n" }.dropFirst())
    }

    @Test func `findings are a row each`() {
        let csv = [Diagnostic.sample(.leaseOver), .sample(.areaNotPositive, value: "-1,5")].csv()
        #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(csv.dropFirst(3).starts(with: "级别,代码,行,列,位置,值,说明,改法\r\n".utf8))
        #expect(
            rows(csv) == """
                提醒,lease-over,12,8,/occupancyFeed/floor[1]/unit[1]/lease/@end,2025-12-31,\
                租约到期了。,请核对。\r
                错误,area-not-positive,12,8,/occupancyFeed/floor[1]/unit[1]/lease/@end,"'-1,5",\
                租约到期了。,请核对。\r

                """)
    }

    @Test(arguments: ["=1+1", "@SUM(1)", "＝1", "\t=1"])
    func `a value that a spreadsheet would take for a formula is guarded`(value: String) {
        #expect(rows([Diagnostic.sample(.leaseOver, value: value)].csv()).contains(",'\(value),"))
    }

    @Test func `a finding without a place leaves its cells empty`() {
        let finding = Diagnostic(code: .heldWithoutUnits, message: "一个单元也没有。", hint: "请核对。")
        #expect(rows([finding].csv()) == "说明,held-without-units,,,,,一个单元也没有。,请核对。\r\n")
    }

    @Test func `feeds are a row each`() {
        var held = FeedRecord.sample
        held.revision = nil
        held.status = .held
        held.coverage = .partial
        held.sender = "=物业"
        held.acceptedAt = nil
        #expect(
            rows([FeedRecord.sample, held].csv()) == """
                7,5001030001,2026-10-31,2,已采用,全楼,native,示例物业,10月.xml,3,12,1234.50,1,\
                2026-11-01T09:00:00.000+08:00,2026-11-01T09:00:00.000+08:00\r
                7,5001030001,2026-10-31,,待确认,部分楼层,native,'=物业,10月.xml,3,12,1234.50,1,\
                2026-11-01T09:00:00.000+08:00,\r

                """)
        #expect(rows([FeedRecord]().csv()).isEmpty)
    }
}

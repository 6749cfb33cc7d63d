import Estate
import Reports
import TestSupport
import Testing

@Suite struct AreaReportTextTests {
    private let report = AreaReport.sample()

    private func lines(_ report: AreaReport) -> [Substring] { report.text().split(separator: "\n") }

    @Test func `reads as recorded`() throws {
        #expect(try Snapshot.difference(Array(report.text().utf8), from: "report.txt") == nil)
    }

    @Test func `fits the width it is given`() {
        for width in [100, 120] {
            let wide = report.text(width: width).split(separator: "\n")
                .filter { DisplayWidth.of(String($0)) > width }
            #expect(wide.isEmpty, "at \(width)")
        }
    }

    /// Rates, and what the line that shows one must also show.
    private static let rates: [(name: String, percent: String, of: [String])] = [
        ("完成率", "54.0%", ["5,401.00", "10,000.00"]),
        ("入驻率", "77.9%", ["2,570.75", "3,301.00"]),
        ("签约率", "87.0%", ["2,870.75", "3,301.00"]),
        ("空置率", "13.0%", ["430.25", "3,301.00"]),
        ("从业人员(人)", "57.0%", ["57", "100"]),
        ("企业(家)", "20.0%", ["2", "10"]),
        ("年产值(万元)", "67.0%", ["3,350.50", "5,000"]),
        ("环比", "55.2%", ["1,820.75", "3,301.00"]),
        ("核心", "77.9%", ["2,570.75", "3,301.00"]),
        ("重庆数字经济产业园", "13.0%", ["430.25", "3,301.00"]),
        ("工业软件", "36.9%", ["820.25"]),
        ("5001030001", "77.9%", ["2,570.75", "3,301.00"]),
        ("5001030001", "36.9%", ["820.25", "2,220.75"]),
    ]

    @Test(arguments: AreaReportTextTests.rates.indices)
    func `shows a rate's numerator and denominator beside it`(index: Int) {
        let rate = Self.rates[index]
        let line = lines(report).first { $0.hasPrefix(rate.name) && $0.contains(rate.percent) }
        #expect(line != nil, "\(rate.name) \(rate.percent)")
        for number in rate.of {
            #expect(line?.contains(number) == true, "\(rate.name) of \(number)")
        }
    }

    @Test func `names the denominator of the directions' shares`() {
        #expect(report.text().contains("占比 ＝ 面积 ÷ 已认定入驻面积 2,220.75 ㎡"))
    }

    @Test(arguments: zip(CarrierReading.allCases, ["认定", "可用", "在用", "九大方向在用"]))
    func `says which of the four readings counts`(reading: CarrierReading, name: String) {
        let text = AreaReport.sample(district: .sample(counting: reading)).text()
        #expect(text.contains("\(name)（计入目标）"))
        #expect(text.split(separator: "（计入目标）").count == 2)
    }

    @Test func `warns of a period that is not over`() {
        let warning = "本期尚未结束，数据仅供内部参考，不能发布"
        #expect(!report.text().contains(warning))
        let early = AreaReport.sample(.inOctober(knownAt: "2026-10-31T23:59:59"))
        #expect(early.text().contains(warning))
    }

    @Test func `marks buildings without data, with old data, and with much vacancy`() {
        #expect(lines(report).contains { $0.hasPrefix("5001030002") && $0.contains("无数据") })
        let later = AreaReport.sample(
            AreaReport.Subject(asOf: .make("2026-12-31"), knownAt: .make("2027-01-05")))
        #expect(lines(later).contains { $0.contains("2026-10-31 过期") })
        let earlier = AreaReport.sample(
            AreaReport.Subject(asOf: .make("2026-09-30"), knownAt: .make("2026-10-05")))
        #expect(lines(earlier).contains { $0.hasPrefix("5001030001") && $0.contains("▲44.8%") })
    }

    @Test func `says where a sample is too small for a location quotient`() {
        #expect(lines(report).contains { $0.hasPrefix("5001030001") && $0.hasSuffix("1.00") })
        var district = District.sample()
        district.settings.locationQuotient.tenants = 4
        let line = lines(.sample(district: district)).last { $0.hasPrefix("5001030001") }
        #expect(line?.hasSuffix("样本不足") == true)
    }

    @Test func `says which goals are not configured`() {
        let text = AreaReport.sample(district: .sample(headcount: nil, output: nil)).text()
        #expect(text.split(separator: "未配置").count == 3)
    }

    @Test func `speaks of a district without buildings`() {
        let text = AreaReport.sample(buildings: []).text()
        #expect(text.contains("没有楼宇"))
        #expect(text.contains("— ＝ 入驻 0.00 ㎡ ÷ 可租售 0.00 ㎡"))
    }
}

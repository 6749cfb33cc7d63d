import Estate
import Reports
import TestSupport
import Testing

@Suite struct AreaReportHTMLTests {
    private func text(_ report: AreaReport) -> String {
        String(decoding: report.html(), as: UTF8.self)
    }

    /// What is in the body; the head has the stylesheet.
    private func body(_ report: AreaReport) -> Substring {
        let text = text(report)
        return text.firstRange(of: "<body>").map { text[$0.upperBound...] } ?? ""
    }

    @Test func `reads as recorded`() throws {
        #expect(try Snapshot.difference(AreaReport.sample().html(), from: "report.html") == nil)
    }

    @Test func `stands by itself: no script, nothing fetched, no link`() {
        let text = text(.sample())
        for word in ["<script", "http:", "https:", "src=", "href=", "@import"] {
            #expect(!text.contains(word), "\(word)")
        }
        // Only the textures of its own drawings are pointed to.
        for target in text.matches(of: /url\(([^)]*)\)/) {
            #expect(target.1.hasPrefix("#"))
        }
    }

    @Test func `says first what it is of and how things are counted`() {
        let body = body(.sample())
        let order = [
            "<h1>渝中区楼宇产业2026年10月报告</h1>", "2026-11-23 15:30:00", "2026-10-01 至 2026-10-31",
            "<h2>口径</h2>", "<h2>核心载体面积", "id=\"goal\"", "id=\"trajectory\"", "<h2>四项目标",
            "<h2>全区合计", "<h2>环比与同比</h2>", "<h2>一核多点", "<h2>满天星示范楼宇", "<h2>产业方向",
            "<h2>各楼宇", "<h2>产业集聚",
        ]
        var rest = body
        for words in order {
            let found = rest.firstRange(of: words)
            #expect(found != nil, "\(words)")
            if let found { rest = rest[found.upperBound...] }
        }
    }

    @Test func `shows a rate's numerator and denominator beside it`() {
        let lines = body(.sample()).split(separator: "\n")
        for (percent, numbers) in [
            ("54.0%", ["5,401.00", "10,000.00"]), ("57.0%", ["57 ÷ 100"]),
            ("67.0%", ["3,350.50 ÷ 5,000.00"]), ("36.9%", ["820.25", "2,220.75"]),
            ("77.9%", ["2,570.75", "3,301.00"]), ("13.0%", ["430.25", "3,301.00"]),
        ] {
            let isTogether = lines.contains { line in
                line.contains(percent) && numbers.allSatisfy { line.contains($0) }
            }
            #expect(isTogether, "\(percent)")
        }
    }

    @Test func `no name becomes markup`() {
        var building = Building.sampleB
        building.name = "<img src=x onerror=alert(1)>&\"'"
        let body = body(.sample(buildings: [building]))
        #expect(!body.contains("<img"))
        #expect(body.contains("&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;"))
    }

    @Test func `warns of a period that is not over`() {
        let warning = "本期尚未结束，数据仅供内部参考，不能发布"
        #expect(!body(.sample()).contains(warning))
        #expect(body(.sample(.inOctober(knownAt: "2026-10-31T23:59:59"))).contains(warning))
    }

    @Test func `never passes a 满天星 condition that is not configured`() {
        var building = Building.sampleA
        building.floors = .sample([(1, 1_000_000), (2, 0)])
        let body = body(.sample(buildings: [building]))
        #expect(body.contains("载体面积 ≥ 10,000 ㎡：符合；其余条件：未配置。按已知条件符合"))
        #expect(body.contains("载体面积 ≥ 10,000 ㎡：符合；其余条件：未配置。无法判定（有条件未配置）"))
        #expect(!body.contains("其余条件：符合"))
    }

    @Test func `speaks of a district without buildings and goals`() {
        let report = AreaReport.sample(
            AreaReport.Subject(asOf: .make("2026-10-31"), knownAt: .make("2026-11-23")),
            district: .sample(headcount: nil, enterprises: nil, output: nil), buildings: [])
        let body = body(report)
        #expect(body.contains("<h1>渝中区楼宇产业面积报告</h1>"))
        #expect(body.split(separator: "<p class=\"value\">未配置</p>").count == 4)
        #expect(!body.contains("环比"))
    }
}

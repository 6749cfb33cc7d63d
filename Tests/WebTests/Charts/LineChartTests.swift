import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct LineChartTests {
    private func chart(_ percents: [Int?], limit: Double? = nil) -> LineChart {
        let points = percents.enumerated().map { index, percent in
            LineChart.Point(
                date: CalendarDate(daysSince1970: 20_000 + index * 30),
                rate: percent.map { Ratio(Area(squareMetres: $0), of: Area(squareMetres: 100)) })
        }
        return LineChart(id: "o", title: "入驻率", points: points, limit: limit)
    }

    @Test func `a line breaks where nothing is known`() throws {
        let picture = try chart([50, 60, nil, 70, nil, 80, 90]).picture.read()
        #expect(
            picture.elements(className: "line").map { $0.attributes["d"] } == [
                "M0 50L166.7 40", "M833.3 20L1000 10",
            ])
        // A point between two gaps is seen by its dot.
        #expect(picture.elements(className: "dot").count == 5)
    }

    @Test func `dots stand at their date and rate, inside the drawing`() throws {
        let picture = try chart([0, 50, 100, 120]).picture.read()
        let dots = picture.elements(className: "dot")
        #expect(dots.map { $0.percent("cx") } == [0, 33.333, 66.667, 100])
        #expect(dots.map { $0.number("cy") } == [202, 112, 22, 22])
    }

    @Test func `the day of the page is marked, unless it is outside`() throws {
        var chart = self.chart([50, 60, 70])
        chart.day = CalendarDate(daysSince1970: 20_030)
        let picture = try chart.picture.read()
        let line = try #require(picture.elements(className: "target").first)
        #expect(line.percent("x1") == 50 && line.percent("x2") == 50)
        #expect(picture.elements("text").contains { $0.text == "2024-11-03" })
        #expect(picture.elements("desc").first?.text.hasSuffix("竖线标出 2024-11-03。") == true)
        chart.day = CalendarDate(daysSince1970: 30_000)
        #expect(try chart.picture.read().elements(className: "target").isEmpty)
    }

    @Test func `the last known value is written out with what it is made of`() throws {
        let picture = try chart([10, 45, nil]).picture.read()
        #expect(picture.elements(className: "strong").map(\.text) == ["45.0%"])
        let words = try #require(picture.elements("desc").first?.text)
        #expect(words.contains("45.0%（45.00 ÷ 100.00 ㎡）"))
        #expect(words.contains("没有数据"))
    }

    @Test func `a limit is a line and a word`() throws {
        let picture = try chart([50, 60], limit: 0.7).picture.read()
        let limit = try #require(picture.elements(className: "limit").first)
        #expect(limit.number("y1") == 76)
        #expect(picture.elements("li").map(\.allText) == ["提醒线 70.0%"])
        #expect(try chart([50]).picture.read().elements(className: "limit").isEmpty)
    }

    @Test(arguments: [[], [nil], [nil, nil]] as [[Int?]])
    func `nothing known is said`(percents: [Int?]) throws {
        let picture = try chart(percents).picture.read()
        #expect(picture.elements("svg").isEmpty)
        #expect(picture.elements(className: "empty").count == 1)
    }

    @Test func `one point stands in the middle`() throws {
        let dots = try chart([30]).picture.read().elements(className: "dot")
        #expect(dots.map { $0.percent("cx") } == [50])
    }

    @Test func `a sparkline stays inside its drawing`() throws {
        let spark = Sparkline(
            id: "k", title: "入驻率", values: [0, 0.5, nil, 2, -1, .nan, 1, 0.25])
        let picture = try spark.picture.read()
        let corners = picture.elements(className: "line").flatMap { line in
            (line.attributes["d"] ?? "").dropFirst().split(separator: "L").map { corner in
                corner.split(separator: " ").compactMap { Double($0) }
            }
        }
        #expect(corners.count == 6)
        for corner in corners {
            #expect((0...120).contains(corner[0]) && (0...28).contains(corner[1]))
        }
        #expect(picture.elements("desc").map(\.text) == ["从 0.0% 到 25.0%。"])
    }
}

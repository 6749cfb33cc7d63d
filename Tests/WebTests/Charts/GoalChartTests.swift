import Testing

@testable import Estate
@testable import Reports
@testable import Web

@Suite struct GoalChartTests {
    private func chart(
        _ readings: [Int], yearBefore: Int? = 400, on date: String = "2026-12-31"
    ) throws -> MarkupElement {
        var values = CarrierReadings()
        values.designated = Area(squareMetres: readings[0])
        values.usable = Area(squareMetres: readings[1])
        values.used = Area(squareMetres: readings[2])
        values.directions = Area(squareMetres: readings[3])
        let goal = District.CarrierGoal(
            target: Area(squareMetres: 1000), by: .make("2027-12-31"), counting: .designated)
        let pace = GoalPace(
            goal, readings: values, yearBefore: yearBefore.map { Area(squareMetres: $0) },
            on: .make(date))
        return try GoalChart(id: "goal", asOf: .make(date), pace: pace).picture.read()
    }

    /// The bars of the readings, without those of the pace.
    private func bars(_ picture: MarkupElement) -> [Double] {
        picture.elements(className: "mark").filter { $0.number("height") == 16 }
            .compactMap { $0.percent("width") }
    }

    @Test func `each reading is as long as its part of the target`() throws {
        let picture = try chart([700, 600, 350, 0])
        let target = try #require(picture.elements(className: "target").first?.percent("x1"))
        let bars = bars(picture)
        #expect(bars.count == 4)
        for (bar, share) in zip(bars, [0.7, 0.6, 0.35, 0]) {
            #expect(abs(bar / target - share) < 0.001)
        }
    }

    @Test func `a reading beyond the target goes past its line and stays in the drawing`() throws {
        let picture = try chart([2000, 1500, 900, 10])
        let target = try #require(picture.elements(className: "target").first?.percent("x1"))
        let bars = bars(picture)
        #expect(bars[0] > target && bars[1] > target && bars[2] < target)
        #expect(bars.allSatisfy { (0...100).contains($0) })
    }

    @Test func `only the reading that counts has its colour and is named so`() throws {
        let picture = try chart([700, 600, 350, 100])
        let counted = picture.elements(className: "c-counted").filter {
            $0.number("height") == 16
        }
        #expect(counted.count == 1)
        #expect(
            picture.elements(className: "strong").map(\.text) == [
                "认定（计入目标）", "700 ㎡ · 70.0%",
            ])
    }

    @Test func `the pace is drawn and said`() throws {
        let picture = try chart([700, 600, 350, 100])
        let words = picture.elements("text").map(\.text)
        #expect(words.contains("25 ㎡/月"))
        #expect(picture.elements("p").map(\.text).first?.hasPrefix("尚差 300.00 ㎡") == true)
    }

    @Test(
        arguments: [
            ([1000, 0, 0, 0], 400, "2026-12-31", "目标已达成。"),
            ([700, 0, 0, 0], 400, "2028-01-01", "目标日已过，未达成。"),
            ([700, 0, 0, 0], nil, "2026-12-31", "一年前没有数据，无法推算达成日。"),
            ([700, 0, 0, 0], 800, "2026-12-31", "按近 12 个月的速度无法达成。"),
            ([700, 0, 0, 0], 400, "2026-12-31", "达成。"),
        ] as [([Int], Int?, String, String)])
    func `says how the goal stands`(
        readings: [Int], yearBefore: Int?, date: String, ending: String
    ) throws {
        let picture = try chart(readings, yearBefore: yearBefore, on: date)
        #expect(picture.elements("p").first?.text.hasSuffix(ending) == true)
    }
}

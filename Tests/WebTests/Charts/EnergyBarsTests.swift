import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct EnergyBarsTests {
    private func month(
        _ index: Int, kilowattHours: Int?, days: Int = 30, occupied: Int? = nil
    ) throws -> EnergyMonth {
        EnergyMonth(
            month: try #require(Period(kind: .month, year: 2026, index: index)), days: days,
            amount: kilowattHours.map { EnergyAmount(millionths: $0 * 1_000_000) },
            area: Area(squareMetres: 1000),
            occupancy: occupied.map {
                EnergyMonth.Occupancy(
                    occupied: Area(squareMetres: $0), lettable: Area(squareMetres: 1000))
            })
    }

    private func read(_ months: [EnergyMonth]) throws -> MarkupElement {
        try EnergyBars(id: "e", title: "用电", kind: .electricity, months: months).picture.read()
    }

    @Test func `bars are as high as what was used, dots as high as the occupancy`() throws {
        let picture = try read([
            month(8, kilowattHours: 10_000, occupied: 250),
            month(9, kilowattHours: 5000, occupied: 500), month(10, kilowattHours: nil, days: 7),
        ])
        let drawing = try #require(picture.elements(className: "energy").first)
        let bars = drawing.elements(className: "mark")
        #expect(bars.map { $0.number("height") } == [130, 65])
        #expect(bars.map { $0.number("y") } == [24, 89])
        let dots = drawing.elements(className: "dot")
        #expect(dots.map { $0.number("cy") } == [266, 252])
        #expect(
            drawing.elements("g").map(\.title).prefix(3) == [
                "2026-08：10.00 kWh/㎡（整栋楼），月末入驻率 25.0%",
                "2026-09：5.00 kWh/㎡（整栋楼），月末入驻率 50.0%", "2026-10：数据不全：31 天里有 7 天",
            ])
        #expect(drawing.elements("text").map(\.text).contains("缺"))
        #expect(picture.allText.contains("写“缺”的月份"))
        #expect(drawing.elements("desc").first?.text.contains("2026-09：5.00") == true)
    }

    @Test func `months without anything leave room, and need no explanation`() throws {
        let picture = try read([
            month(8, kilowattHours: 0), month(9, kilowattHours: nil, days: 0),
            month(10, kilowattHours: 1),
        ])
        #expect(!picture.allText.contains("写“缺”的月份"))
        let bars = picture.elements(className: "mark").filter { $0.number("height") == 0 }
        #expect(bars.count == 1)
    }

    @Test func `nothing to show is said`() throws {
        #expect(try read([]).elements(className: "empty").count == 1)
    }
}

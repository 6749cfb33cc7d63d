import Estate
import Reports

/// A building's figures on a day.
struct BuildingFigures: Sendable {
    let rates: [ReportRate]
    let facts: [ReportFact]
    /// The four readings of 核心载体.
    let readings: [ReportFact]

    /// - Returns: `nil` where no feed speaks of the building by then.
    init?(_ line: AreaReport.BuildingLine, settings: District.Settings, asOf: CalendarDate) {
        guard line.feed != nil else { return nil }
        let areas = line.areas
        let days = settings.availabilityHorizonDays
        rates = ReportRate.all(areas, on: asOf)
        facts = [
            ReportFact(name: "企业", text: "\(Figures.count(areas.tenants)) 家"),
            ReportFact(name: "从业人员", text: "\(Figures.count(areas.headcount)) 人"),
            ReportFact(
                name: "可招商", text: "\(Figures.area(areas.available)) ㎡",
                note: "现在空置或 \(days) 天内可腾出"),
            ReportFact(
                name: "租约将到期", text: "\(Figures.area(areas.expiring)) ㎡",
                note: "\(days) 天内，不含已列入可招商的"),
            ReportFact(
                name: "平均剩余租期",
                text: areas.leaseTerm.months.map { "\(Figures.real($0, decimals: 1)) 个月" }
                    ?? Figures.unknown,
                note: "按 \(Figures.area(areas.leaseTerm.area)) ㎡ 未到期的租约面积加权"),
        ]
        readings = CarrierReading.allCases.map { reading in
            ReportFact(
                name: "核心载体（\(reading.name)）",
                text: "\(Figures.area(line.readings[reading])) ㎡", note: Self.meaning(reading))
        }
    }

    private static func meaning(_ reading: CarrierReading) -> String {
        switch reading {
        case .designated: "载体楼层的建筑面积，以政策文件为准"
        case .usable: "载体楼层的可租售面积"
        case .used: "载体楼层的入驻面积"
        case .directions: "其中租户属于九大方向的"
        }
    }
}

import Estate

extension ReportDocument {
    /// Every building's areas.
    func writeBuildings(into markup: inout Markup) {
        let table = DocumentTable<AreaReport.BuildingLine>(
            columns: [
                .name("楼宇") { $0.building.name }, .short("角色") { $0.role?.name ?? Figures.unknown },
                .number("载体认定（㎡）") { Figures.area($0.readings.designated) },
                .number("可租售（㎡）") { Figures.area($0.areas.lettable) },
                .number("入驻（㎡）") { Figures.area($0.areas.occupied) },
                .number("入驻率") { Figures.percent($0.areas.occupancyRate) },
                .number("空置（㎡）") { Figures.area($0.areas.vacant) },
                .number("空置率") { Figures.percent($0.areas.vacancyRate) },
                .number("可招商（㎡）") { Figures.area($0.areas.available) },
                .number("企业") { Figures.count($0.areas.tenants) },
                .short("数据日期") { Self.date($0) },
            ])
        section("各楼宇（截至 \(report.asOf)）", in: &markup, className: "long") { section in
            table.write(report.buildings, into: &section)
        }
    }

    private static func date(_ line: AreaReport.BuildingLine) -> String {
        guard let feed = line.feed else { return "无数据" }
        return line.isStale ? "\(feed.asOf) 过期" : feed.asOf.description
    }

    /// How far each building's tenants belong together, by area.
    func writeClustering(into markup: inout Markup) {
        let table = DocumentTable<AreaReport.BuildingLine>(
            columns: [
                .name("楼宇") { $0.building.name },
                .text("主导方向") { $0.byArea.leadingDirection?.name ?? Figures.unknown },
                .number("主导面积（㎡）") { Self.area($0.byArea.leadingShare?.numerator) },
                .number("九大方向（㎡）") { Self.area($0.byArea.nineShare.numerator) },
                .number("已认定（㎡）") { Self.area($0.byArea.classified) },
                .number("主导占比") { $0.byArea.leadingShare.map(Figures.percent) ?? Figures.unknown },
                .number("九大占比") { Figures.percent($0.byArea.nineShare) },
                .number("HHI") { Figures.real($0.byArea.hhi?.value, decimals: 3) },
                .number("Krugman") { Figures.real($0.byArea.krugman?.value, decimals: 3) },
                .number("主导区位熵") { Self.quotient($0.byArea) },
                .number("待认定（㎡）") { Self.area($0.byArea.unclassified) },
            ])
        section("产业集聚（按入驻面积，截至 \(report.asOf)）", in: &markup, className: "long") { section in
            table.write(report.buildings, into: &section)
            section.element(
                "p", ["class": "muted"],
                "主导占比 ＝ 主导面积 ÷ 已认定，九大占比 ＝ 九大方向 ÷ 已认定；HHI ＝ 各类占比平方和；"
                    + "Krugman ＝ 与全区各类占比之差的绝对值之和；区位熵 ＝ 楼内占比 ÷ 全区占比。")
        }
    }

    private static func area(_ hundredths: Int?) -> String {
        hundredths.map { Figures.area(Area(hundredths: $0)) } ?? Figures.unknown
    }

    private static func quotient(_ clustering: Clustering) -> String {
        guard let leading = clustering.leadingDirection else { return Figures.unknown }
        let quotient = clustering.locationQuotients[Int(leading.rawValue)]
        return quotient.map { Figures.real($0.value, decimals: 2) } ?? "样本不足"
    }
}

import Estate
import Reports

/// Movements in words.
enum MovementWords {
    /// Pairs of days that are often looked at, with their names.
    static func periods(
        _ today: CalendarDate
    ) -> [(name: String, from: CalendarDate, to: CalendarDate)] {
        let kinds: [(Period.Kind, String)] = [(.month, "月"), (.quarter, "季度"), (.year, "年")]
        return kinds.flatMap {
            kind, name -> [(name: String, from: CalendarDate, to: CalendarDate)] in
            guard let now = Period(kind, containing: today) else { return [] }
            let last = now.previous
            return [
                (
                    kind == .year ? "去年" : "上\(name)", last.start.adding(days: -1), last.end
                ),
                (
                    kind == .year ? "今年以来" : "本\(name)以来", now.start.adding(days: -1), today
                ),
            ]
        }
    }

    static func figures(_ flow: MovementFlow) -> [MovementsPage.Figure] {
        func part(_ name: String, _ part: MovementFlow.Part) -> MovementsPage.Figure {
            MovementsPage.Figure(
                measure: name, value: Figures.whole(part.area),
                note: "\(Figures.count(part.tenants)) 家企业")
        }
        return [
            MovementsPage.Figure(
                measure: "净吸纳", value: Figures.wholeChange(flow.netAbsorption),
                note: "入驻 \(Figures.area(flow.occupiedBefore)) → "
                    + "\(Figures.area(flow.occupiedAfter)) ㎡"),
            part("迁入", flow.movedIn), part("迁出", flow.movedOut), part("扩租", flow.grown),
            part("缩租", flow.shrunk), part("区内迁移", flow.relocated),
        ]
    }

    static func equation(_ flow: MovementFlow) -> String {
        "迁入 \(Figures.area(flow.movedIn.area)) ＋ 扩租 \(Figures.area(flow.grown.area)) − 迁出 "
            + "\(Figures.area(flow.movedOut.area)) − 缩租 \(Figures.area(flow.shrunk.area)) ＋ "
            + "没有写明租户的面积变化 \(Figures.area(flow.unnamedChange)) ＝ 净吸纳 "
            + "\(Figures.change(flow.netAbsorption)) ㎡；企业 \(Figures.count(flow.tenantsBefore)) → "
            + "\(Figures.count(flow.tenantsAfter)) 家"
    }

    static func remarks(_ moved: Movements) -> [String] {
        var remarks = [
            "只计两个日期都有数据的 \(Figures.count(moved.comparedBuildings)) 栋楼宇，"
                + "与报告里环比、同比的净吸纳量口径相同。",
            "每家企业按在所看范围内的全部入驻面积比较：从一栋楼搬到另一栋，在这两栋楼分别算迁出和迁入，"
                + "在全区只算区内迁移，面积的差额算扩租或缩租。区内迁移的面积取搬离和新占中较小的一个。",
            "方向按截至日期时企业的归类；已迁出的按起始日期时的归类。",
        ]
        let silent = moved.buildings.count { $0.flow != nil && $0.isWithoutNews }
        if silent > 0 {
            remarks.append(
                "有 \(Figures.count(silent)) 栋楼宇在两个日期之间没有新的数据，看不出变化（下表标“无新数据”）。")
        }
        return remarks
    }

    /// Why nothing is known of what moved in a month; `nil` where it is.
    static func silence(_ step: MovementSeries.Step) -> String? {
        guard step.buildings > 0 else { return "没有两头都有数据的楼宇，不能比较" }
        return step.renewed > 0 ? nil : "没有楼宇报来新数据，看不出变动"
    }

    /// That months without news do not say that nothing moved; `nil` where there are none.
    static func silence(_ series: MovementSeries) -> String? {
        let silent = series.steps.count { $0.buildings > 0 && $0.renewed == 0 }
        guard silent > 0 else { return nil }
        return "有 \(Figures.count(silent)) 个月没有楼宇报来新数据（图里画斜线），看不出有没有变动；"
            + "其间的变动计入下一个有新数据的月份。"
    }

    static func tenants(_ moved: Movements, shown: Int) -> String {
        let count = moved.tenants.count
        guard count > 0 else { return "两个日期之间没有企业迁入、迁出或改变面积。" }
        let cut = count > shown ? "这里列出前 \(shown) 家，全部见 CSV。" : ""
        return "共 \(Figures.count(count)) 家企业有变动，变化大的在前。\(cut)"
    }
}

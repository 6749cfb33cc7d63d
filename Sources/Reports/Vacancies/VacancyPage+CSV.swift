public import Estate

extension VacancyPage {
    /// The page as a table, a row a hit. Areas in m² with two decimals, rents in 元/㎡·月 with six,
    /// grants in 元 with two; empty for what is not known or does not apply.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "楼宇编号", "楼宇", "园区", "角色", "满天星", "楼层", "房号", "面积(㎡)", "挂牌租金(元/㎡·月)",
            "租金取自政策", "实际租金(元/㎡·月)", "可用日期", "适用政策", "补贴(元)", "联系人", "电话", "类型",
            "匹配分", "匹配理由", "还差一项的政策",
        ])
        for hit in hits {
            csv.cell(hit.building.id.rawValue)
            csv.cell(hit.building.name)
            csv.cell(hit.building.park)
            csv.cell(hit.building.role?.name)
            csv.cell(hit.building.isMantianxing ? "是" : "否")
            if hit.floors.count > 1 {
                csv.cell(hit.floorText)
            } else {
                csv.cell(hit.floors.first.map { Int($0.rawValue) })
            }
            csv.cell(hit.units.joined(separator: "+"))
            csv.cell(hit.area)
            csv.cell(hit.askingRent.map { Double($0.millionths) / 1_000_000 })
            csv.cell(hit.rentIsFromPolicy ? "是" : "否")
            csv.cell(hit.effectiveRent.map { Double($0.millionths) / 1_000_000 })
            csv.cell(hit.availableFrom)
            csv.cell(hit.incentives.map(\.name).joined(separator: "；"))
            csv.cell(number: hit.grants.flatMap(Rounding.millionths(ofAny:)).map(yuan))
            csv.cell(hit.building.contact?.name)
            csv.cell(hit.building.contact?.phone)
            csv.cell(hit.kind == .block ? "连片" : "单元")
            csv.cell(hit.fit.score)
            csv.cell(
                hit.fit.reasons.map { "\($0.points) 分：\($0.text)" }.joined(separator: "；"))
            csv.cell(hit.nearIncentives.map(\.text).joined(separator: "；"))
            csv.endRow()
        }
        return csv.bytes
    }

    /// To the 分.
    private func yuan(_ millionths: Int) -> String {
        DecimalText.written(Rounding.halfToEven(millionths, dividedBy: 10_000), decimals: 2)
    }
}

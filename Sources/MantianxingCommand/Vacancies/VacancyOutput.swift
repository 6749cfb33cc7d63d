import Estate
import Reports

/// What `vacancies` prints.
enum VacancyOutput {
    static func text(_ page: VacancySearch.Page, _ query: VacancyQuery) -> String {
        guard !page.hits.isEmpty else {
            return "没有符合条件的空间（最晚 \(query.by) 空出，用途\(query.use.name)）。可放宽面积、租金或日期再试。"
        }
        var table = ColumnTable([
            .left("楼宇"), .left("编号"), .left("楼层"), .left("房号"), .right("面积(㎡)"),
            .right("挂牌租金"), .right("实际租金"), .left("可用日期"), .left("适用政策"),
        ])
        for hit in page.hits {
            table.add([
                hit.building.name, "\(hit.building.id)", hit.floor.map { "\($0)" } ?? "不明",
                hit.units.joined(separator: "+"), "\(hit.area)",
                (hit.askingRent.map { "\($0)" } ?? "面议") + (hit.rentIsFromPolicy ? "*" : ""),
                hit.effectiveRent.map { "\($0)" } ?? "面议", "\(hit.availableFrom)", policy(hit),
            ])
        }
        var lines = [table.lines(width: 180).joined(separator: "\n")]
        lines.append(
            "共 \(page.total) 处，列出 \(page.hits.count) 处。租金单位：元/㎡·月；实际租金为前 36 个月平均。")
        if page.hits.contains(where: \.rentIsFromPolicy) {
            lines.append("* 单元没有挂牌租金，取该楼政策租金区间的中值。")
        }
        for hit in page.hits {
            guard let area = hit.crowding else { continue }
            let place = "\(hit.building.name) \(hit.units.joined(separator: "+"))"
            lines.append("注意：\(DisplayWidth.singleLine(place)) 人均 \(area) ㎡，不足 4 ㎡。")
        }
        if let next = page.next { lines.append("下一页：--cursor \(next)") }
        return lines.joined(separator: "\n")
    }

    private static func policy(_ hit: VacancyHit) -> String {
        let grants = hit.grants.map { ["补贴共 \($0) 元"] } ?? []
        let words = hit.incentives.map(\.name) + grants
        return words.isEmpty ? "—" : words.joined(separator: "；")
    }

    static func json(_ page: VacancySearch.Page) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("total", page.total)
            writer.objects("hits", of: page.hits) { writer, hit in write(hit, &writer) }
            writer.field("next", page.next?.description)
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ hit: VacancyHit, _ writer: inout JSONWriter) {
        writer.field("kind", hit.kind.rawValue)
        writer.object("building") { writer in
            writer.field("id", hit.building.id.rawValue)
            writer.field("name", hit.building.name)
            writer.field("park", hit.building.park)
            writer.field("role", hit.role?.rawValue)
            writer.field("mantianxing", hit.isMantianxing)
        }
        writer.key("floors")
        writer.beginArray()
        if let floor = hit.floor { writer.value(Int(floor.rawValue)) }
        writer.endArray()
        writer.strings("units", hit.units)
        writer.field("area", hit.area)
        writer.field("askingRent", millionths: hit.askingRent?.millionths)
        writer.field("availableFrom", hit.availableFrom)
        writer.object("fit") { writer in
            // Reasons that matter whatever the score; scoring comes with the matching.
            writer.field("score", nil as Int?)
            writer.objects("reasons", of: reasons(hit)) { writer, reason in
                writer.field("code", reason.code)
                writer.field("points", 0)
                writer.field("text", reason.text)
            }
        }
        writer.object("policy") { writer in
            writer.objects("incentives", of: hit.incentives) { writer, incentive in
                writer.field("name", incentive.name)
                writer.field("rentReduction", incentive.rentReduction)
                writer.field("months", incentive.months)
                writer.field("grantPerSquareMetre", incentive.grantPerSquareMetre)
                writer.field("source", incentive.source)
            }
            writer.field("effectiveRent", millionths: hit.effectiveRent?.millionths)
            writer.object("contact", of: hit.building.policy?.contact) { writer, contact in
                writer.field("name", contact.name)
                writer.field("phone", contact.phone)
            }
        }
    }

    private static func reasons(_ hit: VacancyHit) -> [(code: String, text: String)] {
        var reasons: [(code: String, text: String)] = []
        if hit.rentIsFromPolicy {
            reasons.append(("rent-from-policy", "没有挂牌租金，取该楼政策租金区间的中值。"))
        }
        if let area = hit.crowding { reasons.append(("crowded", "人均 \(area) ㎡，不足 4 ㎡。")) }
        return reasons
    }

    static func csv(_ page: VacancySearch.Page) -> [UInt8] {
        var writer = CSVWriter()
        writer.row([
            "楼宇编号", "楼宇", "园区", "角色", "满天星", "楼层", "房号", "面积(㎡)", "挂牌租金(元/㎡·月)",
            "租金取自政策", "实际租金(元/㎡·月)", "可用日期", "适用政策", "补贴(元)", "联系人", "电话",
        ])
        for hit in page.hits {
            writer.cell(hit.building.id.rawValue)
            writer.cell(hit.building.name)
            writer.cell(hit.building.park)
            writer.cell(hit.role?.name)
            writer.cell(hit.isMantianxing ? "是" : "否")
            writer.cell(hit.floor.map { Int($0.rawValue) })
            writer.cell(hit.units.joined(separator: "+"))
            writer.cell(hit.area)
            writer.cell(hit.askingRent.map { Double($0.millionths) / 1_000_000 })
            writer.cell(hit.rentIsFromPolicy ? "是" : "否")
            writer.cell(hit.effectiveRent.map { Double($0.millionths) / 1_000_000 })
            writer.cell(hit.availableFrom)
            writer.cell(hit.incentives.map(\.name).joined(separator: "；"))
            writer.cell(hit.grants)
            writer.cell(hit.building.policy?.contact?.name)
            writer.cell(hit.building.policy?.contact?.phone)
            writer.endRow()
        }
        return writer.bytes
    }
}

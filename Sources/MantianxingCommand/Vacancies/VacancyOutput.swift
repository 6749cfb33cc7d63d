import Estate
import Reports

/// What `vacancies` prints.
enum VacancyOutput {
    static func text(_ page: VacancyPage, _ query: VacancyQuery) -> String {
        let industry = query.industry?.note.map { ["注意：\($0)"] } ?? []
        guard !page.hits.isEmpty else {
            let none =
                "没有符合条件的空间（最晚 \(query.by) 空出，用途\(query.use.name)）。可放宽面积、租金或日期再试。"
            return ([none] + industry).joined(separator: "\n")
        }
        var table = ColumnTable([
            .left("楼宇"), .left("编号"), .left("楼层"), .left("房号"), .right("面积(㎡)"),
            .right("挂牌租金"), .right("实际租金"), .left("可用日期"), .right("匹配分"), .left("适用政策"),
        ])
        for hit in page.hits {
            table.add([
                hit.building.name, "\(hit.building.id)", hit.floorText,
                hit.units.joined(separator: "+"), "\(hit.area)",
                (hit.askingRent.map { "\($0)" } ?? "面议") + (hit.rentIsFromPolicy ? "*" : ""),
                hit.effectiveRent.map { "\($0)" } ?? "面议", "\(hit.availableFrom)",
                "\(hit.fit.score)", policy(hit),
            ])
        }
        var lines = [table.lines(width: 180).joined(separator: "\n")]
        let total = page.isTotalExact ? "共 \(page.total)" : "超过 \(page.total)"
        lines.append(
            "\(total) 处，列出 \(page.hits.count) 处。租金单位：元/㎡·月；实际租金为前 36 个月平均。")
        if page.hits.contains(where: \.rentIsFromPolicy) {
            lines.append("* 单元没有挂牌租金，取该楼政策租金区间的中值。")
        }
        lines += industry
        lines += near(page.hits)
        for hit in page.hits {
            guard let area = hit.crowding else { continue }
            let place = "\(hit.building.name) \(hit.units.joined(separator: "+"))"
            lines.append("注意：\(DisplayWidth.singleLine(place)) 人均 \(area) ㎡，不足 4 ㎡。")
        }
        if let next = page.next { lines.append("下一页：--cursor \(next)") }
        return lines.joined(separator: "\n")
    }

    /// What is missing for an incentive, each once, with where.
    private static func near(_ hits: [VacancyHit]) -> [String] {
        var order: [String] = []
        var places: [String: [String]] = [:]
        for hit in hits {
            for near in hit.nearIncentives {
                let key = "\(near.text)\n\(hit.building.id)"
                if places[key] == nil {
                    order.append(key)
                    places[key] = [hit.building.name]
                }
                places[key]?.append(hit.units.joined(separator: "+"))
            }
        }
        return order.map { key in
            let (text, all) = (key.split(separator: "\n").first ?? "", places[key] ?? [])
            let more = all.count > 4 ? " 等 \(all.count - 1) 处" : ""
            let place = all.prefix(4).joined(separator: " ")
            return "还差一项：\(DisplayWidth.singleLine("\(place)\(more)：\(text)"))"
        }
    }

    private static func policy(_ hit: VacancyHit) -> String {
        let grants = hit.grants.map { ["补贴共约 \(Figures.real($0, decimals: 0)) 元"] } ?? []
        let words = hit.incentives.map(\.name) + grants
        return words.isEmpty ? "—" : words.joined(separator: "；")
    }
}

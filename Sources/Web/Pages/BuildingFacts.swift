import Estate
import Reports

/// 一楼一档: what the policy file says of a building, on a day.
struct BuildingFacts: Sendable {
    let facts: [ReportFact]
    let contact: Contact?

    /// Whom to call.
    struct Contact: Sendable {
        let contactName: String
        let phone: String
    }

    init(_ building: Building, in district: District, asOf: CalendarDate) {
        let park = building.park.flatMap { id in district.parks.first { $0.id == id }?.name }
        facts = [
            ReportFact(name: "编号", text: building.id.rawValue),
            ReportFact(name: "地址", text: building.address ?? Self.unwritten),
            ReportFact(name: "园区", text: park ?? "不在园区内"),
            ReportFact(name: "布局", text: Self.layouts(building, district, asOf)),
            ReportFact(name: "满天星", text: Self.mantianxing(building, asOf)),
            ReportFact(
                name: "建筑面积", text: "\(Figures.area(building.grossArea)) ㎡", note: "以政策文件为准"),
            ReportFact(name: "楼层", text: Self.floors(building)),
            ReportFact(name: "核心载体", text: Self.carrier(building, asOf)),
            ReportFact(name: "位置", text: Self.place(building)),
        ]
        contact = building.policy?.contact.map { Contact(contactName: $0.name, phone: $0.phone) }
    }
}

extension BuildingFacts {
    private static let unwritten = "没有写"

    private static func layouts(
        _ building: Building, _ district: District, _ asOf: CalendarDate
    ) -> String {
        let words = building.memberships.sorted { $0.since < $1.since }.map { membership in
            let layout = district.layouts.first { $0.id == membership.layout }?.name
            return "\(layout ?? membership.layout)：\(membership.role.name)"
                + "（\(BuildingWords.since(membership.since, asOf: asOf))）"
        }
        return words.isEmpty ? "不在布局内" : words.joined(separator: "；")
    }

    private static func mantianxing(_ building: Building, _ asOf: CalendarDate) -> String {
        building.mantianxing.map {
            "\($0.level.name)示范楼宇（\(BuildingWords.since($0.since, asOf: asOf))）"
        } ?? "不是"
    }

    /// The floors by what they serve.
    private static func floors(_ building: Building) -> String {
        let words = Estate.Unit.Use.allCases.compactMap { use -> String? in
            let plans = building.floors.filter { $0.use == use }
            return plans.isEmpty ? nil : "\(use.name) \(BuildingWords.floors(plans))"
        }
        return words.isEmpty ? unwritten : words.joined(separator: "；")
    }

    private static func carrier(_ building: Building, _ asOf: CalendarDate) -> String {
        guard let carrier = building.carrier else { return "未认定" }
        let plans = building.floors.filter { carrier.floors.contains($0.number) }
        let since = BuildingWords.since(carrier.since, asOf: asOf)
        return "\(BuildingWords.floors(plans))，\(since)"
    }

    private static func place(_ building: Building) -> String {
        building.location.map { location in
            let longitude = Markup.written(location.longitude, decimals: 4)
            let latitude = Markup.written(location.latitude, decimals: 4)
            return "经度 \(longitude)，纬度 \(latitude)"
        } ?? unwritten
    }
}

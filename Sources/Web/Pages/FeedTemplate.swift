import Estate

/// A feed to be filled in: a building's own floors, the rest left empty.
///
/// What is left empty is an error where it is sent, with its place, so nothing is taken by mistake.
enum FeedTemplate {
    static func fileName(_ building: Building.ID) -> String { "template-\(building).xml" }

    /// The building of a template's name.
    static func building(_ fileName: String) -> Building.ID? {
        guard fileName.hasPrefix("template-"), fileName.hasSuffix(".xml") else { return nil }
        return Building.ID(rawValue: String(fileName.dropFirst(9).dropLast(4)))
    }

    /// - Parameter asOf: the day it is to speak of.
    static func xml(_ building: Building, asOf: CalendarDate) -> String {
        let floors = building.floors.filter { $0.use != .parking }
            .sorted { $0.number < $1.number }.map(floor).joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            \(guide)<occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="\(building.id)" \
            asOf="\(asOf)"
                           coverage="full" areaUnit="m2" rentUnit="month" industryEdition="2017" sender="">
            \(floors)</occupancyFeed>

            """
    }

    private static func floor(_ plan: Building.FloorPlan) -> String {
        let number = plan.number.rawValue
        let prefix = number < 0 ? "B\(-number)" : "\(number)"
        let use = plan.use == .office ? "" : " use=\"\(plan.use.id)\""
        return """
              <floor number="\(plan.number)" grossArea="\(plan.grossArea)">
                <unit id="\(prefix)01" area="" state=""\(use)/>
              </floor>

            """
    }
}

extension FeedTemplate {
    private static let guide = """
        <!-- 每个单元写一行 unit，同一层按实际位置依次写。area 填面积（㎡），state 填状态：
             leased 出租、self-occupied 自用、signed 已签未入驻、fit-out 装修、vacant 空置、reserved 保留、out-of-service 停用。
             出租的单元写租户和租约，例如：
             <unit id="1201" area="820.25" state="leased">
               <tenant name="企业全称" uscc="统一社会信用代码" industry="6531" headcount="45"/>
               <lease start="2025-03-01" end="2028-02-29" rent="68.00"/>
             </unit>
             没有单元的楼层整层删去。
             有能耗读数时，整栋楼的写在第一个 floor 之前，一层的写在那一层里，例如：
             <energy kind="electricity" from="2026-10-01" to="2026-10-31" value="86520.5" unit="kWh"/> -->

        """
}

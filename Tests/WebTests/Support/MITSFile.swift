/// A foreign file that speaks of several buildings.
enum MITSFile {
    /// - Parameter names: what it calls its buildings; each has a let and a free unit.
    static func make(_ names: String..., leased: String = "occupied") -> String {
        let properties = names.map { $0.replacing("&", with: "&amp;") }.map { name in
            """
            <Property IDValue="\(name)"><PropertyID><MarketingName>楼 \(name)</MarketingName></PropertyID>
            <ILS_Unit IDValue="101"><Units><Unit><MinSquareFeet>5000</MinSquareFeet>
            <UnitOccupancyStatus>\(leased)</UnitOccupancyStatus></Unit></Units><FloorLevel>1</FloorLevel></ILS_Unit>
            <ILS_Unit IDValue="102"><Units><Unit><MinSquareFeet>5000</MinSquareFeet>
            <UnitOccupancyStatus>vacant</UnitOccupancyStatus></Unit></Units><FloorLevel>1</FloorLevel></ILS_Unit>
            </Property>

            """
        }
        return "<PhysicalProperty>\n\(properties.joined())</PhysicalProperty>"
    }
}

package import Estate

/// What pages and documents show of a report in the same way.
extension AreaReport {
    /// The 满天星 buildings, then those that are none and have the carrier area for it.
    package var mantianxingLines: [BuildingLine] {
        buildings.filter(\.isMantianxing)
            + buildings.filter { !$0.isMantianxing && $0.hasMantianxingArea }
    }

    /// Core, points, parks and 满天星 with the names shown to people.
    package var namedGroups: [(name: String, group: Group)] {
        roles.map { ($0.role.name, $0.group) } + parks.map { ($0.park.name, $0.group) }
            + [("满天星", mantianxing)]
    }

    /// The occupied area by direction, and what has none.
    package func directionPicture(id: String) -> Picture {
        BarList(
            id: id, title: "入驻面积按产业方向，截至 \(asOf)",
            rows: directions.map {
                BarList.Row(direction: $0.direction, area: $0.area, tenants: $0.tenants)
            } + [
                BarList.Row(
                    direction: nil, area: unclassified.area, tenants: unclassified.tenants)
            ]
        ).picture
    }
}

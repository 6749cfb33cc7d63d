import Estate
import Importers

extension Building {
    /// 示例大厦: floors −1 and 1 to 28 of 1,650.50 m² each.
    static func make(
        id: String = "5001030001", floors: [Int] = [-1] + Array(1...28),
        grossArea: Area = Area(hundredths: 165_050)
    ) -> Building {
        Building(
            id: ID(rawValue: id) ?? .placeholder, name: "示例大厦",
            floors: floors.compactMap(FloorNumber.init).map {
                FloorPlan(number: $0, grossArea: grossArea)
            })
    }
}

extension ImportContext {
    /// The context on 2026-11-23.
    static func make(
        buildings: [Building] = [.make()], dialect: Dialect? = nil, building: String? = nil,
        asOf: CalendarDate? = nil
    ) -> ImportContext {
        ImportContext(
            buildings: buildings, overrides: [:], today: .make("2026-11-23"), dialect: dialect,
            building: building.flatMap(Building.ID.init(rawValue:)), asOf: asOf)
    }
}

extension CalendarDate {
    /// A day that is known to exist.
    static func make(_ text: String) -> CalendarDate {
        CalendarDate(text) ?? CalendarDate(daysSince1970: 0)
    }
}

/// The text of a native feed around some floors.
func nativeFeed(
    building: String = "5001030001", asOf: String = "2026-10-31", areaUnit: String = "m2",
    attributes: String = "", encoding: String = "UTF-8", _ floors: String
) -> String {
    """
    <?xml version="1.0" encoding="\(encoding)"?>
    <occupancyFeed xmlns="urn:mantianxing:occupancy:1" xmlns:x="urn:example"
                   building="\(building)" asOf="\(asOf)" areaUnit="\(areaUnit)" \(attributes)>
    \(floors)
    </occupancyFeed>
    """
}

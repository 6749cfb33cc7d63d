import Estate

/// Feeds of the native dialect, as somebody writes them.
enum SampleFeed {
    /// - Parameter floors: the units of each floor, in their order.
    static func make(
        _ building: Building.ID = TestDistrict.own, asOf: String = "2026-11-20",
        floors: KeyValuePairs<Int, [SampleUnit]> = [1: [.leased("101", 400)]]
    ) -> String {
        let inner = floors.map { number, units in
            let lines = units.map { "    \($0.xml)\n" }.joined()
            return "  <floor number=\"\(number)\">\n\(lines)  </floor>\n"
        }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="\(building)" \
            asOf="\(asOf)" areaUnit="m2" sender="示例物业">
            \(inner)</occupancyFeed>

            """
    }

    /// Says the same as ``TestDistrict/octoberFeed`` of a later day, so that nothing is suspicious.
    static func sound(asOf: String = "2026-11-20") -> String {
        TestDistrict.octoberFeed.replacing("2026-10-31", with: asOf)
    }

    /// Without any units: it will be held.
    static func suspicious(
        _ building: Building.ID = TestDistrict.own, asOf: String = "2026-11-20"
    ) -> String {
        make(building, asOf: asOf, floors: [:])
    }

    /// With an error: it will be rejected.
    static func broken(_ building: Building.ID = TestDistrict.own) -> String {
        make(building, floors: [1: [.leased("101", 0)]])
    }
}

/// A unit as somebody writes it.
struct SampleUnit: Sendable {
    var xml: String

    static func leased(
        _ id: String, _ area: Int, tenant: String = "重庆示例软件有限公司", uscc: String? = nil,
        until: String = "2028-02-29"
    ) -> SampleUnit {
        let code = uscc.map { " uscc=\"\($0)\"" } ?? ""
        return SampleUnit(
            xml: """
                <unit id="\(id)" area="\(area)" state="leased">\
                <tenant name="\(tenant)"\(code) direction="industrial-software" headcount="45"/>\
                <lease start="2025-03-01" end="\(until)" rent="68.00"/></unit>
                """)
    }

    static func vacant(
        _ id: String, _ area: Int, rent: String? = nil, from: String? = nil
    ) -> SampleUnit {
        let asking = rent.map { " askingRent=\"\($0)\"" } ?? ""
        let free = from.map { " availableFrom=\"\($0)\"" } ?? ""
        return SampleUnit(
            xml: "<unit id=\"\(id)\" area=\"\(area)\" state=\"vacant\"\(asking)\(free)/>")
    }
}

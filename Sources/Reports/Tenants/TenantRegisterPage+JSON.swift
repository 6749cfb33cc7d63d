public import Estate

extension TenantRegisterPage {
    /// The page as JSON in UTF-8 with a line end. Areas in m² with two decimals, output in 万元 with
    /// six.
    ///
    /// - Parameters:
    ///   - buildings: what the buildings are called.
    ///   - next: where the next page begins; `nil` on the last.
    public func json(
        buildings: [Building.ID: Building], asOf: CalendarDate, next: Int?
    ) -> [UInt8] {
        var json = JSONWriter(capacity: 32 << 10)
        json.object { json in
            json.field("asOf", asOf)
            json.field("total", total)
            json.objects("tenants", of: entries) { json, entry in
                json.field("key", entry.tenant.description)
                json.field("name", names[entry.tenant]?.name)
                json.field("uscc", names[entry.tenant]?.creditCode)
                json.field("direction", entry.direction?.id)
                json.field("area", entry.area)
                json.field("headcount", entry.headcount)
                json.field("annualOutput", yuan: entry.annualOutput)
                json.objects("buildings", of: entry.places) { json, place in
                    json.field("id", place.building.rawValue)
                    json.field("name", buildings[place.building]?.name)
                    json.field("area", place.area)
                }
            }
            json.field("next", next.map(String.init))
        }
        json.endLine()
        return json.bytes
    }
}

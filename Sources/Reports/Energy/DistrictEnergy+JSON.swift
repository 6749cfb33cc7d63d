public import Estate

extension DistrictEnergy {
    /// The buildings by what they use, as JSON in UTF-8 with a line end: every key always there.
    public func json() -> [UInt8] {
        var json = JSONWriter(capacity: 32 << 10)
        json.object { json in
            json.field("asOf", asOf)
            json.field("knownAt", knownAt.description)
            json.object("months") { json in
                json.field("from", window.months.first?.description)
                json.field("to", window.months.last?.description)
            }
            json.object("buildings") { json in
                json.field("all", buildings)
                json.field("withReadings", withReadings)
            }
            json.objects("kinds", of: groups) { json, group in
                json.field("kind", group.kind.id)
                json.field("name", group.kind.name)
                json.field("unit", group.kind.unit)
                json.objects("buildings", of: group.lines) { json, line in
                    json.field("id", line.building.id.rawValue)
                    json.field("name", line.building.name)
                    json.object("latest", of: line.latest) { $0.fields($1) }
                    json.object("year", of: line.year) { $0.fields($1) }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

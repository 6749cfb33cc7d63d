public import Estate

extension UnitHistory {
    /// What feeds have said of a unit, as JSON in UTF-8 with a line end, the latest first.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("building", building.rawValue)
            json.field("unit", unit)
            json.objects("entries", of: entries) { json, entry in
                json.field("asOf", entry.feed.asOf)
                json.object("feed") { $0.identity(entry.feed) }
                json.field("floor", entry.floor.map { Int($0.rawValue) })
                json.object("unit", of: entry.placed) { $0.fields($1) }
            }
            json.field("isCut", isCut)
        }
        json.endLine()
        return json.bytes
    }
}

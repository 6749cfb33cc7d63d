public import Estate

extension ExpiryProfile {
    /// When leases end, as JSON in UTF-8 with a line end: every key always there, areas in m² with
    /// two decimals.
    public func json() -> [UInt8] {
        var json = JSONWriter(capacity: 64 << 10)
        json.object { json in
            json.field("asOf", calendar.asOf)
            json.field("knownAt", knownAt.description)
            json.strings("quarters", calendar.quarters.map(\.description))
            json.object("total") { $0.fields(total) }
            json.objects("roles", of: roles) { json, line in
                json.field("role", line.role?.rawValue)
                json.fields(line.line)
            }
            json.objects("parks", of: parks) { json, line in
                json.field("id", line.park?.id)
                json.field("name", line.park?.name)
                json.fields(line.line)
            }
            json.objects("directions", of: directions) { json, line in
                json.field("id", line.direction?.id)
                json.field("name", line.direction?.name)
                json.fields(line.line)
            }
            json.objects("buildings", of: buildings) { json, line in
                json.field("id", line.building.id.rawValue)
                json.field("name", line.building.name)
                json.object("leases", of: line.line) { $0.fields($1) }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func fields(_ line: ExpiryProfile.Line) {
        object("over") { $0.fields(line.over) }
        objects("byQuarter", of: line.quarters) { $0.fields($1) }
        object("later") { $0.fields(line.later) }
        object("open") { $0.fields(line.open) }
        object("within90") { $0.fields(line.pieces.within90) }
        object("within180") { $0.fields(line.pieces.within180) }
    }

    private mutating func fields(_ sum: ExpiryProfile.Sum) {
        field("area", sum.area)
        field("units", sum.units)
        field("tenants", sum.tenants)
    }

    private mutating func fields(_ sum: LeasePieces.Sum) {
        field("area", sum.area)
        field("units", sum.leases)
    }
}

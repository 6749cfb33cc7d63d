public import Estate

extension StackingPlan {
    /// The plan as JSON in UTF-8 with a line end, the top floor first. Areas in m² with two
    /// decimals, rents in 元/㎡·月 and output in 万元 with six.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("building", building.id.rawValue)
            json.field("name", building.name)
            json.field("asOf", asOf)
            json.object("feed", of: feed) { json, feed in
                json.identity(feed)
                json.field("sender", feed.sender)
            }
            json.objects("floors", of: rows) { $0.fields($1) }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    /// Which feed it is.
    mutating func identity(_ feed: BuildingOccupancy.Source) {
        field("id", feed.id)
        field("asOf", feed.asOf)
        field("revision", feed.revision)
    }

    fileprivate mutating func fields(_ row: StackingPlan.Row) {
        field("number", row.number.map { Int($0.rawValue) })
        field("label", row.label)
        field("grossArea", row.grossArea)
        field("use", row.use?.id)
        object("feed", of: row.feed) { $0.identity($1) }
        objects("units", of: row.units) { $0.fields($1) }
    }

    /// A unit with its tenant and lease.
    mutating func fields(_ placed: StackingPlan.PlacedUnit) {
        let unit = placed.unit
        field("id", unit.id)
        field("area", unit.area)
        field("state", unit.state.id)
        field("use", unit.use.id)
        field("availableFrom", unit.availableFrom)
        field("askingRent", millionths: unit.askingRent?.millionths)
        object("tenant", of: unit.tenant) { $0.fields($1, direction: placed.direction) }
        object("lease", of: unit.lease) { json, lease in
            json.field("start", lease.start)
            json.field("end", lease.end)
            json.field("rent", millionths: lease.rent?.millionths)
        }
        field("line", unit.line > 0 ? unit.line : nil)
    }

    private mutating func fields(_ tenant: Tenant, direction: Direction?) {
        field("name", tenant.name.isEmpty ? nil : tenant.name)
        field("uscc", tenant.creditCode)
        field("industry", tenant.industry)
        field("direction", direction?.id)
        field("headcount", tenant.headcount)
        field("registeredInDistrict", tenant.isRegisteredInDistrict)
        field("annualOutput", yuan: tenant.annualOutput)
    }
}

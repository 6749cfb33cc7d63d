public import Estate

/// Buildings as the web shows them to programs: the keys of their policy files, every key always
/// there.
extension JSONWriter {
    /// What a list says of a building on a day.
    public mutating func summary(
        of building: Building, in district: District, on date: CalendarDate
    ) {
        field("id", building.id.rawValue)
        field("name", building.name)
        field("address", building.address)
        location(building.location)
        field("park", building.park)
        field("role", building.role(in: district.layouts.first?.id, on: date)?.rawValue)
        field("mantianxing", building.isMantianxing(on: date))
        field("carrier", building.carrier.map { $0.since <= date } ?? false)
        field("grossArea", building.grossArea)
    }

    /// All that the policy file says: the register and the policy.
    public mutating func fields(_ building: Building) {
        field("id", building.id.rawValue)
        field("name", building.name)
        field("address", building.address)
        location(building.location)
        field("park", building.park)
        objects("memberships", of: building.memberships) { json, membership in
            json.field("layout", membership.layout)
            json.field("role", membership.role.rawValue)
            json.field("since", membership.since)
        }
        object("mantianxing", of: building.mantianxing) { json, mantianxing in
            json.field("since", mantianxing.since)
            json.field("level", mantianxing.level.rawValue)
        }
        object("carrier", of: building.carrier) { json, carrier in
            json.field("since", carrier.since)
            json.numbers("floors", carrier.floors.sorted().map { Int($0.rawValue) })
        }
        objects("floors", of: building.floors.sorted { $0.number < $1.number }) { json, floor in
            json.field("number", Int(floor.number.rawValue))
            json.field("grossArea", floor.grossArea)
            json.field("use", floor.use.id)
        }
        field("grossArea", building.grossArea)
        object("policy", of: building.policy) { $0.fields($1) }
    }

    private mutating func location(_ location: Building.Location?) {
        object("location", of: location) { json, location in
            json.field("longitude", location.longitude)
            json.field("latitude", location.latitude)
        }
    }
}

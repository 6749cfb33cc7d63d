public import Estate

/// Tenants and what staff have decided about them, as the web shows them to programs.
extension JSONWriter {
    public mutating func fields(_ tenant: ListedTenant) {
        field("uscc", tenant.subject.creditCode)
        field("name", tenant.subject.name)
        field("brokenUscc", tenant.brokenCode)
        field("direction", tenant.measures.direction?.id)
        field("assigned", tenant.measures.isAssigned)
        field("area", tenant.measures.area)
        field("unclassifiedArea", tenant.measures.unclassifiedArea)
        field("headcount", tenant.measures.headcount)
        field("since", tenant.since)
        objects("units", of: tenant.places) { json, place in
            json.field("building", place.building.rawValue)
            json.field("floor", place.floor.map { Int($0.rawValue) })
            json.field("unit", place.unit)
            json.field("area", place.area)
            json.field("stated", place.stated?.id)
        }
        objects("reasons", of: tenant.undecided) { json, reason in
            json.field("code", reason.kind.rawValue)
            json.field("industry", reason.code)
            json.field("industryName", reason.codeName)
            json.field("text", reason.text)
        }
    }

    public mutating func fields(_ assignment: DirectionAssignment) {
        field("id", assignment.id)
        field("uscc", assignment.subject.creditCode)
        field("name", assignment.subject.name)
        field("direction", assignment.direction?.id)
        field("from", assignment.from)
        field("reason", assignment.reason)
        field("assignedBy", assignment.assignedBy)
        field("assignedAt", assignment.assignedAt.description)
    }
}

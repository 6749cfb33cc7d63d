import Estate

/// A building's policy with the keys of its policy file.
extension JSONWriter {
    mutating func fields(_ policy: Policy) {
        strings("directions", policy.directions.map(\.id))
        object("clusterTarget", of: policy.clusterTarget) { json, target in
            json.field("direction", target.direction.id)
            json.field("share", target.share)
        }
        object("askingRent", of: policy.askingRent) { json, rent in
            json.field("from", millionths: rent.from.millionths)
            json.field("to", millionths: rent.to.millionths)
        }
        objects("incentives", of: policy.incentives) { $0.fields($1) }
        object("contact", of: policy.contact) { json, contact in
            json.field("name", contact.name)
            json.field("phone", contact.phone)
        }
    }

    private mutating func fields(_ incentive: Incentive) {
        field("name", incentive.name)
        object("when") { json in
            let conditions = incentive.conditions
            json.strings("directions", conditions.directions?.map(\.id))
            json.field("minArea", conditions.minimumArea)
            json.field("minHeadcount", conditions.minimumHeadcount)
        }
        field("rentReduction", incentive.rentReduction)
        field("months", incentive.months)
        field("grantPerSquareMetre", incentive.grantPerSquareMetre)
        field("source", incentive.source)
    }
}

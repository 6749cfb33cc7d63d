public import Estate

extension VacancyPage {
    /// The page as JSON in UTF-8 with a line end: every key always there, areas in m² with two
    /// decimals, rents in 元/㎡·月 with six, `null` for what is not known.
    public func json() -> [UInt8] {
        var json = JSONWriter(capacity: 128 + hits.count * 1024)
        json.object { json in
            json.field("total", total)
            json.field("isTotalExact", isTotalExact)
            json.objects("hits", of: hits) { $0.fields($1) }
            json.field("next", next?.description)
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func fields(_ hit: VacancyHit) {
        field("kind", hit.kind.rawValue)
        object("building") { json in
            json.field("id", hit.building.id.rawValue)
            json.field("name", hit.building.name)
            json.field("park", hit.building.park)
            json.field("role", hit.role?.rawValue)
            json.field("mantianxing", hit.isMantianxing)
        }
        key("floors")
        beginArray()
        if let floor = hit.floor { value(Int(floor.rawValue)) }
        endArray()
        strings("units", hit.units)
        field("area", hit.area)
        field("askingRent", millionths: hit.askingRent?.millionths)
        field("availableFrom", hit.availableFrom)
        object("fit") { json in
            // Reasons that matter whatever the score; scoring comes with the matching.
            json.field("score", nil as Int?)
            json.objects("reasons", of: hit.reasons) { json, reason in
                json.field("code", reason.code)
                json.field("points", 0)
                json.field("text", reason.text)
            }
        }
        object("policy") { json in
            json.objects("incentives", of: hit.incentives) { json, incentive in
                json.field("name", incentive.name)
                json.field("rentReduction", incentive.rentReduction)
                json.field("months", incentive.months)
                json.field("grantPerSquareMetre", incentive.grantPerSquareMetre)
                json.field("source", incentive.source)
            }
            json.field("effectiveRent", millionths: hit.effectiveRent?.millionths)
            json.object("contact", of: hit.building.policy?.contact) { json, contact in
                json.field("name", contact.name)
                json.field("phone", contact.phone)
            }
        }
    }
}

extension VacancyHit {
    fileprivate var reasons: [(code: String, text: String)] {
        var reasons: [(code: String, text: String)] = []
        if rentIsFromPolicy {
            reasons.append(("rent-from-policy", "没有挂牌租金，取该楼政策租金区间的中值。"))
        }
        if let crowding { reasons.append(("crowded", "人均 \(crowding) ㎡，不足 4 ㎡。")) }
        return reasons
    }
}

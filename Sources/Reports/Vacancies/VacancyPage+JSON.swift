public import Estate

extension VacancyPage {
    /// The page as JSON in UTF-8 with a line end: every key always there, areas in m² with two
    /// decimals, rents in 元/㎡·月 with six, `null` for what is not known.
    ///
    /// - Parameter industry: the code that was asked with.
    public func json(industry: IndustryReading? = nil) -> [UInt8] {
        var json = JSONWriter(capacity: 128 + hits.count * 2048)
        json.object { json in
            json.field("total", total)
            json.field("isTotalExact", isTotalExact)
            json.object("industry", of: industry) { json, industry in
                json.field("code", industry.code.digits)
                json.field("direction", industry.direction?.id)
                json.field("note", industry.note)
            }
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
            json.field("role", hit.building.role?.rawValue)
            json.field("mantianxing", hit.building.isMantianxing)
        }
        key("floors")
        beginArray()
        for floor in hit.floors { value(Int(floor.rawValue)) }
        endArray()
        strings("units", hit.units)
        field("area", hit.area)
        field("askingRent", millionths: hit.askingRent?.millionths)
        field("availableFrom", hit.availableFrom)
        object("fit") { json in
            json.field("score", hit.fit.score)
            json.objects("reasons", of: hit.fit.reasons) { json, reason in
                json.field("code", reason.code.rawValue)
                json.field("points", reason.points)
                json.field("text", reason.text)
            }
        }
        object("policy") { json in
            json.objects("incentives", of: hit.incentives) { $0.fields($1) }
            json.objects("nearIncentives", of: hit.nearIncentives) { json, near in
                json.fields(near.incentive)
                json.object("missing") { $0.fields(near.missing) }
                json.field("text", near.text)
            }
            json.field("effectiveRent", millionths: hit.effectiveRent?.millionths)
            json.field("grants", hit.grants)
            json.object("contact", of: hit.building.contact) { json, contact in
                json.field("name", contact.name)
                json.field("phone", contact.phone)
            }
        }
    }

    private mutating func fields(_ incentive: Incentive) {
        field("name", incentive.name)
        field("rentReduction", incentive.rentReduction)
        field("months", incentive.months)
        field("grantPerSquareMetre", incentive.grantPerSquareMetre)
        field("source", incentive.source)
    }

    private mutating func fields(_ missing: NearIncentive.Missing) {
        field("code", missing.code)
        var directions: [Direction] = []
        var area: Area?
        var headcount: Int?
        switch missing {
        case .direction(let wanted): directions = wanted
        case .area(let more): area = more
        case .headcount(let needed, let has): headcount = needed - (has ?? 0)
        }
        strings("directions", directions.map(\.id))
        field("area", area)
        field("headcount", headcount)
    }
}

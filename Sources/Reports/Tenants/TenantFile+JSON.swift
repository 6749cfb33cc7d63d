public import Estate

extension TenantFile {
    /// 一企一档 as JSON in UTF-8 with a line end. Areas in m² with two decimals, rents in 元/㎡·月 and
    /// output in 万元 with six.
    public func json(classifier: Classifier, buildings: [Building.ID: Building]) -> [UInt8] {
        let known = classification(classifier)
        var json = JSONWriter()
        json.object { json in
            json.field("key", tenant.description)
            json.field("name", name.name)
            json.field("uscc", name.creditCode)
            json.field("asOf", asOf)
            json.field("area", area)
            json.field("headcount", headcount)
            json.field("annualOutput", yuan: annualOutput)
            json.object("class", of: known) { json, known in
                json.field("direction", known.direction?.id)
                json.field("reason", ClassReason(known.evidence, of: tenant, classifier).text)
            }
            json.objects("units", of: units) { json, held in
                json.field("building", held.building.rawValue)
                json.field("floor", held.floor.map { Int($0.rawValue) })
                json.object("feed") { $0.identity(held.feed) }
                json.object("unit") { json in
                    json.fields(
                        StackingPlan.PlacedUnit(
                            unit: held.unit,
                            direction: classifier.direction(of: held.evidence, tenant: tenant)))
                }
            }
            json.objects("stays", of: stays) { json, stay in
                json.field("building", stay.building.rawValue)
                json.field("name", buildings[stay.building]?.name)
                json.field("since", stay.since)
                json.field("until", stay.until)
                json.objects("records", of: stay.records) { json, record in
                    json.field("asOf", record.asOf)
                    json.object("feed") { $0.identity(record.feed) }
                    json.field("area", record.area)
                    json.field("headcount", record.headcount)
                    json.field("annualOutput", yuan: record.annualOutput)
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

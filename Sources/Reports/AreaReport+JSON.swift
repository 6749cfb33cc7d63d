public import Estate

extension AreaReport {
    /// The report as JSON in UTF-8 with a line end: every key always there, areas in m² with two
    /// decimals, all other reals with six, `null` for what is not known.
    ///
    /// - Parameter isIndented: a line for each value, for people and for comparing.
    public func json(isIndented: Bool = false) -> [UInt8] { written(isIndented: isIndented).bytes }

    /// The same in pieces, to be sent one after the other.
    public func jsonPieces() -> [[UInt8]] { written(isIndented: false).pieces }

    private func written(isIndented: Bool) -> JSONWriter {
        var json = JSONWriter(isIndented: isIndented, capacity: 16_384)
        json.object { json in
            json.field("asOf", asOf)
            json.field("knownAt", knownAt.description)
            json.object("period", of: period) { json, period in
                json.field("id", period.description)
                json.field("start", period.start)
                json.field("end", period.end)
            }
            json.object("goal") { $0.fields(goal) }
            writeGoals(to: &json)
            json.object("totals") { $0.fields(totals) }
            writeGroups(to: &json)
            writeDirections(to: &json)
            json.objects("buildings", ofMany: buildings) { $0.fields($1) }
            json.object("comparisons", of: comparisons) { json, comparisons in
                json.object("previous") { $0.fields(comparisons.previous) }
                json.object("yearBefore") { $0.fields(comparisons.yearBefore) }
            }
        }
        json.endLine()
        return json
    }

    private func writeGoals(to json: inout JSONWriter) {
        json.object("goals") { json in
            let goals: [(StaticString, PlainGoal?)] = [
                ("headcount", headcount), ("enterprises", enterprises),
            ]
            for (name, goal) in goals {
                json.object(name, of: goal) { json, goal in
                    json.field("target", goal.goal.target)
                    json.field("by", goal.goal.by)
                    json.field("value", goal.value)
                    json.field("progress", goal.progress)
                }
            }
            json.object("output", of: output) { json, output in
                json.field("target", output.goal.target)
                json.field("by", output.goal.by)
                json.field("value", yuan: output.value)
                json.field("progress", output.progress)
            }
        }
    }

    private func writeGroups(to json: inout JSONWriter) {
        json.objects("roles", of: roles) { json, role in
            json.field("role", role.role.rawValue)
            json.fields(role.group)
        }
        json.objects("parks", of: parks) { json, park in
            json.field("id", park.park.id)
            json.field("name", park.park.name)
            json.fields(park.group)
        }
        json.object("mantianxing") { $0.fields(mantianxing) }
    }

    private func writeDirections(to json: inout JSONWriter) {
        json.objects("directions", of: directions) { json, line in
            json.field("id", line.direction.id)
            json.field("name", line.direction.name)
            json.field("area", line.area)
            json.field("tenants", line.tenants)
            json.field("share", line.share)
            json.field("ellisonGlaeser", line.ellisonGlaeser)
        }
        json.object("unclassified") { json in
            json.field("area", unclassified.area)
            json.field("tenants", unclassified.tenants)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func fields(_ line: AreaReport.BuildingLine) {
        field("id", line.building.id.rawValue)
        field("name", line.building.name)
        field("park", line.building.park)
        field("role", line.role?.rawValue)
        field("mantianxing", line.isMantianxing)
        field("carrier", line.isCarrier)
        object("feed", of: line.feed) { json, feed in
            json.field("id", feed.id)
            json.field("asOf", feed.asOf)
            json.field("revision", feed.revision)
            json.field("sender", feed.sender)
        }
        field("stale", line.isStale)
        fields(line.areas)
        object("readings") { $0.fields(line.readings) }
        object("clustering") { json in
            json.object("byArea") { $0.fields(line.byArea, isByArea: true) }
            json.object("byTenants") { $0.fields(line.byTenants, isByArea: false) }
        }
    }

    fileprivate mutating func fields(_ comparison: AreaReport.Comparison) {
        field("asOf", comparison.asOf)
        object("totals") { $0.fields(comparison.totals) }
        object("goal") { $0.field("value", comparison.goalValue) }
        field("netAbsorption", comparison.netAbsorption)
    }
}

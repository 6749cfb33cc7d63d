public import Estate

extension Movements {
    /// What moved, as JSON in UTF-8 with a line end: every key always there, areas in m² with two
    /// decimals.
    ///
    /// - Parameters:
    ///   - lines: the tenants that are told, a page of all.
    ///   - names: how these are written.
    ///   - next: where the next page begins; `nil` on the last.
    ///   - series: the same in steps, where wanted.
    public func json(
        _ lines: some Sequence<TenantLine>, names: [TenantKey: TenantName], next: Int?,
        series: MovementSeries?
    ) -> [UInt8] {
        let buildingNames = Dictionary(
            buildings.map { ($0.building.id, $0.building.name) },
            uniquingKeysWith: { first, _ in first })
        var json = JSONWriter(capacity: 64 << 10)
        json.object { json in
            json.field("from", subject.from)
            json.field("to", subject.to)
            json.field("knownAt", subject.knownAt.description)
            json.object("total") { $0.fields(total, buildings: comparedBuildings) }
            json.objects("roles", of: roles) { json, line in
                json.field("role", line.role?.rawValue)
                json.fields(line.flow, buildings: line.buildings)
            }
            json.objects("parks", of: parks) { json, line in
                json.field("id", line.park?.id)
                json.field("name", line.park?.name)
                json.fields(line.flow, buildings: line.buildings)
            }
            json.objects("directions", of: directions) { json, line in
                json.field("id", line.direction?.id)
                json.field("name", line.direction?.name)
                json.fields(line.flow)
            }
            json.objects("buildings", of: buildings) { $0.fields($1) }
            json.objects("tenants", of: lines) { json, line in
                json.fields(line, names[line.tenant], buildingNames)
            }
            json.field("next", next.map(String.init))
            guard let series else {
                json.key("series")
                return json.null()
            }
            json.objects("series", of: series.steps) { json, step in
                json.field("period", step.period.description)
                json.field("from", step.from)
                json.field("to", step.to)
                json.field("renewed", step.renewed)
                json.fields(step.flow, buildings: step.buildings)
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func fields(_ line: Movements.BuildingLine) {
        field("id", line.building.id.rawValue)
        field("name", line.building.name)
        field("park", line.building.park)
        field("role", line.role?.rawValue)
        object("before", of: line.before) { $0.fields($1) }
        object("after", of: line.after) { $0.fields($1) }
        object("flow", of: line.flow) { $0.fields($1) }
    }

    private mutating func fields(_ state: Movements.BuildingLine.State) {
        object("feed") { $0.identity(state.feed) }
        field("occupied", state.occupied)
    }

    fileprivate mutating func fields(
        _ line: Movements.TenantLine, _ name: TenantName?, _ buildings: [Building.ID: String]
    ) {
        field("key", line.tenant.description)
        field("name", name?.name)
        field("uscc", name?.creditCode)
        field("direction", line.direction?.id)
        field("kind", line.kind.rawValue)
        field("relocated", line.isRelocated)
        field("before", line.before)
        field("after", line.after)
        field("change", line.change)
        objects("buildings", of: line.places) { json, place in
            json.field("id", place.building.rawValue)
            json.field("name", buildings[place.building])
            json.field("kind", place.kind.rawValue)
            json.field("before", place.before)
            json.field("after", place.after)
        }
    }

    /// - Parameter buildings: how many have data on both days.
    fileprivate mutating func fields(_ flow: MovementFlow, buildings: Int) {
        field("buildings", buildings)
        fields(flow)
    }

    fileprivate mutating func fields(_ flow: MovementFlow) {
        field("occupiedBefore", flow.occupiedBefore)
        field("occupiedAfter", flow.occupiedAfter)
        field("netAbsorption", flow.netAbsorption)
        field("tenantsBefore", flow.tenantsBefore)
        field("tenantsAfter", flow.tenantsAfter)
        let parts = [
            ("movedIn", flow.movedIn), ("movedOut", flow.movedOut), ("grown", flow.grown),
            ("shrunk", flow.shrunk), ("relocated", flow.relocated),
        ]
        for (name, part) in parts {
            object(named: name) { json in
                json.field("tenants", part.tenants)
                json.field("area", part.area)
            }
        }
        object("unnamed") { json in
            json.field("before", flow.unnamedBefore)
            json.field("after", flow.unnamedAfter)
            json.field("change", flow.unnamedChange)
        }
    }
}

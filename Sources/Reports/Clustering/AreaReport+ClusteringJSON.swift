public import Estate

extension AreaReport {
    /// Directions and buildings (产业图谱) as JSON in UTF-8 with a line end, in the area report's
    /// words and units.
    public func clusteringJSON() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("asOf", asOf)
            json.field("knownAt", knownAt.description)
            json.object("minimumSample") { json in
                json.field("area", settings.locationQuotient.area)
                json.field("tenants", settings.locationQuotient.tenants)
            }
            json.objects("directions", of: directions) { json, line in
                json.field("id", line.direction.id)
                json.field("name", line.direction.name)
                json.field("area", line.area)
                json.field("tenants", line.tenants)
                json.field("share", line.share)
                json.field("ellisonGlaeser", line.ellisonGlaeser)
                json.field("leadingIn", leading(line.direction))
                json.field("wantedIn", wanting(line.direction))
            }
            json.object("unclassified") { json in
                json.field("area", unclassified.area)
                json.field("tenants", unclassified.tenants)
            }
            json.object("assigned") { json in
                json.field("area", assigned.area)
                json.field("tenants", assigned.tenants)
            }
            json.objects("buildings", of: buildings) { json, line in
                json.fields(line, target: target(of: line))
            }
            json.objects("gaps", of: clusterGaps) { $0.fields($1) }
        }
        json.endLine()
        return json.bytes
    }

    /// In how many buildings a direction leads by area.
    public func leading(_ direction: Direction) -> Int {
        buildings.count { $0.byArea.leadingDirection == direction }
    }

    /// How many buildings' policies want a direction.
    public func wanting(_ direction: Direction) -> Int {
        buildings.count { $0.building.policy?.directions.contains(direction) == true }
    }
}

extension JSONWriter {
    fileprivate mutating func fields(_ line: AreaReport.BuildingLine, target: ClusterGap?) {
        field("id", line.building.id.rawValue)
        field("name", line.building.name)
        field("park", line.building.park)
        field("role", line.role?.rawValue)
        field("vacant", line.areas.vacant)
        field("available", line.areas.available)
        object("areas") { json in
            for (direction, share) in zip(Direction.allCases, line.byArea.shares) {
                json.key(named: direction.id)
                json.value(Area(hundredths: share.numerator))
            }
        }
        object("tenants") { json in
            for (direction, share) in zip(Direction.allCases, line.byTenants.shares) {
                json.key(named: direction.id)
                json.value(share.numerator)
            }
        }
        object("clustering") { json in
            json.object("byArea") { $0.fields(line.byArea, isByArea: true) }
            json.object("byTenants") { $0.fields(line.byTenants, isByArea: false) }
        }
        strings("wanted", (line.building.policy?.directions ?? []).map(\.id))
        object("target", of: target) { json, target in
            json.field("direction", target.direction.id)
            json.field("share", target.target)
            json.field("reached", target.share)
            json.field("shortfall", target.shortfall)
            json.field("areaNeeded", target.areaNeeded)
        }
    }

    fileprivate mutating func fields(_ gap: ClusterGap) {
        field("building", gap.building.id.rawValue)
        field("direction", gap.direction.id)
        field("rank", gap.rank)
        field("missing", gap.isMissing)
        field("area", gap.area)
        field("tenants", gap.tenants)
        field("share", gap.share)
        field("target", gap.target)
        field("shortfall", gap.shortfall)
        field("areaNeeded", gap.areaNeeded)
        field("vacant", gap.vacant)
        field("available", gap.available)
        field("areaElsewhere", gap.areaElsewhere)
        field("districtTenants", gap.districtTenants)
    }
}

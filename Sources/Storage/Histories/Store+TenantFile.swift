public import Estate
import GRDB

extension Store {
    /// 一企一档: where a tenant is and was in some buildings, as known now.
    ///
    /// - Parameters:
    ///   - buildings: those looked at; all that ever sent a feed for `nil`.
    ///   - last: the last day that counts.
    ///   - limit: how many days of a building at most, the latest ones.
    /// - Returns: `nil` where no feed of these buildings ever named the tenant in an occupied unit.
    public func tenantFile(
        of tenant: TenantKey, in buildings: [Building.ID]?, upTo last: CalendarDate, limit: Int
    ) throws(StoreError) -> TenantFile? {
        try read { db in
            let all =
                try buildings
                ?? String.fetchAll(db, sql: "SELECT DISTINCT building FROM feed ORDER BY building")
                .compactMap(Building.ID.init)
            var records: [Building.ID: [TenantFile.Record]] = [:]
            var units: [TenantFile.HeldUnit] = []
            var name: (text: TenantName, asOf: CalendarDate)?
            for building in all {
                guard try Self.isNamed(db, tenant, in: building, upTo: last) else { continue }
                let days = try Self.records(db, of: tenant, in: building, upTo: last, limit: limit)
                guard let known = days.last(where: { $0.area > .zero }) else { continue }
                records[building] = days
                let held = try Self.units(db, of: tenant, in: building, on: last)
                units += held
                if name.map({ $0.asOf < known.asOf }) ?? true {
                    let last =
                        try held.last
                        ?? Self.units(
                            db, of: tenant, in: building, on: known.asOf
                        ).last
                    if let written = last?.unit.tenant {
                        name = (TenantName(written), known.asOf)
                    }
                }
            }
            guard let name else { return nil }
            return TenantFile(
                tenant, asOf: last, name: name.text, units: units, records: records)
        }
    }

    /// Whether any accepted feed of a building names a tenant: looked for in the bytes of the
    /// summaries, which need not be decoded for that.
    private static func isNamed(
        _ db: Database, _ tenant: TenantKey, in building: Building.ID, upTo last: CalendarDate
    ) throws -> Bool {
        let wanted = SummaryCoding.bytes(of: tenant)
        let statement = try SummaryStatement(db)
        let feeds = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM feed WHERE building = ? AND status = 'accepted' AND as_of <= ?
                    ORDER BY as_of DESC
                    """), arguments: [building.rawValue, last.description])
        return try feeds.contains { feed in
            var isFound = false
            try statement.forEachPart(ofFeed: feed) { bytes in
                if !isFound { isFound = bytes.place(of: wanted) != nil }
            }
            return isFound
        }
    }

    /// What a building's data says of a tenant on each day its feeds speak of, oldest first.
    private static func records(
        _ db: Database, of tenant: TenantKey, in building: Building.ID, upTo last: CalendarDate,
        limit: Int
    ) throws -> [TenantFile.Record] {
        let days = try String.fetchAll(
            db, sql: Self.daysQuery,
            arguments: [building.rawValue, last.description, max(0, limit)])
        let summaries = try SummaryStatement(db)
        var read: [Int: (floors: Set<FloorNumber?>, tenancies: [OccupancySummary.Tenancy])] = [:]
        return try days.reversed().compactMap(CalendarDate.init).compactMap { day in
            let parts = try EffectiveFeeds.parts(db, building, asOf: day, knownAt: nil)
            guard let newest = parts.first else { return nil }
            var record = TenantFile.Record(
                asOf: day, feed: newest.source, area: .zero, headcount: 0, annualOutput: 0)
            var covered: Set<FloorNumber?> = []
            for part in parts {
                let known: (floors: Set<FloorNumber?>, tenancies: [OccupancySummary.Tenancy])
                if let earlier = read[part.source.id] {
                    known = earlier
                } else {
                    let summary = try summaries.summary(ofFeed: part.source.id)
                    known = (
                        Set(summary.floors.map(\.floor)),
                        summary.tenancies.filter { $0.tenant == tenant }
                    )
                    read[part.source.id] = known
                }
                for tenancy in known.tenancies where !covered.contains(tenancy.floor) {
                    record.area += tenancy.area
                    record.headcount = max(record.headcount, tenancy.headcount)
                    record.annualOutput = max(record.annualOutput, tenancy.annualOutput)
                }
                covered.formUnion(known.floors)
            }
            return record
        }
    }

    /// The units in a tenant's name in a building on a day, the smallest first.
    private static func units(
        _ db: Database, of tenant: TenantKey, in building: Building.ID, on day: CalendarDate
    ) throws -> [TenantFile.HeldUnit] {
        var units: [TenantFile.HeldUnit] = []
        try EffectiveFeeds.forEachFloor(db, building, asOf: day, knownAt: nil) { part, floor in
            for unit in floor.units {
                guard let known = unit.tenant, known.key == tenant else { continue }
                units.append(
                    TenantFile.HeldUnit(
                        building: building, floor: floor.number, unit: unit,
                        evidence: ClassEvidence(of: known, edition: part.industryEdition),
                        feed: part.source))
            }
        }
        return units.sorted { ($0.unit.area, $0.unit.id) < ($1.unit.area, $1.unit.id) }
    }
}

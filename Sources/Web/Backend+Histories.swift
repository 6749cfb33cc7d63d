import Configuration
import Estate
import Storage

/// What moved, when leases end, who is where.
extension Backend {
    /// The buildings that an account asks about, by the policies of now or of an earlier moment.
    func scope(
        _ account: Account, building: Building.ID?, knownAt: Instant?
    ) async throws -> BuildingScope {
        let own = account.buildings(for: .readBuildings)
        guard let knownAt else {
            return BuildingScope(current.policies, own: own, building: building)
        }
        let policies = try await offload { [store] in
            try Self.policies(knownAt: knownAt, in: store)
        }
        return BuildingScope(policies, own: own, building: building)
    }

    func movements(
        _ subject: Movements.Subject, in scope: BuildingScope
    ) async throws -> Movements {
        try await offload { [store] in
            try store.movements(
                subject, district: scope.district, buildings: scope.buildings,
                isWhole: scope.isWhole)
        }
    }

    func movementSeries(
        _ kind: Period.Kind, _ subject: Movements.Subject, in scope: BuildingScope
    ) async throws -> MovementSeries {
        try await offload { [store] in
            try store.movementSeries(
                kind, subject, district: scope.district, buildings: scope.buildings,
                isWhole: scope.isWhole)
        }
    }

    /// How tenants that moved are written.
    func names(
        of lines: [Movements.TenantLine], _ subject: Movements.Subject
    ) async throws -> [TenantKey: TenantName] {
        try await offload { [store] in try store.tenantNames(of: lines, subject) }
    }

    func expiryProfile(
        _ calendar: LeaseCalendar, knownAt: Instant, in scope: BuildingScope
    ) async throws -> ExpiryProfile {
        try await offload { [store] in
            try store.expiryProfile(
                calendar, knownAt: knownAt, district: scope.district, buildings: scope.buildings)
        }
    }

    /// A page of the tenants of some buildings on a day, the largest first: of all, or of those that
    /// a search finds.
    ///
    /// - Parameter ranks: which of so many tenants stand on the page.
    func tenants(
        _ search: TenantSearch?, asOf: CalendarDate, in scope: BuildingScope,
        ranks: @escaping @Sendable (_ total: Int) -> Range<Int>
    ) async throws -> TenantRegisterPage {
        let subject = TenantRegisterSubject(
            buildings: scope.ids, isWhole: scope.isWhole, asOf: asOf, knownAt: known.instant)
        let classifier = current.classifier(on: asOf)
        return try await offload { [store] in
            try store.tenantRegister(
                subject, foundBy: search, classifier: classifier, ranks: ranks)
        }
    }

    /// 一企一档, as far as the account may see it.
    ///
    /// - Throws: ``Problem`` where there is nothing that it may see.
    func tenantFile(
        of key: String?, _ context: WebContext
    ) async throws -> (file: TenantFile, district: DistrictNow) {
        let own = try Gate.account(context).buildings(for: .readBuildings)
        let district = current
        let day = district.today
        let file = try await offload { [store] in
            try key.flatMap { TenantKey($0) }.flatMap { tenant in
                try store.tenantFile(
                    of: tenant, in: own?.sorted(), upTo: day, limit: Self.mostDays)
            }
        }
        guard let file else { throw try Gate.absent(context, .readBuildings, Self.noTenant) }
        return (file, district)
    }

    /// What feeds have said of a unit of a building that the caller may see.
    func unitHistory(
        _ unit: String?, of building: Building, in district: DistrictNow
    ) async throws -> UnitHistory {
        guard let unit else { throw Problem.parameter("unit", Self.noUnit) }
        let history = try await offload { [store] in
            try store.unitHistory(
                unit, in: building.id, upTo: district.today, limit: Self.mostDays,
                classifier: district.classifier)
        }
        guard history.isKnown else { throw Problem.notFound(Self.unknownUnit) }
        return history
    }

    /// How many days of a building's data are looked through, the latest ones.
    private static let mostDays = 120
    private static let noTenant = "没有这家企业，或者它没有入驻过您能看到的楼宇。"
    private static let noUnit = "请写明房号，如 ?unit=1201。"
    private static let unknownUnit = "这栋楼的数据里没有这个房号。"
}

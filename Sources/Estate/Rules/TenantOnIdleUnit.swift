/// A unit that is reserved or out of service has no tenant; one that is named is not counted.
enum TenantOnIdleUnit: UnitRule {
    static let code = Diagnostic.Code.tenantOnIdleUnit

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        (unit.state == .reserved || unit.state == .outOfService) && unit.hasTenant
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        let name = unit.tenant?.name ?? ""
        return Finding(
            code: code, field: .tenant, value: name,
            message: "房号 \(unit.id) 的状态是\(unit.state.name)，却填了租户“\(name)”。",
            hint: "如已入驻，请把 state 改为 leased；否则该租户不计入统计。")
    }
}

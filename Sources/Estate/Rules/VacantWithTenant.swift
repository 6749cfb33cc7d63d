/// A vacant unit has no tenant: one of the two is wrong, and guessing would change the vacancy rate.
enum VacantWithTenant: UnitRule {
    static let code = Diagnostic.Code.vacantWithTenant

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        unit.state == .vacant && unit.hasTenant
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        let name = unit.tenant?.name ?? ""
        return Finding(
            code: code, field: .tenant, value: name,
            message: "房号 \(unit.id) 的状态是空置（vacant），却填了租户“\(name)”。",
            hint: "已出租请把 state 改为 leased；确已空置请删去租户。")
    }
}

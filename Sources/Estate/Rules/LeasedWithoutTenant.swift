/// A leased unit names its tenant.
enum LeasedWithoutTenant: UnitRule {
    static let code = Diagnostic.Code.leasedWithoutTenant

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        unit.state == .leased && !unit.hasTenant
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        Finding(
            code: code, field: .state, message: "房号 \(unit.id) 已出租，但没有租户。",
            hint: "请补充租户名称和统一社会信用代码；否则面积计入入驻，产业列为待认定。")
    }
}

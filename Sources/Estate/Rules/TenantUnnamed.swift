/// A tenant has a name or a credit code that holds; otherwise it can't be told apart from others,
/// and is not counted as a tenant.
enum TenantUnnamed: UnitRule {
    static let code = Diagnostic.Code.tenantUnnamed

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        unit.hasTenant && tenant.key == nil
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        Finding(
            code: code, field: .tenant,
            message: "房号 \(unit.id) 的租户既没有名称，也没有有效的统一社会信用代码。",
            hint: "请补充租户名称；否则该租户不计入企业数。")
    }
}

/// A tenant's direction can be told (else 待认定). Where the code itself is in doubt, the rules on
/// codes speak instead.
enum DirectionUndetermined: UnitRule {
    static let code = Diagnostic.Code.directionUndetermined

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        tenant.key != nil && tenant.direction == nil
            && (tenant.industry == nil || tenant.industry == .open)
            && (feed.industryEdition != nil || unit.tenant?.industry == nil)
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        let name = unit.tenant?.name ?? ""
        let reason =
            unit.tenant?.industry.map { "行业代码 \($0) 对应多个方向" } ?? "没有行业代码，也没有写产业方向"
        return Finding(
            code: code, field: .tenant, value: name,
            message: "“\(name)”的产业方向待认定：\(reason)。",
            hint: "请写明产业方向（direction），或补充行业代码；否则由区里工作人员认定。")
    }
}

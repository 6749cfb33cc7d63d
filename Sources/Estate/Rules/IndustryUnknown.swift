/// An industry code is one of GB/T 4754; inside the divisions the directions are drawn from, one
/// that the map or the district's overrides know, unless the feed names the direction itself.
enum IndustryUnknown: UnitRule {
    static let code = Diagnostic.Code.industryUnknown

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        guard tenant.industry == .unknown else { return false }
        return tenant.direction == nil || !Self.isCode(unit, feed)
    }

    /// Whether the text is a code of GB/T 4754 at all.
    private static func isCode(_ unit: borrowing Unit, _ feed: Feed) -> Bool {
        guard let text = unit.tenant?.industry, let edition = feed.industryEdition else {
            return false
        }
        return IndustryCode(text, edition: edition)?.isKnown ?? false
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        let industry = unit.tenant?.industry ?? ""
        let isCode = isCode(unit, feed)
        return Finding(
            code: code, field: .industry, value: industry,
            message: isCode
                ? "行业代码“\(industry)”属于信息技术或科研服务门类，但对照表里没有这一小类。"
                : "行业代码“\(industry)”不是《国民经济行业分类》（GB/T 4754）的四位代码。",
            hint: isCode
                ? "请核对代码，或用 direction 写明产业方向；此前该企业列为待认定。"
                : "请填四位小类代码，如 6513 或 I6513；改正前该企业列为待认定。")
    }
}

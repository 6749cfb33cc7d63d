/// A code means the same in the edition the feed names as in that of 2017, on which the map rests.
/// Where the feed names the direction itself, the code decides nothing.
enum IndustryAmbiguous: UnitRule {
    static let code = Diagnostic.Code.industryAmbiguous

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        guard tenant.industry == .ambiguous || tenant.industry == .ambiguousOther
        else { return false }
        return unit.tenant?.direction == nil
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        let industry = unit.tenant?.industry ?? ""
        return Finding(
            code: code, field: .industry, value: industry,
            message: feed.industryEdition == .edition2011
                ? "行业代码“\(industry)”在 2011 版和 2017 版中含义不同。"
                : "行业代码“\(industry)”只在 2011 版中有，文件却声明为 2017 版。",
            hint: "请换成 2017 版代码并写 industryEdition=\"2017\"，或用 direction 写明产业方向。")
    }
}

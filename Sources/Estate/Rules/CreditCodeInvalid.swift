/// A credit code's check characters hold (GB 32100-2015, GB 11714-1997). A code that does not is
/// most often mistyped; the tenant is then told apart by name.
enum CreditCodeInvalid: UnitRule {
    static let code = Diagnostic.Code.creditCodeInvalid

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        tenant.creditCode.map { $0 != .valid } ?? false
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        let code = unit.tenant?.creditCode ?? ""
        let isInside = UnifiedSocialCreditCode.check(code) == .organisationCodeFails
        return Finding(
            code: Self.code, field: .creditCode, value: code,
            message: "统一社会信用代码“\(code)”\(isInside ? "第 9–17 位（组织机构代码）" : "")校验不通过。",
            hint: isInside
                ? "请对照营业执照核对第 9–17 位。"
                : "应为 18 位（不含字母 I、O、S、V、Z），请对照营业执照核对；改正前按企业名称识别。")
    }
}

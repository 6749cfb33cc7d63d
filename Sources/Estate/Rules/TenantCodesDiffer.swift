/// A tenant named twice carries one credit code.
///
/// Names and codes are kept as 64-bit fingerprints, so that a feed of a million units stays small
/// in memory: a chance in 10⁷ of one warning too many in such a feed.
struct TenantCodesDiffer {
    private var codes = FingerprintTable()

    /// Says that a tenant will be checked soon.
    func expect(_ tenant: TenantReading) {
        if tenant.name != 0 { codes.expect(tenant.name) }
    }

    mutating func isBroken(by unit: borrowing Unit, _ tenant: TenantReading) -> Bool {
        guard tenant.name != 0, let code = unit.tenant?.creditCode else { return false }
        let fingerprint = FingerprintTable.fingerprint(of: code)
        return codes.insert(tenant.name, value: fingerprint) != fingerprint
    }

    static func finding(_ unit: Unit) -> Finding {
        let name = unit.tenant?.name ?? ""
        let code = unit.tenant?.creditCode ?? ""
        return Finding(
            code: .tenantCodesDiffer, field: .creditCode, value: code,
            message: "“\(name)”在文件里有不同的统一社会信用代码，此处是“\(code)”。",
            hint: "同一企业请统一代码；确为两家企业请写全名称以便区分。")
    }
}

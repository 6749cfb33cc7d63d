import Estate

extension UnitTable {
    /// `空置`, `空置（可分割）` or `自用` in the tenant's column is a state, and no tenant.
    func stateOfTenant(_ reading: RowReading) -> Unit.State? {
        guard let cell = reading[.tenant], cell.text.count <= 60 else { return nil }
        let text = reading.row.bytes.span.extracting(cell.text)
        if cell.text.count <= 18, let state = words.state(text) { return state }
        return TenantText.mayEndInBracket(text) ? stateBeforeRemark(text) : nil
    }

    /// `甲公司（装修中）` says whose the unit is, and its state where no other cell does.
    func stateBehindTenant(_ reading: RowReading) -> Unit.State? {
        guard let cell = reading[.tenant],
            TenantText.mayEndInBracket(reading.row.bytes.span.extracting(cell.text)),
            let remark = TenantText.remark(reading.row.text(cell))
        else { return nil }
        let bytes = Array(remark.inside.utf8)
        return words.state(bytes.span)
    }

    /// Whether a tenant's cell, if there is one, holds a name and nothing else, as most do.
    private func hasPlainTenant(_ reading: RowReading) -> Bool {
        guard let cell = reading[.tenant] else { return true }
        return stateOfTenant(reading) == nil
            && !TenantText.needsLook(reading.row.bytes.span.extracting(cell.text))
    }

    /// The names in a tenant's cell, which may hold a state, too.
    private func tenantNames(_ reading: RowReading) -> [String] {
        let text = reading.text(.tenant) ?? ""
        let remark = TenantText.remark(text)
        if stateOfTenant(reading) != nil {
            return [remark?.inside].compactMap(\.self).filter(TenantText.isEnterprise)
        }
        guard let remark, stateBehindTenant(reading) != nil else { return TenantText.names(text) }
        return TenantText.names(remark.before)
    }

    /// The tenant of a row; `nil` where it names none.
    mutating func tenant(
        _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> Tenant? {
        var tenant = Tenant()
        if hasPlainTenant(reading) {
            tenant.name = reading.text(.tenant) ?? ""
        } else {
            let names = tenantNames(reading)
            guard let first = names.first else { return nil }
            tenant.name = first
            for name in names.dropFirst() {
                report(.tenant, reading, feed, Self.tenantsInCell(name))
            }
        }
        // A formula that finds no name gives 0.
        if tenant.name == "0" { tenant.name = "" }
        let row = reading.row
        tenant.creditCode = reading[.creditCode].map {
            Self.code(row.bytes.span.extracting($0.text))
        }
        guard !tenant.name.isEmpty || tenant.creditCode != nil else { return nil }
        tenant.industry = reading[.industry].map {
            Self.industryCode(row.bytes.span.extracting($0.text))
        }
        if tenant.industry != nil { feeds[feed].hasIndustry = true }
        if let cell = reading[.direction] {
            tenant.direction = words.direction(row.bytes.span.extracting(cell.text))
            if tenant.direction == nil {
                // Stands in for the rest of the checks.
                tenant.direction = .other
                let finding = Self.directionUnknown(row.text(cell))
                fail(.direction, reading, feed, finding, &isReadable)
            }
        }
        if let cell = reading[.headcount] {
            tenant.headcount = ImportText.whole(
                row.bytes.span.extracting(cell.text), units: ["人", "名"])
            if !(0...10_000_000).contains(tenant.headcount ?? -1) {
                tenant.headcount = nil
                let finding = Self.numberMalformed(row.text(cell), .headcount)
                fail(.headcount, reading, feed, finding, &isReadable)
            }
        }
        if let cell = reading[.annualOutput] {
            let decimals = columns[cell.column].outputDecimals
            tenant.annualOutput = ImportText.scaled(
                row.bytes.span.extracting(cell.text), by: decimals,
                units: decimals == 4 ? ["万元", "万"] : [])
            if !(0...10_000_000_000_000).contains(tenant.annualOutput ?? -1) {
                tenant.annualOutput = nil
                let finding = Self.numberMalformed(row.text(cell), .annualOutput)
                fail(.annualOutput, reading, feed, finding, &isReadable)
            }
        }
        if let cell = reading[.registered] {
            tenant.isRegisteredInDistrict =
                words.flag(row.bytes.span.extracting(cell.text))
                ?? Registration.isInDistrict(row.text(cell), profile)
            if tenant.isRegisteredInDistrict == nil {
                report(.registered, reading, feed, Self.registrationUnknown(row.text(cell)))
            }
        }
        return tenant
    }

    private static func tenantsInCell(_ name: String) -> Finding {
        Finding(
            code: .tenantsSeveral, field: .tenant, value: name,
            message: "这一格写了几家租户，只记第一家；“\(name)”没有记。",
            hint: "请给每家各写一行，写自己的房号（如 1201-1、1201-2）和面积。")
    }

    private static func code(_ text: Span<UInt8>) -> String {
        let code = String(copying: text)
        // Most are digits and capitals.
        return isPlain(text) ? code : EnterpriseName.normalised(code).uppercased()
    }

    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            default: return false
            }
        }
        return true
    }

    /// The code at the beginning of `6513 应用软件开发`.
    private static func industryCode(_ text: Span<UInt8>) -> String {
        let code = code(text)
        guard !isPlain(text) else { return code }
        let head = code.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard head.isEmpty else { return String(head) }
        let runs = code.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }
        return runs.count == 1 ? String(runs[0]) : code
    }
}

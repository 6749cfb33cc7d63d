/// A lease does not end before it starts.
enum LeaseReversed: UnitRule {
    static let code = Diagnostic.Code.leaseReversed

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        guard let start = unit.lease?.start, let end = unit.lease?.end else { return false }
        return end < start
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        let start = unit.lease?.start?.description ?? ""
        let end = unit.lease?.end?.description ?? ""
        return Finding(
            code: code, field: .leaseEnd,
            message: "房号 \(unit.id) 的租约到期日 \(end) 早于起租日 \(start)。",
            hint: "请核对租约的起租日和到期日，可能填反了。")
    }
}

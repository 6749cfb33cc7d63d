/// A lease runs on the day the feed speaks of.
enum LeaseOver: UnitRule {
    static let code = Diagnostic.Code.leaseOver

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        unit.lease?.end.map { $0 < feed.asOf } ?? false
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        let end = unit.lease?.end?.description ?? ""
        return Finding(
            code: code, field: .leaseEnd,
            message: "房号 \(unit.id) 的租约已于 \(end) 到期，早于数据日期 \(feed.asOf)。",
            hint: "已续租请更新到期日；已退租请把 state 改为 vacant 并删去租户。")
    }
}

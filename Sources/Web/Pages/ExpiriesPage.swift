import Estate

/// 租约到期: how much area is let until when.
struct ExpiriesPage: Page {
    let frame: Frame
    let problem: String?
    let scope: String?
    let asOf: FormField
    let building: String?
    /// `nil` where what was asked for can't be shown.
    let body: ExpiriesBody?

    static let quarters = 12

    init(
        _ body: ExpiriesBody?, asOf: FormField, building: Building.ID?, problem: Problem?,
        scope: String?, frame: Frame
    ) {
        self.frame = frame
        self.problem = problem?.detail
        self.scope = scope
        self.asOf = asOf
        self.building = building?.rawValue
        self.body = body
    }
}

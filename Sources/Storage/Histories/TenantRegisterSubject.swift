public import Estate

/// Whose tenants are asked for, as of when.
public struct TenantRegisterSubject: Sendable {
    /// The buildings that are searched, in their order.
    public var buildings: [Building.ID]
    /// Whether these are all that there are: then all data counts, whoever has sent it.
    public var isWhole: Bool
    public var asOf: CalendarDate
    public var knownAt: Instant

    public init(
        buildings: [Building.ID], isWhole: Bool, asOf: CalendarDate, knownAt: Instant
    ) {
        self.buildings = buildings
        self.isWhole = isWhole
        self.asOf = asOf
        self.knownAt = knownAt
    }
}

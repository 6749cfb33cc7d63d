/// The lease of a unit, as one feed states it.
public struct Lease: Hashable, Sendable {
    public var start: CalendarDate?
    /// The last day of the lease.
    public var end: CalendarDate?
    public var rent: Rent?

    public init(start: CalendarDate? = nil, end: CalendarDate? = nil, rent: Rent? = nil) {
        self.start = start
        self.end = end
        self.rent = rent
    }
}

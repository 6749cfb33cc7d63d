/// A tenant of the district on a day, as summaries tell: its class and how large it is, not what it
/// is called.
public struct DistrictTenant: Hashable, Sendable {
    public var key: TenantKey
    /// The class of most of its occupied area in the district, ties by list order; `nil` for 待认定:
    /// none of its units has one.
    public var direction: Direction?
    /// Whether staff have decided so.
    public var isAssigned: Bool
    /// Occupied area.
    public var area = Area.zero
    /// The part of it that has no class.
    public var unclassifiedArea = Area.zero
    /// The largest among its units of each building, the buildings added up.
    public var headcount = 0
    /// In the order of their ids.
    public var buildings: [Building.ID] = []
}

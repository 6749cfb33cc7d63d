/// A building as someone reads of it who looks for space: where it is, and whom to ask.
public struct ListedBuilding: Hashable, Identifiable, Sendable {
    public var id: Building.ID
    public var name: String
    public var park: String?
    /// The role in the district's first layout.
    public var role: Building.Role?
    public var isMantianxing: Bool
    public var contact: Policy.Contact?

    /// - Parameters:
    ///   - layout: the district's first one.
    ///   - today: the day of asking.
    init(_ building: Building, layout: String?, on today: CalendarDate) {
        id = building.id
        name = building.name
        park = building.park
        role = building.role(in: layout, on: today)
        isMantianxing = building.isMantianxing(on: today)
        contact = building.policy?.contact
    }
}

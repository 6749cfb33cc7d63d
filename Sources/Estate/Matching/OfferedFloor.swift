/// A floor as it is now, with the units on it that are or become available.
public struct OfferedFloor: Hashable, Sendable {
    public var building: Building.ID
    /// `nil`: floor not known.
    public var floor: FloorNumber?
    /// Units that are not parking, on offer or not.
    public var units: Int
    public var offers: [PackedFloor.Offer]

    public init(
        building: Building.ID, floor: FloorNumber?, units: Int, offers: [PackedFloor.Offer]
    ) {
        self.building = building
        self.floor = floor
        self.units = units
        self.offers = offers
    }
}

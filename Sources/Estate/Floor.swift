/// A floor as one feed states it, its units in their order along it.
public struct Floor: Hashable, Sendable {
    /// `nil` where a foreign dialect does not say on which floor its units are.
    public var number: FloorNumber?
    /// The gross area the feed states; `nil` leaves the policy file's.
    public var grossArea: Area?
    public var label: String?
    /// Neighbours in the feed are neighbours in the building.
    public var units: [Unit]

    public init(
        number: FloorNumber?, grossArea: Area? = nil, label: String? = nil, units: [Unit] = []
    ) {
        self.number = number
        self.grossArea = grossArea
        self.label = label
        self.units = units
    }
}

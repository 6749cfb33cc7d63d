public import Estate

/// The district and its buildings as sound policy files state them.
public struct Policies: Hashable, Sendable {
    public var district: District
    public var buildings: [Building]

    public init(district: District, buildings: [Building]) {
        self.district = district
        self.buildings = buildings
    }
}

extension PolicyFolder {
    /// The policies; `nil` where a file has a mistake: what is said of half of the buildings would
    /// be wrong without saying so.
    public var policies: Policies? {
        guard diagnostics.isEmpty, let district else { return nil }
        return Policies(district: district, buildings: buildings)
    }
}

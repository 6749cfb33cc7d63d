import Configuration
import Estate

/// The buildings that somebody asks about and may see: all, their own, or one.
struct BuildingScope: Sendable {
    let policies: Policies
    /// In the order of their ids.
    let buildings: [Building]
    /// Whether these are all that there are.
    let isWhole: Bool

    /// - Parameters:
    ///   - own: the buildings that the caller may see; `nil`: all.
    ///   - building: only this one.
    init(_ policies: Policies, own: Set<Building.ID>?, building: Building.ID?) {
        self.policies = policies
        buildings = policies.buildings.filter {
            own?.contains($0.id) != false && (building == nil || building == $0.id)
        }
        isWhole = own == nil && building == nil
    }

    var district: District { policies.district }
    var ids: [Building.ID] { buildings.map(\.id) }
    var byID: [Building.ID: Building] {
        Dictionary(buildings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

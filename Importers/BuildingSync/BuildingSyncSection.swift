import Estate

/// A `Section` being read.
struct BuildingSyncSection {
    var start: ElementPlaces.Start
    /// How deep in the document it stands.
    var depth: Int
    var id: PlacedText?
    var name: PlacedText?
    var type: PlacedText?
    var story: PlacedText?
    var classification: PlacedText?
    var areas: [BuildingSyncArea] = []
    /// The ids of its tenants; the first few of many.
    var tenants: [PlacedText] = []

    /// Whether it is of a kind that is let.
    var isUnit: Bool {
        BuildingSyncVocabulary.units.contains(type?.text.lowercased() ?? "")
    }

    /// What it serves: offices unless its classification says otherwise.
    var use: Unit.Use {
        guard let words = classification?.text.lowercased() else { return .office }
        if words.hasPrefix("parking") { return .parking }
        if ["retail", "food", "shopping", "mall", "convenience"].contains(where: words.contains) {
            return .retail
        }
        let homes = ["residential", "family", "lodging", "hotel", "dormitory", "multifamily"]
        return homes.contains(where: words.contains) ? .other : .office
    }
}

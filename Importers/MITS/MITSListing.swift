import Estate

/// An `ILS_Unit` being read: what it says of all its units, and each `Unit`.
struct MITSListing {
    var start: ElementPlaces.Start
    /// How deep in the document it stands.
    var depth: Int
    var common = MITSValues()
    var units: [(start: ElementPlaces.Start, values: MITSValues)] = []
    /// How deep the `Unit` being read stands.
    var unitDepth: Int?

    mutating func set(_ text: PlacedText, for element: MITSVocabulary.Element) {
        if unitDepth == nil {
            common.set(text, for: element)
        } else if let last = units.indices.last {
            units[last].values.set(text, for: element)
        }
    }
}

/// What a unit's elements say; of several of a name the first.
struct MITSValues {
    private var texts = [PlacedText?](
        repeating: nil, count: MITSVocabulary.Element.allCases.count)

    subscript(element: MITSVocabulary.Element) -> PlacedText? { texts[element.rawValue] }

    mutating func set(_ text: PlacedText, for element: MITSVocabulary.Element) {
        if texts[element.rawValue] == nil { texts[element.rawValue] = text }
    }

    /// The values of a unit, those of its listing where it has none itself.
    func completed(by common: MITSValues) -> MITSValues {
        var values = self
        for index in texts.indices where texts[index] == nil {
            values.texts[index] = common.texts[index]
        }
        return values
    }
}

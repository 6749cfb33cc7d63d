import Estate

/// A `FloorArea`: a kind of area and its size.
struct BuildingSyncArea {
    var type = ""
    var customName = ""
    var value: PlacedText?
    /// The measure where the file names one; the schema itself knows square feet only.
    var unit: PlacedText?
    /// Where it stands.
    var place = Place()

    /// The kinds that can be a unit's area, the best first.
    static let kinds = ["rentable", "tenant", "net", "gross"]

    /// What a value comes to.
    enum Size: Equatable {
        case area(Area)
        case malformed
        case measureUnknown
    }

    /// Of which kind it is, by its place among ``kinds``; areas of one's own count where they are
    /// called rentable.
    var rank: Int? {
        let type = type.lowercased()
        if type == "custom", customName.lowercased().contains("rentable") { return 0 }
        return Self.kinds.firstIndex(of: type)
    }

    /// What it is called, such as `Gross` or `Custom：Total rentable`.
    var name: String { customName.isEmpty ? type : "\(type)：\(customName)" }

    /// - Returns: `nil` without a value.
    var size: Size? {
        guard let value else { return nil }
        let unit = unit.map { ImportText.folded($0.text) } ?? "ft2"
        switch unit {
        case "ft2", "ft^2", "ft²", "sqft", "sf", "squarefeet", "squarefoot":
            return ImportText.scaled(value.text, by: 6).flatMap(Area.init(squareFeetMillionths:))
                .map(Size.area) ?? .malformed
        default:
            guard let decimals = MeasureText.areaDecimals(unit) ?? Self.metres[unit] else {
                return .measureUnknown
            }
            let area = ImportText.scaled(value.text, by: decimals).map(Area.init(hundredths:))
            return area.flatMap { $0 >= .zero && $0 <= .largest ? .area($0) : nil } ?? .malformed
        }
    }

    private static let metres = ["squaremeters": 2, "squaremetres": 2, "squaremeter": 2]
}

import Estate

/// What a column's heading says: the field it stands for, and in which measure.
struct ColumnHeading {
    var field: ImportField
    /// How good a name the profile takes it for; 0 is the best.
    var rank: Int
    /// The measure named behind the field's name, folded; empty where there is none.
    var measure: String

    /// Reads a heading such as `楼层`, `租赁面积(㎡)`, `租金 元/㎡·天` or `* 房号：`.
    ///
    /// - Returns: `nil` where the profile knows no field by that name.
    init?(_ text: String, profile: ImportProfile) {
        let folded = ImportText.folded(text)
        guard !folded.isEmpty else { return nil }
        if let (field, rank) = profile.field(named: folded) {
            self.init(field: field, rank: rank, measure: "")
            return
        }
        var best: (heading: ColumnHeading, length: Int)?
        for (field, names) in profile.fields {
            for (rank, name) in names.enumerated() where folded.hasPrefix(name) {
                guard let measure = Self.measure(folded.dropFirst(name.count), of: field),
                    name.count > best?.length ?? 0
                else { continue }
                best = (ColumnHeading(field: field, rank: rank, measure: measure), name.count)
            }
        }
        guard let heading = best?.heading ?? Self.alternatives(folded, profile) else { return nil }
        self = heading
    }

    /// `房号/铺位号` names one field twice.
    private static func alternatives(_ folded: String, _ profile: ImportProfile) -> ColumnHeading? {
        let known = folded.split { "/、或".contains($0) }.map { profile.field(named: String($0)) }
        guard known.count > 1, let first = known[0],
            known.allSatisfy({ $0?.field == first.field })
        else { return nil }
        return ColumnHeading(field: first.field, rank: first.rank, measure: "")
    }

    /// A field that is known otherwise, in no measure of its own.
    init(_ field: ImportField) {
        self.init(field: field, rank: 0, measure: "")
    }

    private init(field: ImportField, rank: Int, measure: String) {
        self.field = field
        self.rank = rank
        self.measure = measure
    }

    /// What may stand behind a name: something in brackets, or a measure of the field.
    private static func measure(_ rest: Substring, of field: ImportField) -> String? {
        if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
            let inside = String(rest[rest.index(after: rest.startIndex)..<close])
            // `面积(建筑面积)(㎡)`, `面积(㎡)(含公摊)`: any of the brackets may name the measure.
            let behind = rest[rest.index(after: close)...]
            if behind.isEmpty { return inside }
            return measure(behind, of: field).map { "\(inside),\($0)" }
        }
        let bare = String(rest.drop { "/:,-_".contains($0) })
        switch field {
        case .area where MeasureText.areaDecimals(bare) != nil: return bare
        case .rent where MeasureText.rent(bare) != nil: return bare
        case .askingRent where MeasureText.rent(bare) != nil: return bare
        case .annualOutput where MeasureText.outputDecimals(bare) != nil: return bare
        default: return nil
        }
    }
}

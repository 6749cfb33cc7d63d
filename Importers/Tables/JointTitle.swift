import Estate

/// The title of a column together with the one that stands over it and its neighbours: `合同期限` over
/// `起` and `止`, `面积（㎡）` over `建筑` and `租赁`.
struct JointTitle {
    /// Both, as people are shown them.
    let text: String
    /// The column's own.
    let child: String
    /// `nil` where the profile knows no field by them.
    var heading: ColumnHeading?
    /// Whether it takes both to tell the field.
    let isJoint: Bool

    /// A name that only its own title tells is worse than any that both tell.
    private static let ownTitleRank = 1000

    init(parent: String, child: String, profile: ImportProfile) {
        text = "\(parent)/\(child)"
        self.child = child
        let (over, under) = (TitleParts(parent), TitleParts(child))
        if MeasureText.isMeasure(under.name) {
            heading = ColumnHeading("\(over.name)(\(under.name))", profile: profile)
            isJoint = true
            return
        }
        let measure = under.brackets.isEmpty ? over.brackets : under.brackets
        for name in [over.name + under.name, under.name + over.name] {
            guard let known = ColumnHeading(name + measure, profile: profile) else { continue }
            heading = known
            isJoint = true
            return
        }
        if let edge = Self.leaseEdge(of: over, under, profile) {
            heading = edge
            isJoint = true
            return
        }
        var own = ColumnHeading(child, profile: profile)
        // `租金(元/㎡·天)` over `单价` is in the measure of both.
        if own?.measure.isEmpty == true, MeasureText.isMeasure(over.inside) {
            own = ColumnHeading(under.name + over.brackets, profile: profile)
        }
        own?.rank += Self.ownTitleRank
        heading = own
        isJoint = false
    }

    /// `起` and `止` below a title of periods are the days of a lease.
    private static func leaseEdge(
        of over: TitleParts, _ under: TitleParts, _ profile: ImportProfile
    ) -> ColumnHeading? {
        guard ColumnHeading(over.name, profile: profile)?.field == .leasePeriod else { return nil }
        func begins(_ words: [String]) -> Bool { words.contains { under.name.hasPrefix($0) } }
        if begins(["起", "始", "开始", "自", "从"]) { return ColumnHeading(.leaseStart) }
        if begins(["止", "终", "结束", "截止", "到期", "至", "到"]) { return ColumnHeading(.leaseEnd) }
        return nil
    }
}

/// A title, folded, and the brackets at its end.
private struct TitleParts {
    var name: String
    /// With its brackets; empty where there are none.
    var brackets = ""
    var inside: String { String(brackets.dropFirst().dropLast()) }

    init(_ title: String) {
        name = ImportText.folded(title)
        guard name.hasSuffix(")"), let open = name.firstIndex(of: "("), open > name.startIndex
        else {
            if name.hasPrefix("("), name.hasSuffix(")") {
                name = String(name.dropFirst().dropLast())
            }
            return
        }
        brackets = String(name[open...])
        name = String(name[..<open])
    }
}

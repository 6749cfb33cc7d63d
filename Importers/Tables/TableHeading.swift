import Estate

/// The heading of a table: which column stands for what.
struct TableHeading {
    private(set) var columns: [TableColumn] = []
    private(set) var findings: [Diagnostic] = []
    /// How many fields have a column.
    private(set) var fit = 0
    private(set) var fields: Set<ImportField> = []
    /// The fields whose title stands there twice.
    private var twins: Set<ImportField> = []
    private let keepsFallbacks: Bool

    /// The fields that a worse column may stand in for where the best is empty.
    static let withFallbacks: Set<ImportField> = [.unit, .floor, .area]

    /// A heading's text and where it stands.
    struct Text {
        var text: String
        var place: Place
        /// What two titles, one over the other, were read as; `nil` where there is one title.
        var joint: JointTitle?
    }

    /// - Parameters:
    ///   - texts: column by column; `nil` where there is no heading.
    ///   - measures: what the table says above of its measures.
    ///   - keepsFallbacks: whether rows may leave out the best column of a room, floor or area and
    ///     fill another, as databases do that write no empty fields.
    init(
        _ texts: [Text?], profile: ImportProfile, measures: TableMeasures = .init(),
        keepsFallbacks: Bool = false
    ) {
        self.keepsFallbacks = keepsFallbacks
        var owners: [ImportField: (column: Int, rank: Int)] = [:]
        var unknownMeasures: [Int: Diagnostic] = [:]
        for (index, text) in texts.enumerated() {
            guard let text else {
                columns.append(TableColumn(name: "", place: Place()))
                continue
            }
            let known =
                if let joint = text.joint { joint.heading } else {
                    ColumnHeading(text.text, profile: profile)
                }
            guard let heading = known, heading.field != .measure, heading.field != .sender
            else {
                columns.append(TableColumn(name: text.text, place: text.place))
                continue
            }
            let (column, unknown) = TableColumn.reading(
                heading, name: text.text, place: text.place, defaults: measures)
            columns.append(column)
            if let unknown {
                unknownMeasures[index] = Self.measureUnknown(unknown, heading.field, text)
            }
            if let owner = owners[heading.field], owner.rank <= heading.rank {
                drop(index, for: owner.column)
            } else {
                if let owner = owners[heading.field] { drop(owner.column, for: index) }
                owners[heading.field] = (index, heading.rank)
            }
        }
        // Beside the first day of a lease, 截止日期 is its last and not the table's.
        if let end = owners[.asOf]?.column, owners[.leaseStart] != nil, owners[.leaseEnd] == nil,
            columns[end].name.contains("截止")
        {
            columns[end].field = .leaseEnd
            owners[.leaseEnd] = owners.removeValue(forKey: .asOf)
        }
        for (index, finding) in unknownMeasures.sorted(by: { $0.key < $1.key })
        where columns[index].field != nil {
            findings.append(finding)
        }
        fields = Set(owners.keys)
        fit = fields.subtracting([.note, .building, .asOf]).count
    }

    /// Whether units can be told by it.
    var isSufficient: Bool { fields.contains(.unit) && fields.contains(.area) }

    /// Whether the table stands there twice, side by side.
    var hasTwin: Bool { twins.contains(.unit) && twins.contains(.area) }

    /// The column that stands for a field; `nil` where none does.
    func column(of field: ImportField) -> Int? {
        columns.firstIndex { $0.field == field }
    }

    /// Two columns are called alike: the one with the worse name is not used.
    private mutating func drop(_ loser: Int, for winner: Int) {
        guard let field = columns[loser].field else { return }
        if keepsFallbacks, Self.withFallbacks.contains(field) {
            columns[loser].note = "“\(columns[winner].name)”为空时使用"
            return
        }
        if ImportText.folded(columns[loser].name) == ImportText.folded(columns[winner].name) {
            twins.insert(field)
        }
        columns[loser].field = nil
        columns[loser].note = "没有使用：\(field.name)取自“\(columns[winner].name)”"
        guard field != .note else { return }
        findings.append(
            Self.columnIgnored(columns[loser], used: columns[winner].name, field: field))
    }
}

extension TableHeading {
    private static func measureUnknown(
        _ measure: String, _ field: ImportField, _ text: Text
    ) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .measureUnknown, field: .feed, value: measure,
                message: "\(field.name)的计量单位“\(measure)”不能换算。",
                hint: "面积用 ㎡ 或 万㎡，租金用 元/㎡·月、元/㎡·天 或 元/月，产值用 元、万元或亿元。"),
            at: text.place)
    }

    private static func columnIgnored(
        _ column: TableColumn, used: String, field: ImportField
    ) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .columnIgnored, field: .feed, value: column.name,
                message: "“\(column.name)”没有使用：\(field.name)取自“\(used)”。",
                hint: "如果应当反过来，请在导入配置里把它的叫法写到前面，或删去另一列。"),
            at: column.place)
    }
}

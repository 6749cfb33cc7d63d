import Estate

/// The heading of a sheet among its first rows: the row whose titles tell most, or two rows of
/// which the upper has titles over titles.
struct LedgerHeading {
    private(set) var rows = 0..<1
    private(set) var texts: [TableHeading.Text?] = []
    private(set) var heading: TableHeading
    private let profile: ImportProfile

    /// Titles over titles are looked for in so many columns.
    private static let jointColumns = 300

    /// - Parameter textsOf: the titles of a row, column by column.
    init(
        among all: [TableRow], profile: ImportProfile,
        textsOf: (TableRow) -> [TableHeading.Text?]
    ) {
        self.profile = profile
        heading = TableHeading([], profile: profile)
        var above: (texts: [TableHeading.Text?], fit: Int)?
        for (index, row) in all.enumerated() {
            let texts = textsOf(row)
            let own = TableHeading(texts, profile: profile)
            consider(own, texts, index..<index + 1)
            if let above, above.fit + own.fit > 2 {
                let joint = joined(above.texts, over: texts, of: all[index - 1])
                consider(
                    TableHeading(joint, profile: profile), joint, index - 1..<index + 1)
            }
            above = (texts, own.fit)
        }
        for span in all[rows.lowerBound].spans { part(span) }
    }

    /// A title of periods over two columns without titles of their own: the days of a lease.
    private mutating func part(_ span: (column: Int, across: Int)) {
        guard span.across == 1, texts.indices.contains(span.column), let title = texts[span.column],
            title.joint == nil, heading.columns[span.column].field == .leasePeriod
        else { return }
        if texts.count == span.column + 1 { texts.append(nil) }
        guard texts[span.column + 1] == nil else { return }
        for (column, word) in [(span.column, "起"), (span.column + 1, "止")] {
            var text = title
            let joint = JointTitle(parent: title.text, child: word, profile: profile)
            (text.text, text.joint) = (joint.text, joint)
            texts[column] = text
        }
        heading = TableHeading(texts, profile: profile)
    }

    private mutating func consider(
        _ other: TableHeading, _ texts: [TableHeading.Text?], _ rows: Range<Int>
    ) {
        func joints(_ heading: TableHeading, _ texts: [TableHeading.Text?]) -> Int {
            zip(heading.columns, texts).count { $0.field != nil && $1?.joint?.isJoint == true }
        }
        let known = (heading.isSufficient ? 1 : 0, heading.fit, joints(heading, self.texts))
        guard (other.isSufficient ? 1 : 0, other.fit, joints(other, texts)) > known else { return }
        (self.texts, heading, self.rows) = (texts, other, rows)
    }

    /// The titles of two rows as one row's.
    private func joined(
        _ parents: [TableHeading.Text?], over children: [TableHeading.Text?], of row: TableRow
    ) -> [TableHeading.Text?] {
        let over = Self.spread(parents, children, spans: row.spans)
        return (0..<max(over.count, children.count)).map { column in
            let parent = over.indices.contains(column) ? over[column] : nil
            let child = children.indices.contains(column) ? children[column] : nil
            guard var text = child, let parent, column < Self.jointColumns else {
                return child ?? parent
            }
            // One title over both rows.
            guard parent.text != text.text else { return parent }
            let joint = JointTitle(parent: parent.text, child: text.text, profile: profile)
            text.text = joint.text
            text.joint = joint
            return text
        }
    }

    /// Titles that stand over several columns, in each of them: merged cells, or a title and empty
    /// cells behind it, where all of these have titles of their own below.
    private static func spread(
        _ parents: [TableHeading.Text?], _ children: [TableHeading.Text?],
        spans: [(column: Int, across: Int)]
    ) -> [TableHeading.Text?] {
        func hasChild(_ column: Int) -> Bool {
            children.indices.contains(column) && children[column] != nil
        }
        var over = parents
        while over.count < min(children.count, jointColumns) { over.append(nil) }
        var isMerged = Set<Int>()
        for span in spans where parents.indices.contains(span.column) {
            for column in span.column..<min(span.column + span.across + 1, over.count) {
                if hasChild(column) { over[column] = parents[span.column] }
                isMerged.insert(column)
            }
        }
        for column in over.indices.dropFirst()
        where over[column] == nil && !isMerged.contains(column - 1) && hasChild(column)
            && hasChild(column - 1)
        {
            over[column] = over[column - 1]
        }
        return over
    }
}

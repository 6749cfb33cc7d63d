import Estate

extension LedgerSheet {
    /// Begins the tables that stand below the heading, side by side where there are several.
    ///
    /// - Parameter above: the row above the heading, which may name the floors of tables side by side.
    mutating func makeTables(
        _ titles: [TableHeading.Text?], _ statements: TableStatements, below above: TableRow?
    ) {
        let blocks = LedgerBlocks(titles, profile: profile)
        for (index, columns) in blocks.columns.enumerated() {
            let heading = TableHeading(
                blocks.titles(titles, of: columns), profile: profile, measures: statements.measures)
            // What the sheet says of itself is told once.
            var statements = statements
            if index > 0 { (statements.readings, statements.findings) = ([], []) }
            var table = UnitTable(
                profile: profile, places: .sheet(name), columns: heading.columns,
                statements: statements, serialEpoch: serialEpoch,
                from: index > 0 ? columns.lowerBound : 0, sharing: blocks.shared, words: words)
            table.sheetFloor = floor
            for finding in heading.findings { table.log.append(finding) }
            if heading.hasTwin { table.log.append(Diagnostic(Self.twinIgnored, at: place)) }
            if blocks.columns.count > 1, let above {
                table.take(sectionAbove: above, in: columns)
            }
            tables.append(table)
        }
    }

    /// What the tables say, building by building; never empty.
    ///
    /// - Parameter covers: what sheets without a table say.
    func feeds(covers: [TableStatements]) -> [ForeignFeed] {
        let area = tables.reduce(Area.zero) { $0 + $1.area }
        let feeds = tables.map { table in
            var table = table
            table.areaBeside = area - table.area
            table.fill(from: covers)
            var place = place
            // Of tables side by side, the place of those on the right names their first column.
            if table.ownRange.lowerBound > tables[0].ownRange.lowerBound {
                place.path? += "C\(table.ownRange.lowerBound + 1)"
            }
            return table.foreignFeeds(at: place)
        }
        return ForeignFeed.joined(feeds)
    }

    /// Gives a row to the tables side by side in which it has cells; to the first, where it is a title
    /// over all of them or a note.
    mutating func distribute(_ row: TableRow) {
        let own = row.cells.filter { !$0.isSpanned && !$0.text.isEmpty }
        let takers = tables.indices.filter { index in
            own.contains { tables[index].ownRange.contains($0.column) }
        }
        if takers.isEmpty || isTitle(row, own) {
            let section = tables[0].rooms.section
            tables[0].add(row)
            guard tables[0].rooms.section != section else { return }
            for index in tables.indices.dropFirst() {
                tables[index].rooms.section = tables[0].rooms.section
                tables[index].rooms.room = nil
            }
        } else {
            for index in tables.indices {
                if takers.contains(index) {
                    tables[index].add(row)
                } else {
                    tables[index].pass(row)
                }
            }
        }
    }

    /// Whether the one cell of a row is merged over several tables.
    private func isTitle(_ row: TableRow, _ cells: [TableRow.Cell]) -> Bool {
        guard cells.count == 1,
            let span = row.spans.first(where: { $0.column == cells[0].column })
        else { return false }
        let covered = span.column..<span.column + span.across + 1
        return tables.count { $0.ownRange.overlaps(covered) } > 1
    }
}

extension LedgerSheet {
    private static let twinIgnored = Finding(
        code: .sheetIgnored, field: .feed, message: "表头并排写了两遍，右边的表没有读取。",
        hint: "请把右边的行接到左边的表下面，列名只写一遍。")
}

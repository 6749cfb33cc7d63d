import Estate
import FeedReader

/// Reads a leasing ledger saved by Excel, WPS or LibreOffice as “XML 电子表格 2003”.
///
/// Of several sheets the one whose heading fits best is the ledger.
struct SpreadsheetReader: ForeignReader {
    private let profile: ImportProfile
    private let words: TableWords
    private var elements: [SpreadsheetVocabulary.Element] = []
    private var attributes: [SpreadsheetVocabulary.Attribute] = []
    private var serialEpoch = ImportText.serialEpoch
    private var sheet: LedgerSheet?
    private var sheets = LedgerChoice()
    private var sheetNumber = 0
    private var row = TableRow()
    private var rowNumber = 0
    private var isInRow = false
    /// Counted from 0, of the cell being read, and of the next.
    private var column = 0
    private var nextColumn = 0
    private var mergeDown = 0
    private var cell: (line: Int32, position: Int32)?
    private var textStart = 0
    /// How deep the place is inside a comment or in a cell's `Data`; 0 outside.
    private var commentDepth = 0
    private var dataDepth = 0
    private var isInVisible = false
    private var rootPlace = Place()
    private var merges = LedgerMerges()
    private var across = 0
    /// The column that its `ss:Index` states, and the one behind the cell before.
    private var stated: Int?
    private var cellColumn = 0

    /// Columns of a sheet, at most (Excel's own limit); cells beyond are passed over.
    private static let mostColumns = 16_384

    var unitCount: Int { sheets.unitCount + (sheet?.unitCount ?? 0) }

    init(profile: ImportProfile) {
        self.profile = profile
        words = TableWords(profile)
    }

    mutating func read(_ batch: ElementBatch, events: Range<Int>, names: [ElementName]) {
        for name in names[elements.count...] {
            elements.append(SpreadsheetVocabulary.element(name))
            attributes.append(SpreadsheetVocabulary.attribute(name))
        }
        for event in batch.events[events] {
            switch event.kind {
            case .start: start(event, in: batch)
            case .end: end(event)
            case .text: text(event, in: batch)
            }
        }
    }

    mutating func finish() -> [ForeignFeed] {
        endSheet()
        return sheets.feeds(at: rootPlace)
    }

    private mutating func start(_ event: ElementBatch.Event, in batch: ElementBatch) {
        if rootPlace.line == nil {
            rootPlace = Place(line: Int(event.line), column: Int(event.column), path: "/Workbook")
            merges.countsFreeColumns = Self.isOfLibreOffice(batch.string(event.text))
        }
        guard commentDepth == 0 else { return commentDepth += 1 }
        guard dataDepth == 0 else { return dataDepth += 1 }
        switch elements[Int(event.name)] {
        case .cell: startCell(event, in: batch)
        case .data:
            guard cell != nil else { return }
            dataDepth = 1
            textStart = row.bytes.count
            cell = (event.line, event.column)
        case .row: startRow(event, in: batch)
        case .worksheet:
            endSheet()
            let name = value(of: .name, event, in: batch) ?? "工作表"
            sheet = LedgerSheet(
                name: name, number: sheetNumber, profile: profile, words: words,
                serialEpoch: serialEpoch)
            sheetNumber += 1
            rowNumber = 0
            merges.removeAll()
        case .comment: commentDepth = 1
        case .date1904: serialEpoch = ImportText.serialEpoch1904
        case .visible: isInVisible = true
        case .other: break
        }
    }

    private mutating func end(_ event: ElementBatch.Event) {
        guard commentDepth == 0 else { return commentDepth -= 1 }
        guard dataDepth == 0 else {
            dataDepth -= 1
            if dataDepth == 0 { endData() }
            return
        }
        switch elements[Int(event.name)] {
        case .cell: endCell()
        case .row: endRow()
        case .worksheet: endSheet()
        case .visible: isInVisible = false
        default: break
        }
    }

    private mutating func text(_ event: ElementBatch.Event, in batch: ElementBatch) {
        if isInVisible, batch.string(event.text).contains("Hidden") { sheet?.isHidden = true }
        guard dataDepth > 0, commentDepth == 0 else { return }
        if textStart == row.bytes.count { cell = (event.line, event.column) }
        row.bytes.append(contentsOf: batch.bytes[event.text])
    }

    private mutating func startRow(_ event: ElementBatch.Event, in batch: ElementBatch) {
        let index = number(of: .index, event, in: batch)
        rowNumber = max(index ?? 0, rowNumber + 1)
        row.removeAll()
        row.number = rowNumber
        row.line = Int(event.line)
        nextColumn = 0
        isInRow = true
        merges.begin(row: rowNumber)
        // Rows that only repeat this one's looks are counted, not written.
        rowNumber += number(of: .span, event, in: batch) ?? 0
    }

    private mutating func startCell(_ event: ElementBatch.Event, in batch: ElementBatch) {
        guard isInRow else { return }
        cell = (event.line, event.column)
        stated = nil
        mergeDown = 0
        across = 0
        for index in event.attributes {
            let attribute = batch.attributes[index]
            let kind = attributes[Int(attribute.name)]
            guard kind != .other, kind != .name,
                let number = DecimalText.whole(batch.bytes.span.extracting(attribute.value)),
                number >= 0
            else { continue }
            switch kind {
            case .index: stated = min(number, Self.mostColumns + 1) - 1
            case .mergeAcross: across = min(number, Self.mostColumns)
            case .mergeDown: mergeDown = min(number, 1 << 24)
            default: break
            }
        }
        cellColumn = nextColumn
        place()
    }

    /// Tells the column of the cell being read, and of the next.
    private mutating func place() {
        column = merges.column(stated: stated, next: cellColumn)
        nextColumn = min(column, Self.mostColumns) + 1 + across
    }

    /// A cell without a value may span rows, too.
    private mutating func endCell() {
        if let cell, mergeDown > 0 {
            merges.add(
                LedgerMerges.Merge(
                    columns: column...column + across, lastRow: row.number + mergeDown, text: "",
                    line: cell.line, position: cell.position))
        }
        cell = nil
    }

    private mutating func endData() {
        guard let cell, textStart < row.bytes.count else { return }
        if merges.isMisplaced(column) { place() }
        guard column < Self.mostColumns else { return }
        let added = row.append(
            textStart..<row.bytes.count, column: column, line: cell.line, position: cell.position,
            isSpanning: mergeDown > 0)
        if across > 0 { row.spans.append((column, across)) }
        guard mergeDown > 0 else { return }
        merges.add(
            LedgerMerges.Merge(
                columns: column...column + across, lastRow: row.number + mergeDown,
                text: row.text(added), line: cell.line, position: cell.position))
        mergeDown = 0
    }

    private mutating func endRow() {
        isInRow = false
        guard sheet != nil, !row.cells.isEmpty else { return }
        spread()
        sheet?.add(row)
    }

    /// Gives the row what cells above that span it hold.
    private mutating func spread() {
        for merge in merges.covering where !merge.text.isEmpty {
            let column = merge.columns.lowerBound
            guard !row.cells.contains(where: { $0.column == column }),
                sheet?.wantsSpanned(column) == true
            else { continue }
            row.append(
                spanned: merge.text, column: column, line: merge.line, position: merge.position)
        }
    }

    private mutating func endSheet() {
        guard let sheet = sheet.take() else { return }
        sheets.offer(sheet)
    }

    /// LibreOffice names a namespace that Excel does not.
    private static func isOfLibreOffice(_ rootTag: String) -> Bool {
        rootTag.contains("urn:schemas-microsoft-com:office:component:spreadsheet")
    }

    private func value(
        of kind: SpreadsheetVocabulary.Attribute, _ event: ElementBatch.Event,
        in batch: ElementBatch
    ) -> String? {
        batch.attributes[event.attributes].first { attributes[Int($0.name)] == kind }
            .map { batch.string($0.value) }
    }

    private func number(
        of kind: SpreadsheetVocabulary.Attribute, _ event: ElementBatch.Event,
        in batch: ElementBatch
    ) -> Int? {
        value(of: kind, event, in: batch).flatMap { Int($0) }
            .flatMap { (0...(1 << 24)).contains($0) ? $0 : nil }
    }
}

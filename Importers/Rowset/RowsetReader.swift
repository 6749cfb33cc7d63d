import Estate
import FeedReader

/// Reads a repeated row element whose fields are flat children or attributes, whatever the names:
/// `Root/RecordSet/Row`, the export of most databases.
///
/// The row element is the first that holds a room and an area by some profile; what came before it
/// is looked at again then.
struct RowsetReader: ForeignReader {
    private let profiles: [ImportProfile]
    private var localNames: [String] = []
    private var open: [OpenElement] = []
    /// The fields of open elements by depth; their memory is used again by the next at that depth.
    private var fields: [RowsetFields] = []
    /// Where the text of the innermost element begins; the text is with the fields around it.
    private var textPlace: (line: Int32, column: Int32)?
    /// Elements with fields, until the row element is known.
    private var waiting: [RowsetFields] = []
    /// What stands beside the rows: date, building, sender.
    private var labels: [RowsetLabel] = []
    private var rows: RowsetRows?
    /// The row element: its name by number, and how many elements are around it.
    private var row: (name: Int32, depth: Int)?

    /// Elements looked at for the row element, at most; so many labels are kept beside them.
    private static let mostWaiting = 200
    /// Fields of one element, at most.
    private static let mostFields = 500

    /// An element around the place being read.
    private struct OpenElement {
        var name: Int32
        var hasChildren = false
    }

    var unitCount: Int { rows?.unitCount ?? 0 }

    init(profiles: [ImportProfile]) {
        self.profiles = profiles
    }

    mutating func read(_ batch: ElementBatch, events: Range<Int>, names: [ElementName]) {
        for name in names[localNames.count...] { localNames.append(name.local) }
        for event in batch.events[events] {
            switch event.kind {
            case .start: start(event, in: batch)
            case .text:
                if textPlace == nil { textPlace = (event.line, event.column) }
                if open.count > 1 { fields[open.count - 2].append(batch.bytes[event.text]) }
            case .end: end()
            }
        }
    }

    /// - Returns: nothing where no element looks like a row.
    mutating func finish() -> [ForeignFeed] {
        guard let rows else { return [] }
        return rows.feeds(labels: labels)
    }

    private mutating func start(_ event: ElementBatch.Event, in batch: ElementBatch) {
        let depth = open.count
        if depth > 0 { open[depth - 1].hasChildren = true }
        if textPlace != nil { dropText(at: depth - 1) }
        if fields.count == depth { fields.append(RowsetFields()) }
        fields[depth].begin(line: event.line, column: event.column)
        for index in event.attributes {
            let attribute = batch.attributes[index]
            let name = localNames[Int(attribute.name)]
            let (line, column) = batch.location(ofAttribute: name, in: event)
            fields[depth].append(batch.bytes[attribute.value])
            fields[depth].endField(
                RowsetFields.Step(attribute: attribute.name), line: Int32(line),
                column: Int32(column))
        }
        open.append(OpenElement(name: event.name))
    }

    private mutating func end() {
        guard let element = open.popLast() else { return }
        let depth = open.count
        // A text of its own makes an element a field, however many attributes it has.
        let hasText = !element.hasChildren && textPlace != nil
        if element.hasChildren || fields[depth].cells.count > 1 && !hasText {
            if textPlace != nil { dropText(at: depth) }
            if !fields[depth].cells.isEmpty { take(element) }
        } else if depth > 0, fields[depth - 1].cells.count < Self.mostFields {
            let place = textPlace ?? (fields[depth].line, fields[depth].column)
            fields[depth - 1].endField(
                RowsetFields.Step(element: element.name), line: place.line, column: place.column)
            textPlace = nil
        } else if textPlace != nil {
            dropText(at: depth)
        }
    }

    /// Leaves out the text of the element at a depth: it is no field.
    private mutating func dropText(at depth: Int) {
        textPlace = nil
        if depth > 0 { fields[depth - 1].dropText() }
    }

    /// An element with fields has ended.
    private mutating func take(_ element: OpenElement) {
        let depth = open.count
        if let row {
            if row.name == element.name, row.depth == depth {
                rows?.add(&fields[depth], names: localNames)
            } else if labels.count < Self.mostWaiting {
                note(labels: fields[depth], at: path(of: element))
            }
            return
        }
        var fields = fields[depth]
        fields.path = path(of: element)
        if waiting.count < Self.mostWaiting { waiting.append(fields) }
        guard let profile = bestProfile(for: fields) else { return }
        row = (element.name, depth)
        rows = RowsetRows(
            path: fields.path, profile: profile,
            first: waiting.filter { $0.path == fields.path }, names: localNames)
        for other in waiting where other.path != fields.path {
            note(labels: other, at: other.path)
        }
        waiting = []
    }

    private func path(of element: OpenElement) -> String {
        open.map { "/" + localNames[Int($0.name)] }.joined() + "/" + localNames[Int(element.name)]
    }

    /// The profile by which an element is a row, and which knows most of its fields.
    private func bestProfile(for fields: RowsetFields) -> ImportProfile? {
        let texts = fields.headings(localNames)
        return profiles.map { ($0, TableHeading(texts, profile: $0)) }
            .filter { $0.1.isSufficient }
            .reduce(nil) { best, next -> (ImportProfile, TableHeading)? in
                guard let best, best.1.fit >= next.1.fit else { return next }
                return best
            }?.0
    }

    private mutating func note(labels fields: RowsetFields, at path: String) {
        for cell in fields.cells where labels.count < Self.mostWaiting {
            let value = fields.text(cell)
            labels.append(
                RowsetLabel(
                    name: cell.step.local(localNames), value: value,
                    place: Place(
                        line: Int(cell.line), column: Int(cell.column),
                        path: "\(path)/\(cell.step.written(localNames))", value: value)))
        }
    }
}

/// A field that stands beside the rows.
struct RowsetLabel {
    var name: String
    var value: String
    var place: Place
}

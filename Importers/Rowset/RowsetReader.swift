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
    /// Elements with fields, until the row element is known.
    private var waiting: [Fields] = []
    /// What stands beside the rows: date, building, sender.
    private var labels: [(name: String, value: String, place: Place)] = []
    private var rows: RowsetRows?

    /// Elements looked at for the row element, at most; so many labels are kept beside them.
    private static let mostWaiting = 200
    /// Fields of one element, at most.
    private static let mostFields = 500

    /// An element around the place being read.
    private struct OpenElement {
        var name: Int
        var line: Int32
        var column: Int32
        var hasChildren = false
        var text = ""
        var textPlace: (line: Int32, column: Int32)?
        var fields = Fields()
    }

    /// The flat fields of an element.
    struct Fields {
        var path = ""
        var line = 0
        var column = 0
        var values: [Value] = []

        struct Value {
            /// The field's name; with `@` before it where it is an attribute.
            var step: String
            var text: String
            var line: Int32
            var column: Int32
        }
    }

    init(profiles: [ImportProfile]) {
        self.profiles = profiles
    }

    mutating func read(_ batch: ElementBatch, events: Range<Int>, names: [ElementName]) {
        for name in names[localNames.count...] { localNames.append(name.local) }
        for event in batch.events[events] {
            switch event.kind {
            case .start: start(event, in: batch)
            case .text:
                guard let last = open.indices.last, !open[last].hasChildren else { continue }
                if open[last].textPlace == nil {
                    open[last].textPlace = (event.line, event.column)
                }
                open[last].text += batch.string(event.text)
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
        if let parent = open.indices.last { open[parent].hasChildren = true }
        var element = OpenElement(
            name: Int(event.name), line: event.line, column: event.column)
        for attribute in batch.attributes[event.attributes] {
            let name = localNames[Int(attribute.name)]
            let (line, column) = batch.location(ofAttribute: name, in: event)
            element.fields.values.append(
                Fields.Value(
                    step: "@" + name, text: batch.string(attribute.value), line: Int32(line),
                    column: Int32(column)))
        }
        open.append(element)
    }

    private mutating func end() {
        guard var element = open.popLast() else { return }
        // A text of its own makes an element a field, however many attributes it has.
        let hasText = element.textPlace != nil
        if element.hasChildren || element.fields.values.count > 1 && !hasText {
            element.fields.line = Int(element.line)
            element.fields.column = Int(element.column)
            take(element)
        } else if let parent = open.indices.last {
            let place = element.textPlace ?? (element.line, element.column)
            let value = Fields.Value(
                step: localNames[element.name], text: element.text, line: place.line,
                column: place.column)
            if open[parent].fields.values.count < Self.mostFields {
                open[parent].fields.values.append(value)
            }
        }
    }

    /// An element with fields has ended.
    private mutating func take(_ element: OpenElement) {
        guard !element.fields.values.isEmpty else { return }
        let depth = open.count
        if rows != nil {
            if rows?.name == element.name, rows?.depth == depth {
                rows?.add(element.fields)
            } else {
                note(labels: element.fields)
            }
            return
        }
        var fields = element.fields
        fields.path =
            open.map { "/" + localNames[$0.name] }.joined() + "/" + localNames[element.name]
        if waiting.count < Self.mostWaiting { waiting.append(fields) }
        guard let profile = bestProfile(for: fields) else { return }
        let earlier = waiting.filter { $0.path == fields.path }
        rows = RowsetRows(
            name: element.name, depth: depth, path: fields.path, profile: profile, first: earlier)
        for other in waiting where other.path != fields.path { note(labels: other) }
        waiting = []
    }

    /// The profile by which an element is a row, and which knows most of its fields.
    private func bestProfile(for fields: Fields) -> ImportProfile? {
        let texts = RowsetRows.texts(of: fields)
        return profiles.map { ($0, TableHeading(texts, profile: $0)) }
            .filter { $0.1.isSufficient }
            .reduce(nil) { best, next -> (ImportProfile, TableHeading)? in
                guard let best, best.1.fit >= next.1.fit else { return next }
                return best
            }?.0
    }

    private mutating func note(labels fields: Fields) {
        for value in fields.values where labels.count < Self.mostWaiting {
            labels.append(
                (
                    String(value.step.drop { $0 == "@" }), value.text,
                    Place(
                        line: Int(value.line), column: Int(value.column),
                        path: "\(fields.path)/\(value.step)", value: value.text)
                ))
        }
    }
}

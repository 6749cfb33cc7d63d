public import Estate
import FeedReader

/// The first look at a feed: enough to put a folder's feeds in order.
public enum FeedPreview {
    /// The day a feed speaks of, from its root element; `nil` where that can't be told.
    public static func asOf(of source: FeedSource) -> CalendarDate? {
        var reader = DocumentReader()
        var names: [ElementName] = []
        var asOf: CalendarDate?
        // A preview is no place to complain: reading the feed will.
        try? source.read(by: 4096) { bytes in
            try reader.append(bytes)
            let batch = reader.takeBatch()
            names += batch.newNames
            guard let root = batch.events.first(where: { $0.kind == .start }) else { return true }
            let attribute = batch.attributes[root.attributes].first {
                names[Int($0.name)] == ElementName(namespace: "", local: "asOf")
            }
            asOf = attribute.flatMap { CalendarDate(batch.string($0.value)) }
            return false
        }
        return asOf
    }
}

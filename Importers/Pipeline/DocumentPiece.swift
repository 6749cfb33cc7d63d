import FeedReader

/// What the first thread of the pipeline hands to the second.
enum DocumentPiece: Sendable {
    /// The next source: its number in the list.
    case opened(Int)
    /// Bytes as received, and what they hold.
    case read([UInt8], ElementBatch)
    /// The end of the source, and why it came early.
    case ended(DocumentError?)
    /// The source can't be read; nothing follows.
    case failed(any Error)
}

import FeedReader

/// What the first thread of the pipeline hands to the second.
enum DocumentPiece: Sendable {
    /// The next source: its number in the list.
    case opened(Int)
    /// Elements read, and the bytes they were read from.
    case read(ElementBatch, bytes: [UInt8])
    /// The end of the source, and why it came early.
    case ended(DocumentError?)
    /// The source can't be read; nothing follows.
    case failed(any Error)
}

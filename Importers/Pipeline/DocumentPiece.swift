import FeedReader

/// What the first thread of the pipeline hands to the second.
enum DocumentPiece: Sendable {
    /// The next source: its number in the list.
    case opened(Int)
    /// Elements read from some bytes; the bytes as a zstd frame, and how many they are.
    case read(ElementBatch, frame: [UInt8], size: Int)
    /// The end of the source, and why it came early.
    case ended(DocumentError?)
    /// The source can't be read; nothing follows.
    case failed(any Error)
}

public import Estate
import FeedReader
import Foundation

/// Reads feeds one after the other, each piece as soon as it is ready.
///
/// Three threads work side by side: one reads bytes and parses, one decodes and checks, and the one
/// that iterates stores. Parsing is CPU work and keeps off event loops and the cooperative pool.
/// Channels between them are bounded, so that memory does not grow with a feed.
public final class FeedStream: Sequence, IteratorProtocol {
    private let documents = Channel<DocumentPiece>(capacity: 8)
    private let pieces = Channel<FeedPiece>(capacity: 48)

    public init(_ sources: [FeedSource], context: ImportContext) {
        let documents = documents
        let pieces = pieces
        Self.startThread("feed-parse") {
            Self.parse(sources, into: documents)
            documents.finish()
        }
        Self.startThread("feed-check") {
            var checker = FeedChecker(context: context)
            while let piece = documents.receive() {
                guard checker.take(piece, handOn: { pieces.send($0) }) else { break }
            }
            documents.close()
            pieces.finish()
        }
    }

    deinit {
        pieces.close()
    }

    public func next() -> FeedPiece? {
        pieces.receive()
    }

    private static func startThread(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.stackSize = 1 << 20
        thread.start()
    }

    private static func parse(_ sources: [FeedSource], into documents: Channel<DocumentPiece>) {
        for (number, source) in sources.enumerated() {
            guard documents.send(.opened(number)) else { return }
            var reader = DocumentReader()
            var isOpen = true
            var failure: DocumentError?
            do {
                try source.read { bytes in
                    do throws(DocumentError) {
                        try reader.append(bytes)
                    } catch {
                        failure = error
                    }
                    isOpen = documents.send(.read(bytes, reader.takeBatch()))
                    return isOpen && failure == nil
                }
            } catch {
                documents.send(.failed(error))
                return
            }
            if failure == nil {
                do throws(DocumentError) {
                    try reader.finish()
                } catch {
                    failure = error
                }
                isOpen = isOpen && documents.send(.read([], reader.takeBatch()))
            }
            guard isOpen, documents.send(.ended(failure)) else { return }
        }
    }
}

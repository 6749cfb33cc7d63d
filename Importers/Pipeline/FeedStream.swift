public import Estate
import FeedReader
import Foundation

/// Reads feeds one after the other, each piece as soon as it is ready.
///
/// Three threads work side by side: one reads bytes and parses, one decodes and checks, and the one
/// that iterates stores. Parsing is CPU work and keeps off event loops and the cooperative pool.
/// Channels between them are bounded, so that memory does not grow with a feed; what belongs to a
/// small feed travels together, because waking a thread costs more than a small piece is worth.
public final class FeedStream: Sequence, IteratorProtocol {
    private let documents = Channel<[DocumentPiece]>(capacity: 6)
    private let pieces = Channel<[FeedPiece]>(capacity: 24)
    /// The pieces last received, and how many of them have been handed on.
    private var received: [FeedPiece] = []
    private var handedOn = 0

    public init(_ sources: [FeedSource], context: ImportContext) {
        let documents = documents
        let pieces = pieces
        let sources = sources.map(\.held)
        Self.startThread("feed-parse") {
            DocumentParser(documents).parse(sources)
            documents.finish()
        }
        Self.startThread("feed-check") {
            var checker = FeedChecker(context: context)
            var isOpen = true
            while isOpen, let batch = documents.receive() {
                var ready: [FeedPiece] = []
                var size = 0
                for piece in batch where isOpen {
                    checker.take(piece) { piece in
                        ready.append(piece)
                        size += piece.size
                        // A foreign document is handed on at its end, all of it: the store should
                        // not wait for the last of it.
                        guard size >= FeedSource.chunkSize else { return }
                        isOpen = isOpen && pieces.send(ready)
                        (ready, size) = ([], 0)
                    }
                }
                if !ready.isEmpty { isOpen = isOpen && pieces.send(ready) }
            }
            documents.close()
            pieces.finish()
        }
    }

    deinit {
        pieces.close()
    }

    public func next() -> FeedPiece? {
        while handedOn == received.count {
            guard let more = pieces.receive() else { return nil }
            received = more
            handedOn = 0
        }
        defer { handedOn += 1 }
        return received[handedOn]
    }

    private static func startThread(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.stackSize = 1 << 20
        thread.start()
    }
}

extension FeedPiece {
    /// About how many bytes it holds.
    fileprivate var size: Int {
        switch self {
        case .floors(let floors, _): floors.reduce(0) { $0 + $1.units.count }
        case .source(let frame, _): frame.count
        default: 0
        }
    }
}

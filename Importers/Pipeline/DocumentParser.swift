import FeedReader

/// The first thread of the pipeline: bytes in, elements out.
final class DocumentParser {
    private let channel: Channel<[DocumentPiece]>
    private var waiting: [DocumentPiece] = []
    private var waitingBytes = 0

    init(_ channel: Channel<[DocumentPiece]>) {
        self.channel = channel
    }

    func parse(_ sources: [FeedSource]) {
        for (number, source) in sources.enumerated() {
            waiting.append(.opened(number))
            guard parse(source) else { return }
        }
    }

    /// - Returns: `false` once the receiver has gone or nothing can follow.
    private func parse(_ source: FeedSource) -> Bool {
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
                // A source that fails is not kept.
                waiting.append(.read(reader.takeBatch(), bytes: failure == nil ? bytes : []))
                waitingBytes += bytes.count
                if waitingBytes >= FeedSource.chunkSize { isOpen = send() }
                return isOpen && failure == nil
            }
        } catch {
            waiting.append(.failed(error))
            _ = send()
            return false
        }
        guard isOpen else { return false }
        if failure == nil {
            do throws(DocumentError) {
                try reader.finish()
            } catch {
                failure = error
            }
            waiting.append(.read(reader.takeBatch(), bytes: []))
        }
        waiting.append(.ended(failure))
        return send()
    }

    private func send() -> Bool {
        defer {
            waiting = []
            waitingBytes = 0
        }
        return channel.send(waiting)
    }
}

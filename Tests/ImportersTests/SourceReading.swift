import Compression
import Estate
import FeedReader
import Testing

@testable import Importers

/// Everything a stream says of one source.
struct SourceReading {
    var number: Int
    var feed: Feed?
    var floors: [Floor] = []
    var summary = OccupancySummary()
    var source: [UInt8] = []
    var outcome: FeedReading?

    init(number: Int) {
        self.number = number
    }

    var log: DiagnosticLog { outcome?.log ?? DiagnosticLog() }
    var codes: [Diagnostic.Code: Int] { log.counts }
    var units: [Unit] { floors.flatMap(\.units) }

    /// Reads sources one after the other.
    static func all(
        _ sources: [FeedSource], context: ImportContext = .make()
    ) -> [SourceReading] {
        var readings: [SourceReading] = []
        for piece in FeedStream(sources, context: context) {
            if case .opened(let number) = piece {
                readings.append(SourceReading(number: number))
                continue
            }
            guard let last = readings.indices.last else {
                Issue.record("a piece before the first source was opened")
                continue
            }
            switch piece {
            case .opened: break
            case .feed(let feed, _):
                #expect(readings[last].feed == nil)
                readings[last].feed = feed
            case .floors(let floors, let summary):
                readings[last].floors += floors.compactMap { try? $0.unpacked() }
                readings[last].summary += summary
            case .source(let frame, let size):
                #expect(readings[last].feed != nil, "bytes before the feed they belong to")
                let bytes = (try? Decompression.decompress(frame)) ?? []
                #expect(bytes.count == size)
                readings[last].source += bytes
            case .finished(let outcome):
                #expect(readings[last].outcome == nil)
                readings[last].outcome = outcome
            case .failed(let error): Issue.record("\(error)")
            }
        }
        return readings
    }

    /// Reads one source.
    static func of(_ bytes: [UInt8], context: ImportContext = .make()) -> SourceReading {
        all([.bytes(bytes, name: "feed.xml")], context: context).first ?? SourceReading(number: -1)
    }

    /// Reads one source in UTF-8.
    static func of(_ text: String, context: ImportContext = .make()) -> SourceReading {
        of(Array(text.utf8), context: context)
    }

    /// The findings of one source that comes in pieces of so many bytes.
    static func log(
        of bytes: [UInt8], pieces size: Int, context: ImportContext = .make()
    ) -> DiagnosticLog {
        var reader = DocumentReader()
        var checker = FeedChecker(context: context)
        var log = DiagnosticLog()
        func take(_ piece: DocumentPiece) {
            checker.take(piece) { handed in
                if case .finished(let outcome) = handed { log = outcome.log }
            }
        }
        take(.opened(0))
        var failure: DocumentError?
        var start = 0
        while start < bytes.count, failure == nil {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            start += piece.count
            do throws(DocumentError) {
                try reader.append(piece)
            } catch {
                failure = error
            }
            take(.read(reader.takeBatch(), bytes: piece))
        }
        if failure == nil {
            do throws(DocumentError) {
                try reader.finish()
            } catch {
                failure = error
            }
            take(.read(reader.takeBatch(), bytes: []))
        }
        take(.ended(failure))
        return log
    }
}

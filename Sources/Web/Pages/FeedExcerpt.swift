import Estate
import FeedReader
import Reports
import Storage

/// A line of a feed as it was sent, with a few around it.
struct FeedExcerpt: Sendable {
    let number: String
    /// Whether the file has such a line.
    let isThere: Bool
    let remark: String
    let lines: [Line]

    struct Line: Sendable {
        let number: String
        let text: String
        let isWanted: Bool
    }

    /// Which line is wanted.
    struct Place: Hashable, Sendable {
        var line: Int
        var column: Int?

        init(line: Int, column: Int? = nil) {
            self.line = line
            self.column = column
        }

        /// - Returns: `nil` where no line is asked for.
        init?(_ values: RequestValues) throws(Problem) {
            let most = Int(Int32.max)
            guard let line = try values.number("line", in: 1...most) else { return nil }
            self.init(line: line, column: try values.number("column", in: 1...most))
        }
    }

    /// Reads no further than the line, and holds no more than a piece of the file.
    init(_ place: Place, ofFeed id: Int, in store: Store) throws {
        var reader = ExcerptReader(line: place.line, column: place.column)
        var piece = 0
        while let bytes = try store.source(ofFeed: id, piece: piece), try reader.take(bytes) {
            piece += 1
        }
        self.init(try reader.finish(), place)
    }

    private init(_ excerpt: SourceExcerpt, _ place: Place) {
        number = Figures.count(place.line)
        isThere = excerpt[place.line] != nil
        let isCut = excerpt.lines.contains { $0.isCutBefore || $0.isCutAfter }
        remark =
            "照收到的原文，编码 \(excerpt.encoding)。" + (isCut ? "太长的行只列出一段，“…”处有省略；全文请下载原文件。" : "")
        lines = excerpt.lines.map { line in
            Line(
                number: Figures.count(line.number),
                text: (line.isCutBefore ? "…" : "") + line.text + (line.isCutAfter ? "…" : ""),
                isWanted: line.number == place.line)
        }
    }
}

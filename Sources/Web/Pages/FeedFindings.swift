import Estate
import Reports

/// What was found in a feed, as a page shows it: how many of each kind, then one by one.
struct FeedFindings: Sendable {
    /// Such as `错误 3 条，提醒 12 条`.
    let total: String
    let kinds: [Kind]
    let rows: [Row]
    /// Why there are fewer rows than findings; `nil` where all are there.
    let cut: String?
    /// Where all that are listed can be had as a table; `nil` where none is kept.
    let csv: String?

    /// The findings of one code.
    struct Kind: Sendable {
        let severity: String
        let tag: String
        let meaning: String
        let code: String
        let count: String
    }

    /// One finding.
    struct Row: Sendable {
        /// The class of its style: `error`, `warning`, `info`.
        let tone: String
        let severity: String
        let place: String
        /// Where that place of the source is shown.
        let link: String?
        let path: String?
        let value: String?
        let message: String
        let hint: String
        let code: String
    }

    /// How many findings a page lists.
    static let mostRows = 200

    /// - Parameters:
    ///   - counts: all of them.
    ///   - listed: the first of each code.
    ///   - csv: where these can be had as a table.
    ///   - feed: the stored feed whose source can be looked into; `nil` without one.
    /// - Returns: `nil` where nothing was found.
    init?(
        _ counts: [Diagnostic.Code: Int], listed: [Diagnostic], csv: String?, feed: Int? = nil
    ) {
        guard !counts.isEmpty else { return nil }
        let ordered = Diagnostic.Severity.allCases.flatMap { severity in
            Diagnostic.Code.allCases.filter { $0.severity == severity }
        }
        kinds = ordered.compactMap { code in counts[code].map { Kind(code, count: $0) } }
        total = Diagnostic.Severity.allCases.compactMap { severity in
            let count = counts.reduce(0) { $1.key.severity == severity ? $0 + $1.value : $0 }
            return count > 0 ? "\(severity.name) \(Figures.count(count)) 条" : nil
        }.joined(separator: "，")
        // What rejects a file comes first: it is what has to be mended, from the top down.
        let shown = Diagnostic.Severity.allCases.flatMap { severity in
            listed.filter { $0.severity == severity }.sorted {
                ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
            }
        }
        rows = shown.prefix(Self.mostRows).map { Row($0, of: feed) }
        let all = counts.values.reduce(0, +)
        cut = all > rows.count ? Self.cut(shown: rows.count, listed: listed.count, all: all) : nil
        self.csv = listed.isEmpty ? nil : csv
    }
}

extension FeedFindings.Kind {
    fileprivate init(_ code: Diagnostic.Code, count: Int) {
        severity = code.severity.name
        tag = code.severity.tag
        meaning = code.meaning
        self.code = code.rawValue
        self.count = Figures.count(count)
    }
}

extension FeedFindings.Row {
    fileprivate init(_ finding: Diagnostic, of feed: Int?) {
        link = feed.flatMap { feed in
            finding.line.map { Paths.feed(feed, line: $0, column: finding.column) }
        }
        tone = finding.severity.rawValue
        severity = finding.severity.name
        place = finding.placeText ?? "整个文件"
        path = finding.path
        value = finding.value
        message = finding.message
        hint = finding.hint
        code = finding.code.rawValue
    }
}

extension Diagnostic.Severity {
    /// The class of its tag.
    fileprivate var tag: String {
        switch self {
        case .error: "bad"
        case .warning: "warn"
        case .info: "quiet"
        }
    }
}

extension FeedFindings {
    private static func cut(shown: Int, listed: Int, all: Int) -> String {
        let first = "共 \(Figures.count(all)) 条，这里列出前 \(Figures.count(shown)) 条。"
        let table = listed > shown ? "表格里有 \(Figures.count(listed)) 条。" : ""
        let kept = "每种最多列出 \(Figures.count(DiagnosticLog.listedPerCode)) 条，改好后再上传就会看到其余的。"
        return first + table + (all > listed ? kept : "")
    }
}

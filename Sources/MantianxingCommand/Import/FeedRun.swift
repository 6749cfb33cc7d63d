import Estate
import Importers
import Storage

/// Imports sources and says what became of each.
struct FeedRun {
    let sources: [FeedSource]
    let context: ImportContext
    let options: FeedImportOptions
    let output: ImportOutput

    /// - Returns: whether nothing was rejected or held.
    func run(into store: Store) throws -> Bool {
        guard !sources.isEmpty else {
            output.console.note("没有找到要导入的 XML 文件。")
            return true
        }
        var isClean = true
        let progress = ProgressBar(sources, on: output.console)
        let pieces = FeedStream(sources, context: context).lazy.map { piece in
            progress.note(piece)
            return piece
        }
        defer { progress.finish() }
        var counts: [ImportOutcome.Status: Int] = [:]
        try store.importFeeds(
            pieces, names: sources.map(\.fileName), options: options, now: Clock.now
        ) { number, outcome in
            progress.clear()
            counts[outcome.status, default: 0] += 1
            if outcome.status == .rejected || outcome.status == .held { isClean = false }
            let source = sources[number]
            output.show(outcome, file: output.listed == nil ? source.fileName : source.name)
        }
        progress.finish()
        output.showTotals(counts)
        return isClean
    }
}

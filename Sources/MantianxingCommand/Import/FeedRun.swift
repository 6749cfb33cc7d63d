import Estate
import Importers
import Storage

/// Imports sources and says what became of each.
struct FeedRun {
    let sources: [FeedSource]
    let context: ImportContext
    let options: FeedImportOptions
    let output: ImportOutput

    /// How it went.
    struct Result {
        /// Whether nothing was rejected or held.
        var isClean = true
        /// Sources that could not be read, or not to their ends; the others are done all the same.
        var unreadable: [UnreadableSource] = []
        fileprivate var counts: [ImportOutcome.Status: Int] = [:]
    }

    func run(into store: Store) throws -> Result {
        var result = Result()
        guard !sources.isEmpty else {
            output.console.note("没有找到要导入的 XML 文件。")
            return result
        }
        let progress = ProgressBar(sources, on: output.console)
        defer { progress.finish() }
        var next = 0
        while next < sources.count {
            next = try importSources(from: next, into: store, progress, &result)
        }
        progress.finish()
        if !result.counts.isEmpty { output.showTotals(result.counts) }
        return result
    }

    /// Imports from one source on, to the end or to the first that can't be read.
    ///
    /// - Returns: the number of the source to go on with.
    private func importSources(
        from first: Int, into store: Store, _ progress: ProgressBar, _ result: inout Result
    ) throws -> Int {
        let sources = Array(sources[first...])
        var current = 0
        var options = options
        options.keepsFinishedFeeds = true
        let pieces = FeedStream(sources, context: context).lazy.map { piece in
            if case .opened(let number) = piece { current = number }
            progress.note(piece)
            return piece
        }
        do {
            try store.importFeeds(
                pieces, names: sources.map(\.fileName), options: options, now: Clock.now
            ) { number, outcome in
                progress.clear()
                result.counts[outcome.status, default: 0] += 1
                let isClean = outcome.status != .rejected && outcome.status != .held
                result.isClean = result.isClean && isClean
                let source = sources[number]
                output.show(outcome, file: output.listed == nil ? source.fileName : source.name)
            }
            return self.sources.count
        } catch let error as UnreadableSource {
            result.unreadable.append(error)
            return first + current + 1
        }
    }
}

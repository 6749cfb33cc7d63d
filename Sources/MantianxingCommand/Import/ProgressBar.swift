import Estate
import Foundation
import Importers

/// A bar on standard error, where that is a terminal, of how much has been read.
final class ProgressBar {
    private let total: Int
    private let count: Int
    private var done = 0
    private var files = 0
    private var shown = -1
    private let isShown: Bool
    private let console: Console

    init(_ sources: [FeedSource], on console: Console) {
        self.console = console
        isShown = console.errorIsTerminal
        count = sources.count
        total =
            !isShown
            ? 0
            : sources.reduce(0) { sum, source in
                guard case .file(let path, _) = source else { return sum }
                let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
                return sum + (size ?? 0)
            }
    }

    func note(_ piece: FeedPiece) {
        guard isShown else { return }
        switch piece {
        case .source(_, let size): done += size
        case .finished: files += 1
        case .opened, .feed, .floors, .failed: return
        }
        let percent = total == 0 ? 0 : min(100, done * 100 / total)
        guard percent != shown else { return }
        shown = percent
        console.overwrite(Self.bar(percent: percent, files: files, of: count))
    }

    static func bar(percent: Int, files: Int, of count: Int) -> String {
        let width = 30
        let filled = percent * width / 100
        return String(repeating: "█", count: filled)
            + String(repeating: "░", count: width - filled) + " \(percent)%  \(files)/\(count) 个文件"
    }

    /// Makes room for a line of results.
    func clear() {
        guard isShown, shown >= 0 else { return }
        console.overwrite("")
        shown = -1
    }

    func finish() {
        clear()
    }
}

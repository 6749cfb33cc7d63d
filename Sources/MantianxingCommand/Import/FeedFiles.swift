import Dispatch
import Estate
import Foundation
import Importers
import Synchronization

/// The feeds that paths name.
enum FeedFiles {
    /// The sources in the order in which they are to be taken, and why others can't be.
    ///
    /// A folder's feeds come in order of the day they speak of, then of name; folders inside are
    /// looked into, hidden ones are not.
    static func sources(
        _ paths: [String]
    ) throws -> (readable: [FeedSource], unreadable: [UnreadableSource]) {
        var readable: [FeedSource] = []
        var unreadable: [UnreadableSource] = []
        for path in paths {
            if path == "-" {
                readable.append(.standardInput)
            } else if isFolder(path) {
                readable += inOrder(files(in: path))
            } else if access(path, R_OK) == 0 {
                readable.append(.file(path))
            } else {
                unreadable.append(UnreadableSource(name: path, error: errno))
            }
        }
        return (readable, unreadable)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    private static func files(in folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)
        var files: [String] = []
        while let name = all?.nextObject() as? String {
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            if !isHidden, name.lowercased().hasSuffix(".xml") { files.append("\(folder)/\(name)") }
        }
        return files.sorted()
    }

    private static func inOrder(_ files: [String]) -> [FeedSource] {
        // A first look at thousands of files, on all cores.
        let dates = Mutex([CalendarDate?](repeating: nil, count: files.count))
        DispatchQueue.concurrentPerform(iterations: (files.count + 63) / 64) { block in
            for index in block * 64..<min(block * 64 + 64, files.count) {
                let date = FeedPreview.asOf(of: .file(files[index]))
                dates.withLock { $0[index] = date }
            }
        }
        let dated = zip(files, dates.withLock { $0 }).map { file, date in
            (file: file, asOf: date ?? CalendarDate(daysSince1970: 0))
        }
        return dated.sorted { ($0.asOf, $0.file) < ($1.asOf, $1.file) }.map { .file($0.file) }
    }
}

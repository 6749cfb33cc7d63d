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
        _ paths: [String], of caller: Caller = .own
    ) throws -> (readable: [FeedSource], unreadable: [UnreadableSource]) {
        var readable: [FeedSource] = []
        var unreadable: [UnreadableSource] = []
        for path in paths {
            let place = caller.path(path)
            if path == "-" {
                readable.append(.descriptor(caller.input, name: path))
            } else if isFolder(place) {
                let walk = FolderWalk(path, at: place)
                readable += inOrder(walk.files, of: caller)
                unreadable += walk.unreadable
            } else if access(place, R_OK) == 0 {
                readable.append(.file(place, name: path))
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

    private static func inOrder(_ files: [FeedSource], of caller: Caller) -> [FeedSource] {
        // A first look at thousands of files: on all cores, except in a service, where others ask.
        let size = caller.isOwn ? 64 : max(1, files.count)
        let dates = Mutex([CalendarDate?](repeating: nil, count: files.count))
        DispatchQueue.concurrentPerform(iterations: (files.count + size - 1) / size) { block in
            for index in block * size..<min((block + 1) * size, files.count) {
                let date = FeedPreview.asOf(of: files[index])
                dates.withLock { $0[index] = date }
            }
        }
        let dated = zip(files, dates.withLock { $0 }).map { file, date in
            (file: file, asOf: date ?? CalendarDate(daysSince1970: 0))
        }
        return dated.sorted { ($0.asOf, $0.file.name) < ($1.asOf, $1.file.name) }.map(\.file)
    }
}

import Foundation
import Importers

/// The XML files of a folder and of those inside it, but for hidden ones, and what stands in the way
/// of others.
///
/// Links to files count as files; links to folders are not gone into.
struct FolderWalk {
    private(set) var files: [FeedSource] = []
    private(set) var unreadable: [UnreadableSource] = []

    /// - Parameters:
    ///   - name: the folder as people call it.
    ///   - place: where it is.
    init(_ name: String, at place: String) {
        walk(name, at: place)
    }

    private mutating func walk(_ name: String, at place: String) {
        var names: [String] = []
        do throws(UnreadableSource) {
            names = try entries(of: name, at: place)
        } catch {
            unreadable.append(error)
        }
        for entry in names.sorted() where !entry.hasPrefix(".") {
            take("\(name)/\(entry)", at: "\(place)/\(entry)")
        }
    }

    private mutating func take(_ name: String, at place: String) {
        var info = stat()
        let isKnown = lstat(place, &info) == 0
        if isKnown, info.st_mode & S_IFMT == S_IFDIR { return walk(name, at: place) }
        guard name.lowercased().hasSuffix(".xml") else { return }
        guard isKnown, stat(place, &info) == 0, access(place, R_OK) == 0 else {
            return unreadable.append(UnreadableSource(name: name, error: errno))
        }
        switch info.st_mode & S_IFMT {
        case S_IFREG: files.append(.file(place, name: name))
        case S_IFDIR: unreadable.append(UnreadableSource(name: name, error: EISDIR))
        default:
            unreadable.append(UnreadableSource(name: name, error: UnreadableSource.notAFile))
        }
    }

    /// The names in a folder. One that is no text can't be handed on: it is noted as unreadable.
    private mutating func entries(
        of name: String, at place: String
    ) throws(UnreadableSource) -> [String] {
        guard let folder = opendir(place) else { throw UnreadableSource(name: name, error: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else { break }
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if let text = String(validating: bytes, as: UTF8.self) {
                names.append(text)
            } else {
                let shown = "\(name)/\(String(decoding: bytes, as: UTF8.self))"
                unreadable.append(UnreadableSource(name: shown, error: EILSEQ))
            }
        }
        // What has been found so far is no less there.
        if errno != 0 { unreadable.append(UnreadableSource(name: name, error: errno)) }
        return names
    }
}

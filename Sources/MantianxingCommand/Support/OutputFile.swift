import Foundation

/// The file that `-o` names.
struct OutputFile {
    let name: String

    /// What a name comes to, once links have been followed.
    private enum Place {
        /// A file, or nothing yet, with the permissions it has.
        case file(String, permissions: mode_t?)
        /// A device, a pipe: what can't be replaced, only written into.
        case special(String)
        /// What this process has open.
        case descriptor(CInt)
    }

    /// Writes a file whole or not at all, so that a reader never sees half a report; into anything
    /// else, as a shell does. `-` is the standard output.
    func write(_ bytes: [UInt8], to console: Console = .own) throws {
        guard name != "-" else { return console.out(bytes) }
        switch try place() {
        case .file(let path, let permissions): try replace(path, permissions, by: bytes)
        case .descriptor(console.output): console.out(bytes)
        case .descriptor(let number): try require(Console.write(bytes, to: number))
        case .special(let path):
            let number = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
            guard number >= 0 else { throw UnwritableFile(name: name, error: errno) }
            let target = Descriptor(number)
            try require(Console.write(bytes, to: target.number))
        }
    }

    private func require(_ error: CInt) throws(UnwritableFile) {
        // A reader that has seen enough is no failure.
        if error != 0, error != EPIPE { throw UnwritableFile(name: name, error: error) }
    }

    // MARK: Where

    private func place() throws(UnwritableFile) -> Place {
        var path = name
        for _ in 0..<40 {
            if let number = Self.descriptor(path) { return .descriptor(number) }
            var info = stat()
            guard lstat(path, &info) == 0 else {
                guard errno == ENOENT else { throw UnwritableFile(name: name, error: errno) }
                return .file(path, permissions: nil)
            }
            switch info.st_mode & S_IFMT {
            case S_IFREG: return .file(path, permissions: info.st_mode & 0o777)
            case S_IFDIR: throw UnwritableFile(name: name, error: EISDIR)
            case S_IFLNK: path = try target(of: path)
            default: return .special(path)
            }
        }
        throw UnwritableFile(name: name, error: ELOOP)
    }

    /// The open file that a name such as `/dev/fd/3` stands for.
    private static func descriptor(_ path: String) -> CInt? {
        for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
            return CInt(path.dropFirst(folder.count))
        }
        return nil
    }

    /// What a link says, as seen from where it stands.
    private func target(of link: String) throws(UnwritableFile) -> String {
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else {
            throw UnwritableFile(name: name, error: EIO)
        }
        return target.hasPrefix("/") ? target : Self.folder(of: link) + target
    }

    /// With the slash at its end; empty for a name without any folder.
    private static func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)])
    }

    // MARK: A file

    private func replace(_ path: String, _ permissions: mode_t?, by bytes: [UInt8]) throws {
        let draft = Self.folder(of: path) + ".mantianxing-\(UInt32.random(in: .min ... .max)).tmp"
        let number = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard number >= 0 else { throw UnwritableFile(name: name, error: errno) }
        let file = Descriptor(number)
        var error = Console.write(bytes, to: file.number)
        if error == 0, let permissions, fchmod(file.number, permissions) != 0 { error = errno }
        if error == 0, fsync(file.number) != 0 { error = errno }
        if error == 0, rename(draft, path) != 0 { error = errno }
        guard error == 0 else {
            unlink(draft)
            throw UnwritableFile(name: name, error: error)
        }
    }
}

import Foundation

extension PolicyFolder {
    /// What tells that a folder's policy files have changed without reading them: names, sizes and
    /// times of change.
    public struct Stamp: Hashable, Sendable {
        private let files: [String: FileStamp]

        /// - Throws: ``PolicyFolderError`` where the folder can't be read.
        public init(of path: String) throws(PolicyFolderError) {
            var files: [String: FileStamp] = [:]
            for name in try PolicyFolder.policyFileNames(in: path) {
                files[name] = FileStamp(path: "\(path)/\(name)")
            }
            self.files = files
        }
    }

    private struct FileStamp: Hashable, Sendable {
        private let inode: UInt64
        private let size: Int
        /// Of the contents, and of the file itself: contents can be put back with their old time.
        private let changes: [Int]

        /// - Returns: `nil` where there is no such file any more.
        init?(path: String) {
            var info = stat()
            guard stat(path, &info) == 0 else { return nil }
            inode = UInt64(info.st_ino)
            size = Int(info.st_size)
            changes = [
                info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_ctim.tv_sec,
                info.st_ctim.tv_nsec,
            ]
        }
    }
}

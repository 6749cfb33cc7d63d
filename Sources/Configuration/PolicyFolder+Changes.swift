import Foundation

extension PolicyFolder {
    /// Whether the files differ from those read before, byte by byte, or those were not sound:
    /// thousands of files are looked at much sooner than they are parsed.
    public func hasChanged(in path: String) throws(PolicyFolderError) -> Bool {
        guard policies != nil, try Self.policyFileNames(in: path) == files.map(\.name) else {
            return true
        }
        return files.contains { file in
            FileManager.default.contents(atPath: "\(path)/\(file.name)") != Data(file.text.utf8)
        }
    }
}

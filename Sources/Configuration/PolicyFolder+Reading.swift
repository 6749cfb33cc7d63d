import Estate
import Foundation

extension PolicyFolder {
    /// Reads every `*.yaml` and `*.yml` of a folder but hidden ones.
    ///
    /// - Throws: ``PolicyFolderError`` where the folder or one of its files can't be read. Mistakes
    ///   in the files are not thrown but reported in ``diagnostics``.
    public static func read(_ path: String) throws(PolicyFolderError) -> PolicyFolder {
        var files: [PolicyFile] = []
        var undecodable: [Diagnostic] = []
        for name in try policyFileNames(in: path) {
            let filePath = "\(path)/\(name)"
            guard let contents = FileManager.default.contents(atPath: filePath) else {
                throw .fileUnreadable(filePath)
            }
            let bytes = [UInt8](contents)
            if let text = String(validating: bytes, as: UTF8.self) {
                files.append(PolicyFile(name: name, text: text))
            } else {
                undecodable.append(notUTF8(bytes, file: name))
            }
        }
        return parse(files, undecodable: undecodable)
    }

    static func policyFileNames(
        in path: String
    ) throws(PolicyFolderError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .folderMissing(path)
        }
        guard isFolder.boolValue else { throw .notAFolder(path) }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw .folderUnreadable(path)
        }
        return names.filter { isPolicyFile($0, in: path) }.sorted()
    }

    private static func isPolicyFile(_ name: String, in folder: String) -> Bool {
        let lowercased = name.lowercased()
        guard !name.hasPrefix("."), lowercased.hasSuffix(".yaml") || lowercased.hasSuffix(".yml")
        else { return false }
        var isFolder: ObjCBool = false
        let path = "\(folder)/\(name)"
        // A dangling link does not exist; reading it tells so.
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return !(exists && isFolder.boolValue)
    }
}

extension PolicyFolder {
    /// Points at the first bytes that are not UTF-8.
    private static func notUTF8(_ bytes: [UInt8], file: String) -> Diagnostic {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        let repaired = Array(String(decoding: lines[line], as: UTF8.self).unicodeScalars)
        return Diagnostic(
            code: .policyMalformed, file: file, line: line + 1,
            column: (repaired.firstIndex(of: "\u{FFFD}") ?? 0) + 1,
            message: "文件不是 UTF-8 编码的文本。", hint: "请用文本编辑器把文件另存为 UTF-8 编码。")
    }
}

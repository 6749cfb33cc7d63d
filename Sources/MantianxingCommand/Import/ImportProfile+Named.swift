import ArgumentParser
import Configuration
import Estate
import Foundation
import Importers
import Storage

extension ImportProfile {
    /// The profile that an argument names: a file, else one that is built in, else one kept in the
    /// store.
    ///
    /// - Throws: `ValidationError` where there is none, and where it has mistakes, with their places.
    static func named(
        _ name: String, of caller: Caller, in store: Store
    ) throws -> ImportProfile {
        guard let text = try text(name, of: caller, in: store) else {
            let known = Profiles.builtIn.map(\.id) + (try store.importProfiles().map(\.name))
            throw ValidationError(
                "没有导入配置“\(name)”：既不是文件，也不是已有的名称（\(known.joined(separator: "、"))）。")
        }
        let reading = ProfileReading(PolicyFile(name: name, text: text))
        guard let profile = reading.profile else {
            let lines = reading.diagnostics.map { DiagnosticText.line($0) }
            throw ValidationError("导入配置“\(name)”有误：\n" + lines.joined(separator: "\n"))
        }
        return profile
    }

    private static func text(
        _ name: String, of caller: Caller, in store: Store
    ) throws -> String? {
        let path = caller.path(name)
        if FileManager.default.fileExists(atPath: path) {
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw UnreadableSource(name: name, error: errno)
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw ValidationError("导入配置“\(name)”不是 UTF-8 文本。")
            }
            return text
        }
        return try Profiles.builtIn(name)?.text ?? store.importProfile(named: name)?.text
    }
}

import Estate
import Yams

/// Why a text can't be read as a mapping of keys to values; nothing behind it was looked at.
struct Malformation: Error, Hashable, Sendable {
    var code: Diagnostic.Code = .policyMalformed
    /// Counted from 1.
    var line: Int
    /// In characters, counted from 1.
    var column: Int
    /// The offending text.
    var value: String?
    var wording: Wording
}

extension Malformation {
    static let empty = Malformation(line: 1, column: 1, wording: .empty)

    /// The whole document is a list or a text.
    static func notMapping(_ root: Node) -> Malformation {
        Malformation(
            line: root.mark?.line ?? 1, column: root.mark?.column ?? 1, value: root.scalar?.string,
            wording: .notMapping)
    }

    /// A key stands twice in a mapping, in a spelling that hides what comes after it.
    static func keyRepeated(_ key: String?, line: Int, column: Int) -> Malformation {
        Malformation(
            code: .policyKeyRepeated, line: line, column: column, value: key,
            wording: .keyRepeated(key))
    }
}

extension Wording {
    fileprivate static let empty = Wording("文件是空的。", "请照着另一栋楼的文件填写，或删去这个文件。")
    fileprivate static let notMapping = Wording(
        "文件的内容不是“键: 值”的形式。", "每行写成“键: 值”，冒号用半角，后面空一格。")

    fileprivate static func keyRepeated(_ key: String?) -> Wording {
        Wording("键“\(key ?? "")”在同一处写了不止一次。", "请只保留一处。")
    }
}

/// A spreadsheet that can't be written: the environment failed, most likely for want of room where
/// temporary files go.
public struct WorkbookError: Error, CustomStringConvertible {
    let reason: String

    public var description: String { "无法生成 XLSX：\(reason)。" }
}

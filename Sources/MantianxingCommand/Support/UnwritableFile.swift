import Estate
import Foundation

/// A file that can't be written: the environment failed.
struct UnwritableFile: Error, CustomStringConvertible {
    let name: String
    /// The system's `errno`.
    let error: CInt

    var description: String {
        // The file itself need not exist.
        let reason = error == ENOENT ? "没有这个文件夹" : SystemReason.text(error)
        return "无法写入“\(name)”：\(reason)。"
    }
}

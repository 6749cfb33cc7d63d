import Foundation
import HTTPTypes

extension Problem {
    /// More at once than the service takes.
    static func busy(_ detail: String) -> Problem {
        Problem(
            status: .serviceUnavailable, code: "busy", title: "正忙", detail: detail, retryAfter: 15)
    }

    static let tooManyUploads = busy("同时上传的数据太多，请稍后再试。")
    static let intakeFull = busy("等待导入的数据太多，请稍后再试。")
    static let stopping = busy("服务正在停止，这份数据没有导入，请稍后再试。")

    /// A file of the spool that can't be made or written.
    static func spoolFailed(_ error: CInt) -> Problem {
        let cause = "spool: " + String(cString: strerror(error))
        switch error {
        case ENOSPC, EDQUOT, EFBIG: return .storageFull(cause)
        default:
            var problem = Problem.unavailable(cause)
            problem.detail = "暂时无法接收上传，请稍后再试。"
            return problem
        }
    }
}

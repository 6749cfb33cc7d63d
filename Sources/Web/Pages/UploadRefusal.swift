import HTTPTypes

/// Why an upload was not looked at, for people.
struct UploadRefusal: Sendable {
    var status: HTTPResponse.Status
    var title: String
    var summary: String
    var steps: [String]
    var retryAfter: Int?

    static let noFile = UploadRefusal(
        status: .badRequest, title: "没有选择文件", summary: "没有收到文件。",
        steps: ["请先选择要上传的 XML 文件，再点“上传”。"])

    static let empty = UploadRefusal(
        status: .unprocessableContent, title: "文件是空的", summary: "选的文件里一个字也没有，什么也没有保存。",
        steps: ["请重新从物业系统导出，打开看一眼有没有内容，再上传。"])

    /// - Returns: `nil` for problems that are not about the upload itself.
    init?(_ problem: Problem) {
        switch problem.status.code {
        case 400, 408, 413, 415, 429, 503, 507: break
        default: return nil
        }
        self.init(
            status: problem.status, title: problem.title, summary: problem.detail,
            steps: Self.steps(problem), retryAfter: problem.retryAfter)
    }

    /// What was said beside a file that came in whole.
    ///
    /// - Returns: `nil` for problems that are not about that.
    init?(ofTerms problem: Problem) {
        switch problem.status.code {
        case 400, 403, 422: break
        default: return nil
        }
        self.init(
            status: problem.status, title: problem.title, summary: problem.detail,
            steps: ["什么也没有保存。请改正后重新选择文件再上传一次；填过的内容都还在下面。"])
    }

    init(
        status: HTTPResponse.Status, title: String, summary: String, steps: [String],
        retryAfter: Int? = nil
    ) {
        self.status = status
        self.title = title
        self.summary = summary
        self.steps = steps
        self.retryAfter = retryAfter
    }

    private static func steps(_ problem: Problem) -> [String] {
        switch problem.status.code {
        case 413: ["请确认选对了文件：一栋楼的数据一般不到 1 MiB。", "文件确实这么大时，请联系管理员导入。"]
        case 408: ["请检查网络后再上传一次。"]
        case 415: spreadsheetSteps
        case 429, 503, 507: ["什么也没有保存。请稍后再上传一次。"]
        default: ["请重新选择文件再上传一次。"]
        }
    }

    /// For those who have picked a workbook or an archive.
    static let spreadsheetSteps = [
        "Excel 工作簿（.xlsx、.xls）和压缩包不能直接上传。",
        "请用 Excel 或 WPS 打开，选“另存为”，文件类型选“XML 电子表格 2003 (*.xml)”，再上传存好的 .xml 文件。",
        "压缩包请先解压，再选里面的 .xml 文件。",
    ]
}

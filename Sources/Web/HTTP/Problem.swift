import Estate
import HTTPTypes

/// A request that can't be answered as asked: RFC 9457.
struct Problem: Error, Sendable {
    var status: HTTPResponse.Status
    /// Stable, kebab-case: the end of the problem's `type`.
    var code: String
    /// In Chinese; the same for every problem of this code.
    var title: String
    /// In Chinese; what it is about this time and what to do.
    var detail: String
    /// The parameter that is wrong.
    var parameter: String?
    var retryAfter: Int?
    /// What was found in a feed.
    var diagnostics: [Diagnostic] = []
    /// What became of a feed that was sent.
    var upload: Upload?
    /// What became of each building of a file that speaks of several.
    var results: [Upload] = []
    /// The methods a path takes, where it does not take the request's.
    var allowed: [HTTPRequest.Method] = []
    /// For the log, never for the client.
    var cause: String?
    /// What the audit trail is told; `nil`: nothing.
    var denial: Denial?

    struct Upload: Sendable {
        var outcome: ImportOutcome
        /// What its sender calls it.
        var file: String
    }

    /// Access denied to someone known or unknown.
    struct Denial: Sendable {
        var building: Building.ID?
    }
}

extension Problem {
    static let unauthenticated = Problem(
        status: .unauthorized, code: "unauthenticated", title: "需要登录",
        detail: "请先登录；程序请在 Authorization 头里带上访问令牌。", denial: Denial())

    /// The same whether what is asked for exists or not.
    static func forbidden(_ building: Building.ID? = nil) -> Problem {
        Problem(
            status: .forbidden, code: "forbidden", title: "没有权限",
            detail: "这个账户无权进行这项操作，或无权查看这栋楼宇。", denial: Denial(building: building))
    }

    static let forged = Problem(
        status: .forbidden, code: "forged-request", title: "请求来源不明",
        detail: "页面可能已过期，请刷新后重试。", denial: Denial())

    static func notFound(_ what: String = "没有这个地址。") -> Problem {
        Problem(status: .notFound, code: "not-found", title: "没有找到", detail: what)
    }

    static func parameter(_ name: String, _ detail: String) -> Problem {
        Problem(
            status: .badRequest, code: "parameter-malformed", title: "参数不对", detail: detail,
            parameter: name)
    }

    /// Parameters that are each well written, and together mean nothing.
    static func contradiction(_ name: String, _ detail: String) -> Problem {
        Problem(
            status: .unprocessableContent, code: "parameters-contradict", title: "参数互相矛盾",
            detail: detail, parameter: name)
    }

    static func profileUnknown(_ name: String) -> Problem {
        Problem(
            status: .unprocessableContent, code: "profile-unknown", title: "没有这个导入配置",
            detail: "没有名为“\(name)”的导入配置；内置的和保存的名称见 mantianxing importers 和网页“导入配置”。",
            parameter: "profile")
    }

    static func malformed(_ detail: String) -> Problem {
        Problem(
            status: .badRequest, code: "request-malformed", title: "请求不完整或写法不对", detail: detail)
    }

    static func conflict(_ detail: String) -> Problem {
        Problem(status: .conflict, code: "conflict", title: "与现状不符", detail: detail)
    }

    static func tooLarge(limit: Int) -> Problem {
        Problem(
            status: .contentTooLarge, code: "too-large", title: "内容太大",
            detail: limit < 1 << 20
                ? "最多 \(limit >> 10) KiB。" : "一次最多 \(limit >> 20) MiB。更大的文件请用命令行导入。")
    }

    static func unsupportedMedia(_ detail: String) -> Problem {
        Problem(
            status: .unsupportedMediaType, code: "media-type-unsupported", title: "不支持这种内容",
            detail: detail)
    }

    static let notAcceptable = Problem(
        status: .notAcceptable, code: "not-acceptable", title: "没有这种格式",
        detail: "可用的格式见接口说明。")

    static let tooSlow = Problem(
        status: .requestTimeout, code: "too-slow", title: "上传太慢", detail: "没有在限定时间内收完，请重试。")

    static func tooMany(retryAfter: Int, _ detail: String = "请求太频繁，请稍后再试。") -> Problem {
        Problem(
            status: .tooManyRequests, code: "too-many-requests", title: "请求太频繁",
            detail: detail, retryAfter: retryAfter)
    }

    static func storageFull(_ cause: String) -> Problem {
        Problem(
            status: .init(code: 507, reasonPhrase: "Insufficient Storage"), code: "storage-full",
            title: "磁盘已满", detail: "没有保存。请管理员腾出空间后重试。", cause: cause)
    }

    static func unavailable(_ cause: String) -> Problem {
        Problem(
            status: .serviceUnavailable, code: "unavailable", title: "暂时不可用",
            detail: "数据库暂时无法使用，请稍后再试。", retryAfter: 10, cause: cause)
    }

    static func noWorkbook(_ cause: String) -> Problem {
        Problem(
            status: .serviceUnavailable, code: "unavailable", title: "暂时不可用",
            detail: "暂时无法生成 XLSX 文件，多半是服务器的临时文件夹没有空间了。请稍后再试，或改用 CSV。",
            retryAfter: 60, cause: cause)
    }

    /// Nothing of the cause is told to the client but the request's identifier.
    static func unknown(_ cause: String) -> Problem {
        Problem(
            status: .internalServerError, code: "internal", title: "服务出错",
            detail: "出现了意外的错误，已记入日志。请把请求编号告诉管理员。", cause: cause)
    }
}

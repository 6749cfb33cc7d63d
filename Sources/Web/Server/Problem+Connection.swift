import HTTPTypes

extension Problem {
    /// A body whose sender left, or that is not framed as HTTP says.
    static let bodyIncomplete = Problem(
        status: .badRequest, code: "body-incomplete", title: "内容不完整",
        detail: "没有收完请求的内容，什么也没有保存。请重试。")

    static let targetTooLong = Problem(
        status: .uriTooLong, code: "target-too-long", title: "地址太长",
        detail: "地址最多 \(ConnectionLimits.target / 1024) KiB。")

    static let headersTooLarge = Problem(
        status: .requestHeaderFieldsTooLarge, code: "headers-too-large", title: "请求头太大",
        detail: "请求头最多 \(ConnectionLimits.fields) 项，每项最多 \(ConnectionLimits.field / 1024) KiB。")
}

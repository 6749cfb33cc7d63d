public import Estate

/// Why a tenant is of its class, for people.
public struct ClassReason: Sendable {
    public let text: String

    /// - Parameter evidence: what feeds say of the tenant.
    public init(_ evidence: ClassEvidence, of tenant: TenantKey, _ classifier: Classifier) {
        if classifier.assignedDirection(of: tenant) != nil {
            text = "人工认定"
        } else if evidence.direction != nil {
            text = "数据里写明了方向"
        } else if let code = evidence.code {
            let digits =
                String(repeating: "0", count: 4 - String(code.number).count)
                + String(code.number)
            let name = "行业代码 \(digits)（\(code.edition.rawValue) 版）"
            let isDecided =
                classifier.direction(of: evidence) != Classifier.builtIn.direction(of: evidence)
            text =
                isDecided
                ? "按区里对\(name)的决定"
                : classifier.direction(of: evidence) == nil ? "\(name)不能确定方向" : "按\(name)的对照表"
        } else {
            text = "数据里没有方向，也没有可用的行业代码"
        }
    }
}

/// Why a tenant's class is not known yet (待认定).
public enum Undecided: Hashable, Sendable {
    /// The feed names neither a direction nor an industry.
    case silent
    /// What the feed has in place of an industry code is none.
    case malformed(String)
    /// The map leaves the code open: it mixes a direction with other things.
    case open(IndustryCode)
    /// No code of GB/T 4754, or one the map should know and does not.
    case unknown(IndustryCode)
    /// What the code means depends on the edition.
    case ambiguous(IndustryCode)

    /// The kinds of reasons, by the names programs know them under.
    public enum Kind: String, CaseIterable, Sendable {
        case silent = "no-code"
        case malformed = "malformed-code"
        case open = "open-code"
        case unknown = "unknown-code"
        case ambiguous = "ambiguous-code"

        /// The Chinese name shown to people.
        public var name: String {
            switch self {
            case .silent: "没有行业代码"
            case .malformed: "代码写法不对"
            case .open: "代码对应多个方向"
            case .unknown: "代码不在对照表"
            case .ambiguous: "新旧版代码不一致"
            }
        }
    }

    public var kind: Kind {
        switch self {
        case .silent: .silent
        case .malformed: .malformed
        case .open: .open
        case .unknown: .unknown
        case .ambiguous: .ambiguous
        }
    }

    /// The code as written or in four digits; `nil` without one.
    public var code: String? {
        switch self {
        case .silent: nil
        case .malformed(let text): text
        case .open(let code), .unknown(let code), .ambiguous(let code): code.digits
        }
    }

    /// What the code is called, where that is known.
    public var codeName: String? {
        switch self {
        case .silent, .malformed, .ambiguous: nil
        case .open(let code), .unknown(let code): code.name
        }
    }

    /// In Chinese, such as `6513 应用软件开发：对应多个方向，要逐家认定`.
    public var text: String {
        let named = [code, codeName].compactMap(\.self).joined(separator: " ")
        return switch self {
        case .silent: "没有行业代码，也没有写明方向"
        case .malformed(let text): text.isEmpty ? "行业代码是空的" : "行业代码“\(text)”写法不对"
        case .open: "\(named)：对应多个方向，要逐家认定"
        case .unknown(let code):
            code.isKnown ? "\(named)：对照表里没有这个代码" : "\(named)：不是 GB/T 4754 的代码"
        case .ambiguous(let code):
            code.edition == .edition2017
                ? "\(named)：只有 2011 版才有的代码" : "\(named)：2011 版与 2017 版含义不同"
        }
    }
}

extension IndustryCode {
    /// Four digits.
    public var digits: String {
        let text = String(number)
        return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
    }
}

extension Classifier {
    /// Why a tenant as a feed states it has no class, whatever staff have decided.
    ///
    /// - Parameter edition: of the feed's industry codes.
    /// - Returns: `nil` where feed, overrides or map give one.
    public func undecided(_ tenant: Tenant, edition: IndustryEdition?) -> Undecided? {
        let evidence = ClassEvidence(of: tenant, edition: edition)
        guard direction(of: evidence) == nil else { return nil }
        guard let text = tenant.industry else { return .silent }
        guard let code = evidence.code else { return .malformed(text) }
        return undecided(code)
    }

    /// Why an industry code stands for no class; `nil` where it stands for one.
    public func undecided(_ code: IndustryCode) -> Undecided? {
        let evidence = ClassEvidence(code: code)
        guard direction(of: evidence) == nil else { return nil }
        return switch verdict(on: evidence) {
        case .open: .open(code)
        case .ambiguous: .ambiguous(code)
        default: .unknown(code)
        }
    }
}

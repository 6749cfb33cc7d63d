/// How the industry code is understood that somebody looks for space with.
public struct IndustryReading: Hashable, Sendable {
    public let code: IndustryCode
    /// What it stands for; `nil` where that can't be told from the code.
    public let direction: Direction?
    /// Why there is no direction.
    public let undecided: Undecided?

    /// - Parameter code: of the 2017 edition.
    public init(_ code: IndustryCode, _ classifier: Classifier) {
        self.code = code
        direction = classifier.direction(of: ClassEvidence(code: code))
        undecided = classifier.undecided(code)
    }
}

extension IndustryReading {
    /// What whoever looks must know, in Chinese; `nil` where the code speaks for itself.
    public var note: String? {
        if let undecided {
            return "行业代码 \(undecided.text)，所以匹配分里没有方向和集聚两项，限定方向的政策也没有算作适用。"
                + "知道企业属于哪个方向，就直接选方向。"
        }
        guard let direction else { return nil }
        if code.hasChangedMeaning {
            return "行业代码 \(named)：2011 版里是另一个行业，这里按 2017 版，方向是\(direction.name)。"
                + "企业用的是 2011 版，就直接选方向。"
        }
        guard code.existsOnlyIn2011 else { return nil }
        return "行业代码 \(named)：只有 2011 版才有，这里按方向是\(direction.name)。企业不是这个方向，就直接选方向。"
    }

    /// The code with what it is called, where that is known.
    private var named: String {
        ([code.digits] + [IndustryNames.all[code.number]].compactMap(\.self))
            .joined(separator: " ")
    }
}

/// How well space fits an enterprise: whole points, 0…100, and the reasons that add up to them.
public struct Fit: Hashable, Sendable {
    public var reasons: [Reason]

    public init(reasons: [Reason] = []) {
        self.reasons = reasons
    }

    public var score: Int { reasons.reduce(0) { $0 + $1.points } }

    /// One reason with its points; one without points is worth knowing.
    public struct Reason: Hashable, Sendable {
        public var code: Code
        public var points: Int
        /// For people, in Chinese.
        public var text: String

        public init(_ code: Code, _ points: Int, _ text: String) {
            self.code = code
            self.points = points
            self.text = text
        }
    }

    /// What a reason is about.
    public enum Code: String, CaseIterable, Sendable {
        case direction, clustering, area, rent, date
        case layoutRole = "layout-role"
        case mantianxing
        case rentFromPolicy = "rent-from-policy"
        case crowded
    }
}

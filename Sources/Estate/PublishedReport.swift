/// The area report of a finished period as it was published: frozen, one version after the other.
public struct PublishedReport: Hashable, Identifiable, Sendable {
    public var id: Int
    public var period: Period
    /// Counted per period from 1.
    public var version: Int
    public var asOf: CalendarDate
    /// The report shows what was known at this moment.
    public var knownAt: Instant
    public var publishedAt: Instant
    /// The name of an account, or ``scheduler``; `nil` for the command line.
    public var publishedBy: String?
    /// The SHA-256 of the report's bytes in lower-case hexadecimal digits.
    public var sha256: String
    /// How many bytes the report has.
    public var size: Int

    public init(
        id: Int, period: Period, version: Int, asOf: CalendarDate, knownAt: Instant,
        publishedAt: Instant, publishedBy: String?, sha256: String, size: Int
    ) {
        self.id = id
        self.period = period
        self.version = version
        self.asOf = asOf
        self.knownAt = knownAt
        self.publishedAt = publishedAt
        self.publishedBy = publishedBy
        self.sha256 = sha256
        self.size = size
    }
}

extension PublishedReport {
    /// What it is called among people, such as `2026-10 第 1 版`.
    public var title: String { "\(period) 第 \(version) 版" }

    /// What ``publishedBy`` says where the service published by itself. No account can have this
    /// name.
    public static let scheduler = "（定时发布）"
}

extension PublishedReport {
    /// A report that is about to be published.
    public struct Draft: Hashable, Sendable {
        public var period: Period
        public var knownAt: Instant
        /// The bytes to freeze: the report's JSON.
        public var content: [UInt8]
        /// The same without the moment at which it was known: drafts that agree in this are one
        /// version.
        public var timeless: [UInt8]

        public init(period: Period, knownAt: Instant, content: [UInt8], timeless: [UInt8]) {
            self.period = period
            self.knownAt = knownAt
            self.content = content
            self.timeless = timeless
        }
    }
}

/// A feed as the store keeps it.
public struct FeedRecord: Hashable, Identifiable, Sendable {
    public var id: Int
    public var building: Building.ID
    public var asOf: CalendarDate
    /// Counted per building and date from 1; `nil` unless the feed has been accepted.
    public var revision: Int?
    public var status: Status
    public var coverage: Feed.Coverage
    public var sender: String?
    public var dialect: String
    /// What its sender called it: a file name, or `-`.
    public var sourceName: String
    public var floors: Int
    public var units: Int
    public var occupied: Area
    public var warnings: Int
    public var receivedAt: Instant
    public var acceptedAt: Instant?

    public init(
        id: Int, building: Building.ID, asOf: CalendarDate, revision: Int?, status: Status,
        coverage: Feed.Coverage, sender: String?, dialect: String, sourceName: String, floors: Int,
        units: Int, occupied: Area, warnings: Int, receivedAt: Instant,
        acceptedAt: Instant?
    ) {
        self.id = id
        self.building = building
        self.asOf = asOf
        self.revision = revision
        self.status = status
        self.coverage = coverage
        self.sender = sender
        self.dialect = dialect
        self.sourceName = sourceName
        self.floors = floors
        self.units = units
        self.occupied = occupied
        self.warnings = warnings
        self.receivedAt = receivedAt
        self.acceptedAt = acceptedAt
    }

    public enum Status: String, CaseIterable, Sendable {
        case accepted
        /// Sound but suspicious; the last accepted feed stays what is served.
        case held
        case discarded

        /// The Chinese name shown to people.
        public var name: String {
            switch self {
            case .accepted: "已采用"
            case .held: "待确认"
            case .discarded: "已作废"
            }
        }
    }
}

/// What became of one source that was offered as a feed.
public struct ImportOutcome: Hashable, Sendable {
    public var status: Status
    /// The feed stored, or the one that was there already; `nil` where it was rejected before its
    /// building and date could be read.
    public var feed: Identity?
    public var floors: Int
    public var units: Int
    public var log: DiagnosticLog
    /// How the columns or elements of a foreign dialect were understood: of feeds that are looked at
    /// only, or have to be mended.
    public var fields: [FieldReading]

    public init(
        status: Status, feed: Identity?, floors: Int, units: Int, log: DiagnosticLog,
        fields: [FieldReading] = []
    ) {
        self.status = status
        self.feed = feed
        self.floors = floors
        self.units = units
        self.log = log
        self.fields = fields
    }

    public enum Status: String, CaseIterable, Sendable {
        case accepted, unchanged, held, rejected

        /// The Chinese name shown to people.
        public var name: String {
            switch self {
            case .accepted: "已采用"
            case .unchanged: "无变化"
            case .held: "待确认"
            case .rejected: "已退回"
            }
        }
    }

    /// Which feed it is.
    public struct Identity: Hashable, Sendable {
        /// `nil` where the feed was not stored.
        public var id: Int?
        public var building: Building.ID
        public var asOf: CalendarDate
        /// `nil` unless the feed has been accepted.
        public var revision: Int?

        public init(id: Int?, building: Building.ID, asOf: CalendarDate, revision: Int?) {
            self.id = id
            self.building = building
            self.asOf = asOf
            self.revision = revision
        }
    }
}

/// A building's state on a day, put together from the feeds that cover its floors.
public struct BuildingOccupancy: Hashable, Sendable {
    /// The latest of these feeds.
    public var feed: Source
    public var summary: OccupancySummary

    public init(feed: Source, summary: OccupancySummary) {
        self.feed = feed
        self.summary = summary
    }

    /// The feed a report names.
    public struct Source: Hashable, Sendable {
        public var id: Int
        public var asOf: CalendarDate
        public var revision: Int
        public var sender: String?

        public init(id: Int, asOf: CalendarDate, revision: Int, sender: String?) {
            self.id = id
            self.asOf = asOf
            self.revision = revision
            self.sender = sender
        }
    }
}

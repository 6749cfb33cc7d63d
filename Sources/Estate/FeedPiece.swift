/// What an importer hands on while it reads, so that a feed of any size is stored as it comes.
public enum FeedPiece: Sendable {
    /// A source has been opened: its number in the list of sources. Opened again for each further
    /// building that it speaks of.
    case opened(Int)
    /// What the feed says of itself, and the dialect it was written in; at most once a feed.
    case feed(Feed, dialect: String)
    /// Whole floors and what reports need of them. None come once an error has been found.
    case floors([PackedFloor], OccupancySummary)
    /// The next bytes of the source, as received: a zstd frame of its own, and how many bytes it
    /// stands for.
    case source(frame: [UInt8], size: Int)
    /// The end of the source, and all there is to say about it.
    case finished(FeedReading)
    /// The source could not be read: the environment failed. Nothing follows.
    case failed(any Error)
}

/// The outcome of reading one source.
public struct FeedReading: Sendable {
    public var feed: Feed?
    public var floors: Int
    public var units: Int
    public var log: DiagnosticLog
    /// The readings of energy, in the order of the source.
    public var energy: [EnergyReading]
    /// How the columns or elements of a foreign dialect were understood; empty for the native one.
    public var fields: [FieldReading]

    public init(
        feed: Feed? = nil, floors: Int = 0, units: Int = 0, log: DiagnosticLog = .init(),
        energy: [EnergyReading] = [], fields: [FieldReading] = []
    ) {
        self.feed = feed
        self.floors = floors
        self.units = units
        self.log = log
        self.energy = energy
        self.fields = fields
    }
}

extension FeedReading {
    /// Whether a partial feed names no floor and carries readings: it leaves the units as they are.
    public var isOfEnergyAlone: Bool {
        feed?.coverage == .partial && floors == 0 && !energy.isEmpty
    }
}

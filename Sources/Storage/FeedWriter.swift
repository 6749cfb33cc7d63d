import Compression
import Crypto
import Estate
import GRDB

/// Writes feeds to the database piece by piece, inside one transaction for several feeds.
final class FeedWriter {
    let db: Database
    private let names: [String]
    let options: FeedImportOptions
    let compressor = Compressor()
    private let statements: FeedStatements
    private var outcomes: [(Int, ImportOutcome)] = []
    private var unitsSinceCommit = 0
    var current: Current?
    private var source = 0
    private var isInsideFeed = false
    private(set) var sourceSize = 0
    /// The last feed stored before this run: what a dry run stores has no identifier.
    let lastFeedBefore: Int64

    /// The feed being written.
    struct Current {
        var id: Int64
        var feed: Feed
        var receivedAt: Instant
        /// Whether it will be what is served, so that its space on offer is written as it comes.
        var isPresent: Bool
        var floorParts = 0
        var pendingFloors = ByteWriter()
        var sourceParts = 0
        var summaryParts = 0
        var pendingSummary = OccupancySummary()
        /// The floors written so far, without what reports need besides their areas.
        var covered = OccupancySummary()
        var floorHashes: [(number: Int, hash: [UInt8])] = []
    }

    init(_ db: Database, names: [String], options: FeedImportOptions) throws {
        self.db = db
        self.names = names
        self.options = options
        self.statements = try FeedStatements(db)
        self.lastFeedBefore = try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM feed") ?? 0
    }

    /// Whether what has been written is enough for one transaction. A dry run is one transaction,
    /// so that later feeds see earlier ones.
    var isWorthCommitting: Bool {
        current == nil && !outcomes.isEmpty && !options.isDryRun
            && (outcomes.count >= options.feedsPerCommit
                || unitsSinceCommit >= options.unitsPerCommit)
    }

    /// Makes what has been written durable. A feed that has not been finished is not stored.
    ///
    /// - Parameter clock: gives the moment from which on accepted feeds are known.
    /// - Returns: what became of each source.
    func end(
        _ clock: KnowledgeClock, now: () -> Instant, audit: (Int, ImportOutcome) -> AuditEntry?
    ) throws -> [(Int, ImportOutcome)] {
        try abandonFeed()
        if db.isInsideTransaction, !options.isDryRun {
            try Store.record(outcomes.compactMap(audit), db)
            try commit(clock, now: now)
        }
        try rollback()
        return outcomes
    }

    private func commit(_ clock: KnowledgeClock, now: () -> Instant) throws {
        let accepted = outcomes.filter { $0.1.status == .accepted }.compactMap(\.1.feed?.id)
        guard !accepted.isEmpty else { return try db.commit() }
        try clock.commit(now) { moment in
            for feed in accepted { try Self.setAccepted(db, Int64(feed), at: moment) }
            try db.commit()
        }
    }

    func rollback() throws {
        current = nil
        if db.isInsideTransaction { try db.rollback() }
    }

    /// Takes back what has been written of a feed that was not finished.
    private func abandonFeed() throws {
        current = nil
        guard isInsideFeed else { return }
        isInsideFeed = false
        try undo()
        try db.execute(sql: "RELEASE feed")
    }

    func take(_ piece: FeedPiece, now: () -> Instant) throws {
        switch piece {
        case .opened(let number):
            try abandonFeed()
            source = number
            if !db.isInsideTransaction { try db.beginTransaction(.immediate) }
            try db.execute(sql: "SAVEPOINT feed")
            isInsideFeed = true
            sourceSize = 0
        case .feed(let feed, let dialect): try begin(feed, dialect: dialect, receivedAt: now())
        case .floors(let floors, let summary): try add(floors, summary)
        case .source(let frame, let size): try add(frame, size: size)
        case .finished(let reading):
            let outcome = try finish(reading)
            try db.execute(sql: "RELEASE feed")
            isInsideFeed = false
            unitsSinceCommit += reading.units
            outcomes.append((source, outcome))
            current = nil
        case .failed: break
        }
    }

    private func begin(_ feed: Feed, dialect: String, receivedAt: Instant) throws {
        let later = try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM feed
                        WHERE building = ? AND as_of > ? AND status = 'accepted')
                    """), arguments: [feed.building.rawValue, feed.asOf.description])
        // Held until it has been looked at as a whole.
        try db.cachedStatement(
            sql: """
                INSERT INTO feed (building, as_of, status, coverage, industry_edition, sender,
                    dialect, source_name, content, floors, units, occupied, source_size, received_at)
                VALUES (?, ?, 'held', ?, ?, ?, ?, ?, zeroblob(32), 0, 0, 0, 0, ?)
                """
        ).execute(arguments: [
            feed.building.rawValue, feed.asOf.description, feed.coverage.rawValue,
            feed.industryEdition?.rawValue, feed.sender, dialect,
            names.indices.contains(source) ? names[source] : "-", receivedAt.milliseconds,
        ])
        let current = Current(
            id: db.lastInsertedRowID, feed: feed, receivedAt: receivedAt,
            isPresent: later == false)
        if current.isPresent, feed.coverage == .full {
            try PresentState.clear(db, feed.building)
        }
        self.current = current
    }

    private func add(_ floors: [PackedFloor], _ summary: OccupancySummary) throws {
        guard var current = current.take() else { return }
        for floor in floors {
            current.floorHashes.append((floor.number.stored, ContentHash.floor(floor)))
            FloorCoding.write(floor, to: &current.pendingFloors)
            if current.pendingFloors.bytes.count >= Self.partSize { try flushFloors(&current) }
            if current.isPresent {
                if current.feed.coverage == .partial {
                    try PresentState.clear(db, current.feed.building, floor: floor.number)
                }
                try statements.insertPresent(
                    building: current.feed.building, feed: current.id, floor: floor)
            }
        }
        current.covered.floors += summary.floors
        current.pendingSummary += summary
        // About 64 KiB a part.
        if current.pendingSummary.tenancies.count + current.pendingSummary.floors.count > 2000 {
            try flushSummary(&current)
        }
        self.current = current
    }

    /// About how many bytes of floors make a part.
    private static let partSize = 64 * 1024

    func flushFloors(_ current: inout Current) throws {
        guard !current.pendingFloors.bytes.isEmpty else { return }
        try statements.insertPart(
            .floors, feed: current.id, part: current.floorParts,
            try compressor.compress(current.pendingFloors.bytes))
        current.floorParts += 1
        current.pendingFloors = ByteWriter(capacity: Self.partSize + Self.partSize / 8)
    }

    func flushSummary(_ current: inout Current) throws {
        try statements.insertPart(
            .summary, feed: current.id, part: current.summaryParts,
            SummaryCoding.encode(current.pendingSummary))
        current.summaryParts += 1
        current.pendingSummary = OccupancySummary()
    }

    private func add(_ frame: [UInt8], size: Int) throws {
        sourceSize += size
        guard let current else { return }
        try statements.insertPart(.source, feed: current.id, part: current.sourceParts, frame)
        self.current?.sourceParts += 1
    }
}

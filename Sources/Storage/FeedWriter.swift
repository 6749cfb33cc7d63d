import Compression
import Crypto
import Estate
import GRDB

/// Writes feeds to the database piece by piece, inside one transaction for several feeds.
final class FeedWriter {
    let db: Database
    private let names: [String]
    private let options: FeedImportOptions
    private let compressor = Compressor()
    private let statements: FeedStatements
    private var outcomes: [(source: Int, outcome: ImportOutcome)] = []
    private var unitsSinceCommit = 0
    private var current: Current?
    private var source = 0
    private var isInsideFeed = false
    private var sourceSize = 0
    /// Frames that came before the feed said what it is.
    private var earlyFrames: [[UInt8]] = []
    /// The last feed stored before this run: what a dry run stores has no identifier.
    private let lastFeedBefore: Int64

    /// The feed being written.
    private struct Current {
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
        var floors: [OccupancySummary.FloorPart] = []
        var floorHashes: [(number: Int, hash: [UInt8])] = []
    }

    init(_ db: Database, names: [String], options: FeedImportOptions) throws {
        self.db = db
        self.names = names
        self.options = options
        self.statements = try FeedStatements(db)
        self.lastFeedBefore = try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM feed") ?? 0
    }

    var isWorthCommitting: Bool {
        current == nil && !outcomes.isEmpty
            && (outcomes.count >= options.feedsPerCommit
                || unitsSinceCommit >= options.unitsPerCommit)
    }

    /// Makes what has been written durable, then tells of it. A dry run only tells.
    func commit(_ report: (Int, ImportOutcome) throws -> Void) throws {
        if db.isInsideTransaction, !options.isDryRun { try db.commit() }
        let done = outcomes
        outcomes = []
        unitsSinceCommit = 0
        for (source, outcome) in done { try report(source, outcome) }
    }

    /// The end of all pieces. A feed that has not been finished is not stored.
    func end(_ report: (Int, ImportOutcome) throws -> Void) throws {
        try abandonFeed()
        try commit(report)
        try rollback()
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
            earlyFrames = []
            sourceSize = 0
        case .feed(let feed): try begin(feed, receivedAt: now())
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

    private func begin(_ feed: Feed, receivedAt: Instant) throws {
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
            feed.industryEdition?.rawValue, feed.sender, options.dialect,
            names.indices.contains(source) ? names[source] : "-", receivedAt.milliseconds,
        ])
        let current = Current(
            id: db.lastInsertedRowID, feed: feed, receivedAt: receivedAt,
            isPresent: later == false)
        if current.isPresent, feed.coverage == .full { try clearPresent(feed.building) }
        self.current = current
    }

    private func add(_ floors: [PackedFloor], _ summary: OccupancySummary) throws {
        guard var current = current.take() else { return }
        for floor in floors {
            let number = Int(floor.number?.rawValue ?? 0)
            current.floorHashes.append((number, ContentHash.floor(floor)))
            FloorCoding.write(floor, to: &current.pendingFloors)
            if current.pendingFloors.bytes.count >= Self.partSize { try flushFloors(&current) }
            if current.isPresent {
                if current.feed.coverage == .partial {
                    try clearPresent(current.feed.building, floor: number)
                }
                try statements.insertPresent(
                    building: current.feed.building, feed: current.id, floor: floor)
            }
        }
        current.floors += summary.floors
        current.pendingSummary += summary
        // About 64 KiB a part.
        if current.pendingSummary.tenancies.count + current.pendingSummary.floors.count > 2000 {
            try flushSummary(&current)
        }
        self.current = current
    }

    /// About how many bytes of floors make a part.
    private static let partSize = 64 * 1024

    private func flushFloors(_ current: inout Current) throws {
        guard !current.pendingFloors.bytes.isEmpty else { return }
        try statements.insertPart(
            .floors, feed: current.id, part: current.floorParts,
            try compressor.compress(current.pendingFloors.bytes))
        current.floorParts += 1
        current.pendingFloors = ByteWriter(capacity: Self.partSize + Self.partSize / 8)
    }

    private func flushSummary(_ current: inout Current) throws {
        try statements.insertPart(
            .summary, feed: current.id, part: current.summaryParts,
            SummaryCoding.encode(current.pendingSummary))
        current.summaryParts += 1
        current.pendingSummary = OccupancySummary()
    }

    private func add(_ frame: [UInt8], size: Int) throws {
        sourceSize += size
        earlyFrames.append(frame)
        guard var current = current.take() else { return }
        for frame in earlyFrames {
            try statements.insertPart(.source, feed: current.id, part: current.sourceParts, frame)
            current.sourceParts += 1
        }
        earlyFrames = []
        self.current = current
    }
}

// MARK: Deciding

extension FeedWriter {
    private func finish(_ reading: FeedReading) throws -> ImportOutcome {
        guard !reading.log.hasErrors, var current = current.take() else {
            try undo()
            return outcome(.rejected, id: nil, revision: nil, reading)
        }
        try flushFloors(&current)
        try flushSummary(&current)
        let content = ContentHash.feed(current.feed, floors: current.floorHashes)
        let known = try Self.revisions(db, of: current.feed)
        if let latest = known.last, latest.content == content {
            try undo()
            return outcome(.unchanged, id: latest.id, revision: latest.revision, reading)
        }
        let earlier = known.last { $0.content == content }
        if let earlier, options.passesOverEarlierRevisions {
            try undo()
            return outcome(.unchanged, id: earlier.id, revision: earlier.revision, reading)
        }
        if let held = try Self.held(db, current.feed, content: content, except: current.id) {
            try undo()
            guard options.isConfirmed else {
                var reading = reading
                for finding in try Self.reasons(db, ofHeld: held) { reading.log.append(finding) }
                return outcome(.held, id: held, revision: nil, reading)
            }
            let revision = try Self.accept(db, held, at: current.receivedAt)
            return outcome(.accepted, id: held, revision: revision, reading)
        }
        let reasons = try suspicions(current, units: reading.units, earlier: earlier?.revision)
        var reading = reading
        for reason in reasons { reading.log.append(reason.diagnostic) }
        try complete(current, content: content, reading)
        guard reasons.isEmpty || options.isConfirmed else {
            // What was written as if it were served is taken back.
            if current.isPresent { try PresentState.rebuild(db, current.feed.building) }
            return outcome(.held, id: current.id, revision: nil, reading)
        }
        let revision = try Self.accept(
            db, current.id, at: current.receivedAt, rebuilds: !current.isPresent)
        return outcome(.accepted, id: current.id, revision: revision, reading)
    }

    private func outcome(
        _ status: ImportOutcome.Status, id: Int64?, revision: Int?, _ reading: FeedReading
    ) -> ImportOutcome {
        let isStored = !options.isDryRun || (id ?? 0) <= lastFeedBefore
        return ImportOutcome(
            status: status,
            feed: reading.feed.map {
                ImportOutcome.Identity(
                    id: isStored ? id.map(Int.init) : nil, building: $0.building, asOf: $0.asOf,
                    revision: revision)
            },
            floors: reading.floors, units: reading.units, log: reading.log)
    }

    private func undo() throws {
        try db.execute(sql: "ROLLBACK TO feed")
    }

    private func complete(_ current: Current, content: [UInt8], _ reading: FeedReading) throws {
        let occupied = current.floors.reduce(Area.zero) { $0 + $1.occupied }
        try db.cachedStatement(
            sql: """
                UPDATE feed SET content = ?, floors = ?, units = ?, occupied = ?, source_size = ?
                WHERE id = ?
                """
        ).execute(arguments: [
            StatementData(content), reading.floors, reading.units, occupied.hundredths, sourceSize,
            current.id,
        ])
        for (code, count) in reading.log.countsInOrder {
            try db.cachedStatement(
                sql: "INSERT INTO feed_finding_count (feed, code, count) VALUES (?, ?, ?)"
            ).execute(arguments: [current.id, code.rawValue, count])
        }
        guard !reading.log.listed.isEmpty else { return }
        let findings = try compressor.compress(FindingCoding.encode(reading.log.listed))
        try db.cachedStatement(sql: "INSERT INTO feed_finding (feed, content) VALUES (?, ?)")
            .execute(arguments: [current.id, StatementData(findings)])
    }

    /// Compares the building with and without the feed.
    private func suspicions(
        _ current: Current, units: Int, earlier: Int?
    ) throws -> [Suspicion] {
        let before = try EffectiveFeeds.state(
            db, current.feed.building, asOf: current.feed.asOf, knownAt: nil)?.summary
        var after = current.floors
        if current.feed.coverage == .partial, let before {
            let covered = Set(current.floors.map(\.floor))
            after += before.floors.filter { !covered.contains($0.floor) }
        }
        return Suspicion.reasons(
            units: units, before: before.map { Suspicion.Extent($0) },
            after: Suspicion.Extent(
                units: after.reduce(0) { $0 + $1.units },
                occupied: after.reduce(.zero) { $0 + $1.occupied }),
            earlierRevision: earlier)
    }

    private func clearPresent(_ building: Building.ID, floor: Int? = nil) throws {
        if let floor {
            try db.cachedStatement(
                sql: "DELETE FROM present_floor WHERE building = ? AND floor = ?"
            ).execute(arguments: [building.rawValue, floor])
        } else {
            try db.cachedStatement(sql: "DELETE FROM present_floor WHERE building = ?")
                .execute(arguments: [building.rawValue])
        }
    }
}

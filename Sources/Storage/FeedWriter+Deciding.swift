import Compression
import Estate
import GRDB

extension FeedWriter {
    func finish(_ reading: FeedReading) throws -> ImportOutcome {
        guard !reading.log.hasErrors, var current = current.take() else {
            try undo()
            return outcome(.rejected, id: nil, revision: nil, reading)
        }
        try flushFloors(&current)
        try flushSummary(&current)
        let content = ContentHash.feed(
            current.feed, floors: current.floorHashes, energy: reading.energy)
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
        let reasons = try suspicions(
            current, units: reading.isOfEnergyAlone ? nil : reading.units,
            earlier: earlier?.revision)
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

    func outcome(
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
            floors: reading.floors, units: reading.units, log: reading.log,
            fields: options.isDryRun || status == .rejected ? reading.fields : [])
    }

    func undo() throws {
        try db.execute(sql: "ROLLBACK TO feed")
    }

    func complete(_ current: Current, content: [UInt8], _ reading: FeedReading) throws {
        try db.cachedStatement(
            sql: """
                UPDATE feed SET content = ?, floors = ?, units = ?, occupied = ?, source_size = ?
                WHERE id = ?
                """
        ).execute(arguments: [
            StatementData(content), reading.floors, reading.units,
            current.covered.occupied.hundredths, sourceSize,
            current.id,
        ])
        for (code, count) in reading.log.countsInOrder {
            try db.cachedStatement(
                sql: "INSERT INTO feed_finding_count (feed, code, count) VALUES (?, ?, ?)"
            ).execute(arguments: [current.id, code.rawValue, count])
        }
        try EnergyRows.insert(db, reading.energy, feed: current.id)
        guard !reading.log.listed.isEmpty else { return }
        let findings = try compressor.compress(FindingCoding.encode(reading.log.listed))
        try db.cachedStatement(sql: "INSERT INTO feed_finding (feed, content) VALUES (?, ?)")
            .execute(arguments: [current.id, StatementData(findings)])
    }

    /// Compares the building with and without the feed.
    func suspicions(
        _ current: Current, units: Int?, earlier: Int?
    ) throws -> [Suspicion] {
        let before = try EffectiveFeeds.state(
            db, current.feed.building, asOf: current.feed.asOf, knownAt: nil)?.summary
        var after = current.covered
        if current.feed.coverage == .partial, let before {
            let covered = Set(after.floors.map(\.floor))
            after.floors += before.floors.filter { !covered.contains($0.floor) }
        }
        return Suspicion.reasons(
            units: units, before: before.map { Suspicion.Extent($0) },
            after: Suspicion.Extent(after), earlierRevision: earlier)
    }
}

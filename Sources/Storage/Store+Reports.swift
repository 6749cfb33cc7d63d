import Compression
import Crypto
public import Estate
import Foundation
import GRDB

extension Store {
    /// Freezes a report as the next version of its period.
    ///
    /// One that says what the latest version says makes no new one, whenever it was known.
    ///
    /// - Parameters:
    ///   - account: the name of the account that publishes, or ``PublishedReport/scheduler``; `nil`
    ///     for the command line.
    ///   - onlyFirst: whether nothing is to happen where the period has a version, whatever it says.
    ///   - audit: what the audit trail is to say of a new version; it is there if and only if the
    ///     version is.
    /// - Returns: the version made, or the latest one.
    public func publish(
        _ draft: PublishedReport.Draft, by account: String?, at now: Instant,
        onlyFirst: Bool = false, audit: (PublishedReport) -> AuditEntry? = { _ in nil }
    ) throws(StoreError) -> (report: PublishedReport, isNew: Bool) {
        let (report, isNew) = try write { db -> (PublishedReport, Bool) in
            let timeless = Self.hash(draft.timeless)
            let latest = try Row.fetchOne(
                db,
                sql: """
                    SELECT \(Self.columns), timeless FROM published_report WHERE period = ?
                    ORDER BY version DESC LIMIT 1
                    """, arguments: [draft.period.description])
            if let latest, onlyFirst || Array(latest["timeless"] as Data) == timeless {
                return (try Self.report(latest), false)
            }
            let version = latest.map { ($0["version"] as Int) + 1 } ?? 1
            try db.execute(
                sql: """
                    INSERT INTO published_report (period, version, as_of, known_at, published_at,
                        published_by, sha256, timeless, size, content)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    draft.period.description, version, draft.period.end.description,
                    draft.knownAt.milliseconds, now.milliseconds, account,
                    StatementData(Self.hash(draft.content)), StatementData(timeless),
                    draft.content.count, StatementData(try Compressor().compress(draft.content)),
                ])
            guard let report = try Self.report(db, Int(db.lastInsertedRowID)) else {
                throw StoreError.failed(detail: "published_report \(draft.period)")
            }
            try Self.record([audit(report)].compactMap(\.self), db)
            return (report, true)
        }
        if isNew { contentChanged() }
        return (report, isNew)
    }

    /// Published reports of one period or all, newest first.
    ///
    /// - Parameters:
    ///   - id: only those published before this one, as where a page ends.
    ///   - limit: how many at most.
    public func publishedReports(
        _ period: Period? = nil, before id: Int? = nil, limit: Int = .max
    ) throws(StoreError) -> [PublishedReport] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(Self.columns) FROM published_report
                    WHERE id < :before AND period = COALESCE(:period, period)
                    ORDER BY id DESC LIMIT :limit
                    """,
                arguments: [
                    "before": id ?? .max, "period": period?.description, "limit": limit,
                ]
            ).map(Self.report)
        }
    }

    /// The periods of which a report has been published.
    public func publishedPeriods() throws(StoreError) -> Set<Period> {
        try read { db in
            let texts = try String.fetchAll(db, sql: "SELECT DISTINCT period FROM published_report")
            return Set(texts.compactMap { Period($0) })
        }
    }

    /// - Returns: `nil` where no report of that number was published.
    public func publishedReport(id: Int) throws(StoreError) -> PublishedReport? {
        try read { db in try Self.report(db, id) }
    }

    /// The version before this one of its period; `nil` for the first.
    public func publishedReport(
        before report: PublishedReport
    ) throws(StoreError) -> PublishedReport? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT \(Self.columns) FROM published_report
                    WHERE period = ? AND version < ? ORDER BY version DESC LIMIT 1
                    """, arguments: [report.period.description, report.version]
            ).map(Self.report)
        }
    }

    /// A published report byte by byte; `nil` where none of that number was published.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` where these are not the bytes published.
    public func content(ofReport id: Int) throws(StoreError) -> [UInt8]? {
        try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM published_report WHERE id = ?", arguments: [id])
            guard let row else { return nil }
            guard let content = Self.content(row) else {
                throw StoreError.damaged(path: path, detail: "\(Self.name(row))的校验值不符")
            }
            return content
        }
    }
}

extension Store {
    /// Checks that published reports are as they were published, and that none is missing.
    static func verifyReports(_ db: Database, _ result: inout StoreVerification) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM published_report ORDER BY id")
        while let row = try rows.next() {
            result.reports += 1
            if (try? report(row)) == nil { result.problems.append("\(name(row))的报告期或日期无效") }
            if content(row) == nil { result.problems.append("\(name(row))的校验值不符") }
        }
        for period in try String.fetchAll(
            db,
            sql: """
                SELECT period FROM published_report
                GROUP BY period HAVING MAX(version) <> COUNT(*)
                """)
        {
            result.problems.append("报告 \(period) 的版次不连续")
        }
    }

    /// The bytes of a report; `nil` where they are not those published.
    private static func content(_ row: Row) -> [UInt8]? {
        let packed = Array(row["content"] as Data)
        guard let content = try? Decompression.decompress(packed), content.count == row["size"],
            hash(content) == Array(row["sha256"] as Data)
        else { return nil }
        return content
    }

    private static func hash(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    private static func name(_ row: Row) -> String {
        "报告 \(row["period"] as String) 第 \(row["version"] as Int) 版"
    }

    /// What is told of a report, without its content.
    private static let columns = """
        id, period, version, as_of, known_at, published_at, published_by, sha256, size
        """

    private static func report(_ db: Database, _ id: Int) throws -> PublishedReport? {
        try Row.fetchOne(
            db, sql: "SELECT \(columns) FROM published_report WHERE id = ?", arguments: [id]
        ).map(report)
    }

    private static func report(_ row: Row) throws -> PublishedReport {
        guard let period = Period(row["period"] as String),
            let asOf = CalendarDate(row["as_of"] as String), asOf == period.end
        else { throw StoreError.failed(detail: "\(name(row))的报告期或日期无效") }
        return PublishedReport(
            id: row["id"], period: period, version: row["version"], asOf: asOf,
            knownAt: Instant(milliseconds: row["known_at"]),
            publishedAt: Instant(milliseconds: row["published_at"]),
            publishedBy: row["published_by"], sha256: digits(row["sha256"]), size: row["size"])
    }

    /// Bytes in lower-case hexadecimal digits.
    private static func digits(_ bytes: Data) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

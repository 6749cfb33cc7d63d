import Compression
import Estate
import Foundation
import GRDB

/// What a check of the whole store has found.
public struct StoreVerification: Hashable, Sendable {
    public var feeds = 0
    public var units = 0
    public var sourceBytes = 0
    /// Published reports.
    public var reports = 0
    /// What is wrong, in Chinese; empty where all is well.
    public var problems: [String] = []
}

extension Store {
    /// Checks everything that can be checked: SQLite's own structures, that every feed's units,
    /// summary and source are whole and agree, that revisions have no gaps, that what is on offer
    /// now follows from the feeds, that published reports are as they were published.
    public func verify() throws(StoreError) -> StoreVerification {
        try read { db in try Self.verification(db) }
    }

    /// What ``verify()`` finds in a database.
    static func verification(_ db: Database) throws -> StoreVerification {
        var result = StoreVerification()
        for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
        where line != "ok" {
            result.problems.append("数据库结构：\(line)")
        }
        let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        if broken > 0 { result.problems.append("有 \(broken) 处引用指向不存在的记录") }
        for row in try Row.fetchAll(db, sql: "SELECT * FROM feed ORDER BY id") {
            try Self.verify(db, row, &result)
        }
        for building in try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT building FROM feed WHERE revision IS NOT NULL
                GROUP BY building, as_of HAVING MAX(revision) <> COUNT(*)
                """)
        {
            result.problems.append("楼宇 \(building) 的版次不连续")
        }
        for text in try String.fetchAll(
            db, sql: "SELECT building FROM feed UNION SELECT building FROM present_floor")
        {
            guard let building = Building.ID(rawValue: text) else { continue }
            do {
                try Self.verifyPresent(db, building, &result)
            } catch is ByteReader.Damaged {
                result.problems.append("楼宇 \(building) 的现状已损坏，无法读出")
            }
        }
        try Self.verifyReports(db, &result)
        try Self.verifyAssignments(db, &result)
        return result
    }

    private static func verify(_ db: Database, _ row: Row, _ result: inout StoreVerification) throws
    {
        let id: Int = row["id"]
        let name = "数据 \(id)（\(row["building"] as String)，\(row["as_of"] as String)）"
        result.feeds += 1
        do {
            let edition = (row["industry_edition"] as String?).flatMap(IndustryEdition.init)
            let floors = try FeedFloors.all(db, feed: id)
            let units = floors.reduce(0) { $0 + $1.units.count }
            result.units += units
            if units != row["units"] || floors.count != row["floors"] {
                result.problems.append("\(name)的楼层或单元数不符")
            }
            var expected = OccupancySummary()
            for floor in floors { expected += OccupancySummary(of: floor, edition: edition) }
            if row["occupied"] != expected.occupied.hundredths {
                result.problems.append("\(name)的入驻面积不符")
            }
            if try SummaryStatement(db).summary(ofFeed: id) != expected {
                result.problems.append("\(name)的汇总与单元不符")
            }
            guard let building = Building.ID(rawValue: row["building"]),
                let asOf = CalendarDate(row["as_of"] as String),
                let coverage = Feed.Coverage(rawValue: row["coverage"])
            else {
                result.problems.append("\(name)的编号、日期或覆盖范围无效")
                return
            }
            let feed = Feed(
                building: building, asOf: asOf, coverage: coverage, industryEdition: edition,
                sender: row["sender"])
            let hashes = floors.map { floor in
                (floor.number.stored, ContentHash.floor(PackedFloor(floor)))
            }
            let energy = try EnergyRows.all(db, feed: id)
            if ContentHash.feed(feed, floors: hashes, energy: energy)
                != Array(row["content"] as Data)
            {
                result.problems.append("\(name)的内容与校验值不符")
            }
            try verifyFindings(db, id, name, &result)
            let parts = try Data.fetchAll(
                db, sql: "SELECT content FROM feed_source WHERE feed = ? ORDER BY part",
                arguments: [id])
            var bytes = 0
            try Decompression.decompress(parts.lazy.map { Array($0) }) { bytes += $0.count }
            if bytes != row["source_size"] { result.problems.append("\(name)的原文不全") }
            result.sourceBytes += bytes
        } catch is ByteReader.Damaged {
            result.problems.append("\(name)已损坏，无法读出")
        }
    }

    /// The findings listed are as many as were counted, up to 1,000 of each code.
    private static func verifyFindings(
        _ db: Database, _ id: Int, _ name: String, _ result: inout StoreVerification
    ) throws {
        var counted: [String: Int] = [:]
        for row in try Row.fetchAll(
            db, sql: "SELECT code, count FROM feed_finding_count WHERE feed = ?", arguments: [id])
        {
            counted[row[0]] = min(row[1], DiagnosticLog.listedPerCode)
        }
        let content = try Data.fetchOne(
            db, sql: "SELECT content FROM feed_finding WHERE feed = ?", arguments: [id])
        let listed = try content.map {
            try FindingCoding.decode(Decompression.decompress(Array($0)))
        }
        let found = (listed ?? []).reduce(into: [:]) { $0[$1.code.rawValue, default: 0] += 1 }
        if found != counted { result.problems.append("\(name)的检查结果不符") }
    }

    private static func verifyPresent(
        _ db: Database, _ building: Building.ID, _ result: inout StoreVerification
    ) throws {
        let expected = try PresentState.floors(db, building).map { feed, floor in
            let packed = PackedFloor(floor)
            return [
                "\(floor.number.stored)", "\(feed)", "\(packed.unitCount)",
                "\(OfferCoding.encode(packed.offers))",
            ]
        }
        let kept = try Row.fetchAll(
            db, sql: "SELECT floor, feed, units, offers FROM present_floor WHERE building = ?",
            arguments: [building.rawValue]
        ).map { row in
            [
                "\(row[0] as Int)", "\(row[1] as Int)", "\(row[2] as Int)",
                "\(Array(row[3] as Data))",
            ]
        }
        if Set(expected) != Set(kept) {
            result.problems.append("楼宇 \(building) 的现状与各期数据不符")
        }
    }
}

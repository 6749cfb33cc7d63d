import Compression
import Estate

/// A feed as somebody sends it, in place of an importer.
struct SentFeed {
    var feed: Feed
    var floors: [Floor]
    var source: [UInt8]
    /// What the importer has found.
    var log: DiagnosticLog
    var energy: [EnergyReading] = []
    var dialect = "native"

    /// A full feed of 示例大厦 on 2026-10-31 with one floor of four leased offices.
    static func make(
        _ building: Building.ID = .example, asOf: String = "2026-10-31",
        coverage: Feed.Coverage = .full, edition: IndustryEdition? = .edition2017,
        sender: String? = "示例物业", floors: [Floor] = [.make(1, leased: 4)],
        source: [UInt8] = Array("<occupancyFeed/>".utf8), log: DiagnosticLog = DiagnosticLog()
    ) -> SentFeed {
        SentFeed(
            feed: Feed(
                building: building, asOf: .make(asOf), coverage: coverage,
                industryEdition: edition, sender: sender), floors: floors, source: source, log: log)
    }

    /// A sound feed of one floor with so many leased offices.
    static func make(leased: Int, asOf: String = "2026-10-31") -> SentFeed {
        .make(asOf: asOf, floors: [.make(1, leased: leased)])
    }

    /// A partial feed of 示例大厦.
    static func partial(asOf: String = "2026-10-31", floors: [Floor]) -> SentFeed {
        .make(asOf: asOf, coverage: .partial, floors: floors)
    }

    /// A feed whose last unit was found to be wrong after its floors had been handed on.
    static func rejected(_ building: Building.ID = .example) -> SentFeed {
        .make(building, log: DiagnosticLog([.make(.areaNotPositive, line: 12)]))
    }

    /// The same with readings of energy.
    func with(_ energy: [EnergyReading]) -> SentFeed {
        var feed = self
        feed.energy = energy
        return feed
    }

    var units: Int { floors.reduce(0) { $0 + $1.units.count } }

    /// The pieces of an importer: bytes and floors by turns.
    func pieces(_ number: Int = 0) -> [FeedPiece] {
        var pieces: [FeedPiece] = [.opened(number), .feed(feed, dialect: dialect)]
        var rest = source[...]
        for floor in floors {
            if !rest.isEmpty { pieces.append(.source(of: Array(rest.prefix(65_536)))) }
            rest = rest.dropFirst(65_536)
            pieces.append(
                .floors(
                    [PackedFloor(floor)],
                    OccupancySummary(of: floor, edition: feed.industryEdition)))
        }
        while !rest.isEmpty {
            pieces.append(.source(of: Array(rest.prefix(65_536))))
            rest = rest.dropFirst(65_536)
        }
        pieces.append(
            .finished(
                FeedReading(
                    feed: feed, floors: floors.count, units: units, log: log, energy: energy)))
        return pieces
    }
}

extension Diagnostic {
    static func make(
        _ code: Code, line: Int? = nil, path: String? = nil, value: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            code: code, line: line, path: path, value: value, message: "第 \(line ?? 0) 行有误。",
            hint: "请改正后重新上传。")
    }
}

extension FeedPiece {
    /// Bytes of a source as an importer hands them on.
    static func source(of bytes: [UInt8]) -> FeedPiece {
        .source(frame: (try? Compressor().compress(bytes)) ?? [], size: bytes.count)
    }
}

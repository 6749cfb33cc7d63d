import Estate
import Reports

/// One feed: what it says of itself, what was found in it, and what can be done about it.
struct FeedPage: Page {
    let frame: Frame
    let building: String
    let asOf: String
    let status: String
    let tag: String
    /// Why it waits, and the two ways on; `nil` unless it is held.
    let reasons: [Reason]
    let isHeld: Bool
    let decision: FeedDecision?
    let facts: [FeedFact]
    let source: String
    let stack: String?
    let findings: FeedFindings?
    let differences: FeedDifferences?
    /// The line that somebody has followed a figure to.
    let excerpt: FeedExcerpt?

    /// Why a feed waits for someone's word.
    struct Reason: Sendable {
        let text: String
        let advice: String
    }

    /// What the store says of a feed.
    struct Content: Sendable {
        var feed: FeedRecord
        /// Bytes as received.
        var size: Int?
        /// Readings of energy.
        var readings = 0
        var counts: [Diagnostic.Code: Int]
        var listed: [Diagnostic]
        /// What a held feed would change.
        var differences: FeedDifferences?
        var excerpt: FeedExcerpt?
    }

    /// - Parameters:
    ///   - building: `nil` where no policy file has it any more.
    ///   - mayDecide: whether the account may confirm or discard it.
    ///   - mayReadBuilding: whether the account may see the building's page.
    init(
        _ content: Content, building: Building?, mayDecide: Bool, mayReadBuilding: Bool,
        frame: Frame
    ) {
        let feed = content.feed
        self.frame = frame
        self.building = building?.name ?? feed.building.rawValue
        asOf = feed.asOf.description
        status = feed.status.name
        tag = feed.status.tag
        isHeld = feed.status == .held
        decision = isHeld && mayDecide ? FeedDecision(feed.id, frame) : nil
        reasons =
            isHeld
            ? content.listed.filter(\.code.isReasonToHold)
                .map { Reason(text: $0.message, advice: $0.hint) } : []
        facts = Self.facts(content, building: building)
        source = Paths.filled(Paths.feedSource, "\(feed.id)")
        stack =
            building != nil && mayReadBuilding
            ? Paths.query(Paths.building(feed.building), [("asOf", feed.asOf.description)]) : nil
        findings = FeedFindings(
            content.counts, listed: content.listed,
            csv: Paths.filled(Paths.feedFindings, "\(feed.id)"), feed: feed.id)
        excerpt = content.excerpt
        differences = content.differences
    }

    private static func facts(_ content: Content, building: Building?) -> [FeedFact] {
        let feed = content.feed
        let size = content.size.map { "（\(FeedWords.size($0))）" } ?? ""
        let version = feed.revision.map { FeedFact("版次", "第 \($0) 版") }
        let accepted = feed.acceptedAt.map { FeedFact("采用时间", FeedWords.time($0)) }
        return [
            FeedFact(
                "楼宇", building.map { "\($0.name)（\(feed.building)）" } ?? feed.building.rawValue),
            FeedFact("数据日期", feed.asOf.description), version,
            FeedFact("范围", FeedWords.coverage(feed.coverage)),
            FeedFact("楼层和单元", "\(Figures.count(feed.floors)) 层，\(Figures.count(feed.units)) 个单元"),
            content.readings > 0
                ? FeedFact("能耗读数", "\(Figures.count(content.readings)) 条") : nil,
            FeedFact("入驻面积", "\(Figures.area(feed.occupied)) ㎡"),
            FeedFact("报送单位", feed.sender ?? Figures.unknown),
            FeedFact("收到时间", FeedWords.time(feed.receivedAt)), accepted,
            FeedFact("文件", feed.sourceName + size),
            FeedFact("编号", "\(feed.id)"),
        ].compactMap(\.self)
    }
}

/// Something a feed says of itself.
struct FeedFact: Sendable {
    let term: String
    let text: String

    init(_ term: String, _ text: String) {
        self.term = term
        self.text = text
    }
}

/// The two ways on for a held feed.
struct FeedDecision: Sendable {
    let confirm: String
    let discard: String
    let csrf: String

    init(_ id: Int, _ frame: Frame) {
        confirm = Paths.filled(Paths.feedConfirm, "\(id)")
        discard = Paths.filled(Paths.feedDiscard, "\(id)")
        csrf = frame.csrf
    }
}

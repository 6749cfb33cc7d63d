import Estate
import HTTPTypes
import Reports

/// What became of an upload: the outcome first, then what was found and what changes.
struct UploadPage: Page {
    let frame: Frame
    let title: String
    /// The class of the notice: `success`, `info`, `warning`, `error`.
    let tone: String
    /// `alert` for what has to be mended, else `status`.
    let role: String
    let summary: String
    /// What to do next.
    let steps: [String]
    let facts: [FeedFact]
    let hasFacts: Bool
    let feed: String?
    /// Whether what changes comes before what was found: it is what has to be looked at.
    let isHeld: Bool
    let decision: FeedDecision?
    let findings: FeedFindings?
    /// The buildings of a file that speaks of several; else empty.
    let buildings: [UploadResults.Row]
    let hasBuildings: Bool
    let differences: FeedDifferences?
    /// How a table was understood; `nil` for other files.
    let columns: FeedColumns?
    let form: UploadForm

    /// An upload that came to its end.
    struct Result: Sendable {
        var outcome: ImportOutcome
        var isDryRun: Bool
        /// Whether there is data of a later day already.
        var isHistory = false
        var file: String
        var size: Int
        /// The building's name; `nil` where it is not known.
        var building: String?
        var differences: FeedDifferences?
        /// Where the findings can be had as a table.
        var csv: String?
    }

    init(_ result: Result, mayDecide: Bool, form: UploadForm, frame: Frame) {
        let words = UploadWords(result)
        self.frame = frame
        title = words.title
        tone = words.tone
        role = result.outcome.status == .rejected ? "alert" : "status"
        summary = words.summary
        steps = words.steps
        facts = Self.facts(result)
        hasFacts = true
        let stored = result.isDryRun ? nil : result.outcome.feed?.id
        feed = stored.map { Paths.feed($0) }
        isHeld = result.outcome.status == .held
        decision = isHeld && mayDecide ? stored.map { FeedDecision($0, frame) } : nil
        findings = FeedFindings(
            result.outcome.log.counts, listed: result.outcome.log.listed, csv: result.csv)
        differences = result.differences
        columns = FeedColumns(result.outcome.fields)
        (buildings, hasBuildings) = ([], false)
        self.form = form
    }

    /// An upload that spoke of several buildings.
    init(_ results: UploadResults, form: UploadForm, frame: Frame) {
        self.frame = frame
        title = results.title
        tone = results.tone
        role = results.worst == .rejected ? "alert" : "status"
        summary = results.summary
        steps = results.steps
        facts = [FeedFact("文件", "\(results.file)（\(FeedWords.size(results.size))）")]
        (hasFacts, isHeld, hasBuildings) = (true, false, true)
        (feed, decision, differences) = (nil, nil, nil)
        findings = FeedFindings(
            results.log.counts, listed: results.log.listed, csv: results.csv)
        buildings = results.rows
        columns = FeedColumns(results.fields)
        self.form = form
    }

    /// An upload that was not taken at all.
    init(_ refusal: UploadRefusal, form: UploadForm, frame: Frame) {
        self.frame = frame
        title = refusal.title
        tone = "error"
        role = "alert"
        summary = refusal.summary
        steps = refusal.steps
        (facts, hasFacts, isHeld) = ([], false, false)
        (feed, decision, findings, differences, columns) = (nil, nil, nil, nil, nil)
        (buildings, hasBuildings) = ([], false)
        self.form = form
    }

    private static func facts(_ result: Result) -> [FeedFact] {
        let outcome = result.outcome
        let file = FeedFact("文件", "\(result.file)（\(FeedWords.size(result.size))）")
        let counts = FeedFact(
            "读到", "\(Figures.count(outcome.floors)) 层，\(Figures.count(outcome.units)) 个单元")
        guard let feed = outcome.feed else { return [file, counts] }
        let building = result.building.map { "\($0)（\(feed.building)）" }
        return [
            file, FeedFact("楼宇", building ?? feed.building.rawValue),
            FeedFact("数据日期", FeedWords.version(feed.asOf, feed.revision)), counts,
        ]
    }
}

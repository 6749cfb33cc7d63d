import Estate
import Reports

/// What became of an upload that spoke of several buildings.
struct UploadResults: Sendable {
    let worst: ImportOutcome.Status
    let isDryRun: Bool
    let file: String
    let size: Int
    let rows: [Row]
    /// What was found, of all buildings together.
    let log: DiagnosticLog
    /// Where the findings can be had as a table.
    let csv: String?
    /// How the columns or elements were understood.
    let fields: [FieldReading]
    /// What the file calls buildings that nobody has named.
    let unknownNames: [String]
    private let counts: String

    /// One building.
    struct Row: Sendable {
        let name: String
        let status: String
        /// The class of its tag.
        let tag: String
        /// The day and the revision.
        let version: String
        /// Where the feed can be seen; `nil` where none is stored.
        let path: String?
        let units: String
        let errors: String
        let warnings: String
    }

    /// - Parameter buildings: the names of the district's buildings.
    init(
        _ outcomes: [ImportOutcome], isDryRun: Bool, file: String, size: Int,
        buildings: [Building.ID: String], csv: String?
    ) {
        worst = outcomes.worst
        self.isDryRun = isDryRun
        self.file = file
        self.size = size
        self.csv = csv
        rows = outcomes.map { Row($0, isDryRun: isDryRun, buildings) }
        var log = DiagnosticLog()
        for outcome in outcomes { log.append(contentsOf: outcome.log) }
        self.log = log
        unknownNames = outcomes.unknownNames
        fields = outcomes.first?.fields ?? []
        counts = ImportOutcome.Status.allCases.compactMap { status in
            let count = outcomes.count { $0.status == status }
            return count > 0 ? "\(status.name) \(count) 栋" : nil
        }.joined(separator: "，")
    }
}

extension UploadResults.Row {
    fileprivate init(
        _ outcome: ImportOutcome, isDryRun: Bool, _ buildings: [Building.ID: String]
    ) {
        let feed = outcome.feed
        name =
            feed.map { feed in
                buildings[feed.building].map { "\($0)（\(feed.building)）" }
                    ?? feed.building.rawValue
            } ?? [outcome].unknownNames.first ?? "楼宇不明"
        status = outcome.status.name
        tag =
            switch outcome.status {
            case .accepted: "good"
            case .unchanged: "quiet"
            case .held: "warn"
            case .rejected: "bad"
            }
        version = feed.map { FeedWords.version($0.asOf, $0.revision) } ?? "—"
        path = isDryRun ? nil : feed?.id.map { Paths.feed($0) }
        units = Figures.count(outcome.units)
        errors = Figures.count(outcome.log.errors)
        warnings = Figures.count(outcome.log.warnings)
    }
}

extension UploadResults {
    var title: String { (isDryRun ? "试运行：" : "") + "文件里有 \(rows.count) 栋楼" }

    /// The class of the notice.
    var tone: String {
        switch worst {
        case .accepted: "success"
        case .unchanged: "info"
        case .held: "warning"
        case .rejected: "error"
        }
    }

    var summary: String {
        "各栋分别处理：\(counts)。" + (isDryRun ? "这次只是检查，什么也没有保存。" : "")
    }

    /// What to do next.
    var steps: [String] {
        var steps: [String] = []
        if !unknownNames.isEmpty { steps.append("请在下面“楼宇对应”里填写各个名称的楼宇编号，再选一次文件上传。") }
        switch worst {
        case .rejected: steps.append("请按下面每条的改法修改文件后再上传一次；已采用的楼宇会显示“无变化”。")
        case .held: steps.append("待确认的请点开核对，确认采用或作废。")
        case .accepted where isDryRun: steps.append("正式报送：再选一次这个文件，不勾“只检查”，然后上传。")
        case .accepted, .unchanged: steps.append("不用再做什么。")
        }
        return steps
    }
}

extension [ImportOutcome] {
    /// What the file calls buildings that nobody has named.
    var unknownNames: [String] {
        flatMap(\.log.listed).filter { $0.code == .buildingMissing }.compactMap(\.value)
    }
}

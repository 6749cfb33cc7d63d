import Estate
import Importers

/// The form for a feed: a file, and what its sender says beside it.
struct UploadForm: Sendable {
    let action: String
    let csrf: String
    /// How large a file may be.
    let limit: String
    let buildings: [Option]
    let dialects: [Option]
    let profiles: [Option]
    let asOf: String
    let today: String
    let isDryRun: Bool
    /// Whether something was chosen that is out of sight at first.
    let hasTerms: Bool

    /// Something to choose.
    struct Option: Sendable {
        let id: String
        let label: String
        let isChosen: Bool
    }

    /// - Parameters:
    ///   - buildings: those the account may send for.
    ///   - profiles: the names of import profiles that are kept.
    ///   - fields: what was chosen before, as sent.
    init(
        _ frame: Frame, buildings: [Building], profiles: [String],
        fields: RequestValues = .init([]), limit: Int
    ) {
        action = Paths.upload
        csrf = frame.csrf
        today = frame.today
        self.limit = FeedWords.size(limit)
        let building = fields.text("building")
        self.buildings = buildings.map {
            Option(
                id: $0.id.rawValue, label: "\($0.name)（\($0.id)）",
                isChosen: $0.id.rawValue == building)
        }
        let dialect = fields.text("dialect")
        dialects = Dialect.allCases.map {
            Option(id: $0.rawValue, label: $0.name, isChosen: $0.rawValue == dialect)
        }
        let profile = fields.text("profile")
        let builtIn = Profiles.builtIn.map { (id: $0.id, label: "\($0.id)：\($0.profile.name)") }
        self.profiles = (builtIn + profiles.map { ($0, $0) }).map {
            Option(id: $0.id, label: $0.label, isChosen: $0.id == profile)
        }
        asOf = fields.text("asOf") ?? ""
        hasTerms = building != nil || dialect != nil || profile != nil || !asOf.isEmpty
        isDryRun = (try? fields.flag("dryRun")) ?? false
    }
}

import Estate
import Importers

/// The form for a feed: a file, and what its sender says beside it.
struct UploadForm: Sendable {
    let action: String
    let csrf: String
    /// How large a file may be.
    let limit: String
    let buildings: [Option]
    /// The names that a file gave its buildings, and what was said they mean.
    let mappings: [Mapping]
    let hasMappings: Bool
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

    /// A name that a file gives a building.
    struct Mapping: Sendable {
        /// The id of its field.
        let field: String
        let name: String
        /// The building's id; empty where it is not known.
        let id: String
    }

    /// Names of buildings that are asked for, at most.
    private static let mostMappings = 20

    /// - Parameters:
    ///   - buildings: those the account may send for.
    ///   - profiles: the names of import profiles that are kept.
    ///   - fields: what was chosen before, as sent.
    ///   - names: what the file calls buildings that nobody has named yet.
    ///   - isAsked: whether what is out of sight at first is what the file lacks.
    init(
        _ frame: Frame, buildings: [Building], profiles: [String],
        fields: RequestValues = .init([]), names: [String] = [], isAsked: Bool = false,
        limit: Int
    ) {
        action = Paths.upload
        csrf = frame.csrf
        today = frame.today
        self.limit = FeedWords.size(limit)
        let building = fields.text("building")
        let known = Dictionary(
            zip(fields.all("buildingName"), fields.all("buildingID")),
            uniquingKeysWith: { first, _ in first })
        var all: [String] = []
        for name in fields.all("buildingName") + names where !all.contains(name) {
            if all.count < Self.mostMappings { all.append(name) }
        }
        mappings = all.enumerated().map {
            Mapping(
                field: "upload-building-\($0 + 1)", name: $1,
                id: known[$1].map { String($0.trimmingSpaces) } ?? "")
        }
        hasMappings = !mappings.isEmpty
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
        let builtIn = Profiles.builtIn.map { (id: $0.id, label: $0.profile.name) }
        self.profiles = (builtIn + profiles.map { ($0, $0) }).map {
            Option(id: $0.id, label: $0.label, isChosen: $0.id == profile)
        }
        asOf = fields.text("asOf") ?? ""
        hasTerms = isAsked || building != nil || dialect != nil || profile != nil || !asOf.isEmpty
        isDryRun = (try? fields.flag("dryRun")) ?? false
    }
}

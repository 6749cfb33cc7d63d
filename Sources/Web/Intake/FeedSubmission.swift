import Configuration
import Estate
import Importers
import Storage

/// Takes feeds that accounts send, from pages as from programs.
struct FeedSubmission: Sendable {
    let parts: ServiceParts

    /// Characters that are kept of what a sender calls a feed.
    static let longestName = 200

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    /// What a sender says beside a feed.
    struct Terms: Sendable {
        /// `nil`: told by the feed's root element.
        var dialect: Dialect?
        /// What the feed must not contradict, or what its names for buildings mean.
        var buildings = BuildingChoice()
        var asOf: CalendarDate?
        /// The name of an import profile, and what it says once it has been looked up.
        var profileName: String?
        var profile: ImportProfile?
        /// Accept what would be held.
        var isConfirmed = false
        /// Say what would happen, and store nothing.
        var isDryRun = false

        init() {}

        /// What a query or a form says: `dialect`, `building` as often as there are, `asOf`,
        /// `profile`, `confirm`, `dryRun`; of a form also `buildingName` and `buildingID`, in pairs.
        init(_ values: RequestValues) throws(Problem) {
            dialect = try values.word("dialect")
            let pairs = zip(values.all("buildingName"), values.all("buildingID"))
                .filter { !$1.trimmingSpaces.isEmpty }.map { "\($0)=\($1)" }
            do throws(BuildingChoice.Misuse) {
                buildings = try BuildingChoice(values.all("building") + pairs)
            } catch {
                if case .malformed = error { throw .parameter("building", error.description) }
                throw .contradiction("building", error.description)
            }
            asOf = try values.date("asOf")
            profileName = values.text("profile")
            isConfirmed = try values.flag("confirm")
            isDryRun = try values.flag("dryRun")
        }
    }

    /// Whether somebody may send a feed now: to be asked before its bytes are received.
    ///
    /// - Throws: a ``Problem`` where the account may not, not for that building, or not so often.
    func admit(_ terms: Terms, _ context: WebContext) throws(Problem) {
        try Gate.admit(context, to: .right(.sendFeeds))
        for building in terms.buildings.all.sorted(by: { $0.rawValue < $1.rawValue }) {
            try Gate.admit(context, to: .sendFeeds, at: building)
        }
        let act = Throttle.Act.upload(account: try Gate.account(context).id)
        try parts.throttle.admit(act, at: parts.backend.now())
    }

    /// Looks up the import profile that the terms name.
    func complete(_ terms: Terms) async throws -> Terms {
        guard let name = terms.profileName else { return terms }
        let text: String? =
            if let builtIn = Profiles.builtIn(name) {
                builtIn.text
            } else {
                try await parts.backend.offload { [store = parts.backend.store] in
                    try store.importProfile(named: name)?.text
                }
            }
        guard let text, let profile = ProfileReading(PolicyFile(name: name, text: text)).profile
        else { throw Problem.profileUnknown(name) }
        var terms = terms
        terms.profile = profile
        return terms
    }

    /// Takes a file that has come in whole.
    ///
    /// - Parameters:
    ///   - source: its bytes, which stay where they are.
    ///   - name: what its sender calls it.
    /// - Returns: what became of each building in it.
    /// - Throws: ``Problem/forbidden(_:)`` where the account may not send for one of the file's
    ///   buildings, whether there is such a building or not. Nothing of the file is stored then.
    func submit(
        _ source: FeedSource, name: String, _ terms: Terms, _ context: WebContext
    ) async throws -> [ImportOutcome] {
        let account = try await presentAccount(context)
        let refusal = { @Sendable (building: Building.ID) in
            account.may(.sendFeeds, at: building) ? nil : Self.foreign(building)
        }
        if let problem = terms.buildings.all.lazy.compactMap(refusal).first { throw problem }
        var options = FeedImportOptions()
        options.isConfirmed = terms.isConfirmed
        options.isDryRun = terms.isDryRun
        let name = String(name.prefix(Self.longestName))
        return try await parts.intake.take(
            source, name: name, context: importContext(terms, for: account), options: options,
            refusing: refusal
        ) { [audit = parts.audit] outcome in
            Self.entry(outcome, name: name, by: account, in: audit, context)
        }
    }

    /// What reading an account's feeds needs to know: of buildings only those it may send for, so
    /// that a feed of any other is one of a building that is not there.
    func importContext(_ terms: Terms, for account: Account) -> ImportContext {
        let district = parts.backend.current
        var context = ImportContext(
            buildings: [], overrides: [:], today: district.today, dialect: terms.dialect,
            building: terms.buildings.building, asOf: terms.asOf)
        context.namedBuildings = terms.buildings.named
        context.classifier = district.classifier
        context.profile = terms.profile
        context.buildings =
            if let own = account.buildings(for: .sendFeeds) {
                district.buildings.filter { own.contains($0.key) }
            } else {
                district.buildings
            }
        return context
    }

    /// The caller's account as it is after its bytes have come in: it may have been disabled, or
    /// have lost a building, meanwhile.
    func presentAccount(_ context: WebContext) async throws -> Account {
        let known = try Gate.account(context)
        let account = try await parts.backend.offload { [store = parts.backend.store] in
            try store.account(named: known.name)
        }
        guard let account, account.id == known.id, !account.isDisabled else {
            throw Problem.unauthenticated
        }
        guard account.may(.sendFeeds) else { throw Problem.forbidden() }
        return account
    }

    /// What the audit trail says of a feed; nothing where it is another manager's building, for that
    /// is written down as a refusal.
    private static func entry(
        _ outcome: ImportOutcome, name: String, by account: Account, in audit: AuditTrail,
        _ context: WebContext
    ) -> AuditEntry? {
        if let building = outcome.feed?.building, !account.may(.sendFeeds, at: building) {
            return nil
        }
        let event: AuditEntry.Event
        switch outcome.status {
        case .accepted, .unchanged: event = .feedSent
        case .held: event = .feedHeld
        case .rejected: event = .feedRejected
        }
        return audit.entry(
            event, by: account.name, building: outcome.feed?.building,
            subject: outcome.feed?.id.map(String.init), detail: detail(outcome, name: name),
            context)
    }
}

extension FeedSubmission {
    /// The same whether there is such a building or not.
    private static func foreign(_ building: Building.ID) -> Problem {
        var problem = Problem.forbidden(building)
        problem.detail =
            "这个账户不负责楼宇 \(building)，数据没有保存。请核对文件里或上传时填写的楼宇编号；确实负责这栋楼，请联系管理员。"
        return problem
    }

    private static func detail(_ outcome: ImportOutcome, name: String) -> String {
        let version = outcome.feed.map { FeedWords.version($0.asOf, $0.revision) }
        let errors = outcome.log.errors > 0 ? "错误 \(outcome.log.errors) 处" : nil
        return [version, outcome.status.name, errors, name].compactMap(\.self)
            .joined(separator: "，")
    }
}

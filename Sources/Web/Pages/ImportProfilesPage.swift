import Configuration
import Estate
import Importers
import Storage

/// The import profiles: those that come with the program, those the district keeps, and an editor.
struct ImportProfilesPage: Page {
    let frame: Frame
    let builtIn: [Row]
    let kept: [Row]
    let hasKept: Bool
    let error: String?
    let findings: FeedFindings?
    /// What stands in the editor.
    let name: String
    let text: String

    /// A profile of one of the lists.
    struct Row: Sendable {
        let name: String
        let title: String
        let dialect: String
        let changed: String
        /// Opens it in the editor.
        let path: String
    }

    /// What the editor holds.
    struct Draft: Sendable {
        var name = ""
        var text = ""

        /// Why it can't be kept; `nil` where it can.
        var problem: String? {
            let length = name.count
            if length == 0 || length > 64 { return "请填写名称，不超过 64 个字。" }
            if name.contains(where: { $0.isWhitespace || $0 == "/" }) { return "名称里不能有空格和“/”。" }
            if Profiles.builtIn(name) != nil { return "“\(name)”是内置的名称，请换一个。" }
            return nil
        }

        var reading: ProfileReading { ProfileReading(PolicyFile(name: name, text: text)) }
    }

    init(
        kept: [StoredProfile], draft: Draft, error: String? = nil, findings: [Diagnostic] = [],
        _ context: WebContext, today: CalendarDate
    ) {
        frame = Frame("导入配置", section: Paths.importProfiles, context, today: today)
        builtIn = Profiles.builtIn.map { profile in
            Row(
                name: profile.id, title: profile.profile.name, dialect: profile.dialect.name,
                changed: "", path: Self.path(profile.id))
        }
        self.kept = kept.map { profile in
            Row(
                name: profile.name, title: "", dialect: "",
                changed: "\(profile.changedAt.date) \(profile.changedBy)",
                path: Self.path(profile.name))
        }
        hasKept = !kept.isEmpty
        self.error = error
        let log = DiagnosticLog(findings)
        self.findings = FeedFindings(log.counts, listed: log.listed, csv: nil)
        name = draft.name
        text = draft.text
    }

    private static func path(_ name: String) -> String {
        Paths.query(Paths.importProfiles, [("name", name)]) + "#editor"
    }
}

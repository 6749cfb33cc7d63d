import Configuration
import Estate
import Storage

/// The policy files a command works with.
struct Policies {
    var district: District
    var buildings: [Building]

    /// Reads a folder. Where a file has a mistake, all of them are shown and the command ends: a
    /// report over half of the buildings would be wrong without saying so.
    static func read(_ path: String) throws -> PolicyFolder {
        let folder = try PolicyFolder.read(path)
        try requireSound(folder)
        return folder
    }

    private static func requireSound(_ folder: PolicyFolder) throws {
        guard !folder.diagnostics.isEmpty else { return }
        for diagnostic in folder.diagnostics {
            Console.note(DiagnosticText.line(diagnostic))
        }
        Console.note("政策文件有 \(folder.diagnostics.count) 处错误，请改正后再试。")
        throw Ending.inputHasErrors
    }

    init(_ folder: PolicyFolder) throws {
        guard let district = folder.district else { throw Ending.inputHasErrors }
        self.district = district
        self.buildings = folder.buildings
    }

    /// Keeps the folder's files in the store, where this process may write.
    static func keep(_ folder: PolicyFolder, in store: Store, at now: Instant) throws {
        guard store.isWritable else { return }
        try store.keepPolicies(
            folder.files.map { Store.PolicyVersion(name: $0.name, text: $0.text) }, at: now)
    }

    /// The area report over these policies and a store's feeds.
    func report(_ subject: AreaReport.Subject, from store: Store) throws -> AreaReport {
        try AreaReport.make(subject, district: district, buildings: buildings) { date in
            try store.occupancy(asOf: date, knownAt: subject.knownAt)
        }
    }

    /// The policies as they were known at a moment.
    static func known(at instant: Instant, in store: Store) throws -> Policies {
        let files = try store.policies(knownAt: instant)
        let folder = PolicyFolder.parse(files.map { PolicyFile(name: $0.name, text: $0.text) })
        try requireSound(folder)
        return try Policies(folder)
    }
}

import Configuration
import Estate
import Storage

extension Policies {
    /// Reads a folder. Where a file has a mistake, all of them are shown and the command ends.
    static func read(_ path: String) throws -> PolicyFolder {
        let folder = try PolicyFolder.read(path)
        _ = try sound(folder)
        return folder
    }

    /// A folder's policies; where a file has a mistake, all of them are shown and the command ends.
    static func sound(_ folder: PolicyFolder) throws -> Policies {
        if let policies = folder.policies { return policies }
        for diagnostic in folder.diagnostics {
            Console.own.note(DiagnosticText.line(diagnostic))
        }
        Console.own.note("政策文件有 \(folder.diagnostics.count) 处错误，请改正后再试。")
        throw Ending.inputHasErrors
    }

    /// Keeps the folder's files in the store, where this process may write.
    static func keep(_ folder: PolicyFolder, in store: Store) throws {
        guard store.isWritable else { return }
        try store.keepPolicies(
            folder.files.map { Store.PolicyVersion(name: $0.name, text: $0.text) },
            at: Clock.now())
    }

    /// The area report over these policies and a store's feeds.
    func report(_ subject: AreaReport.Subject, from store: Store) throws -> AreaReport {
        try store.areaReport(subject, district: district, buildings: buildings)
    }

    /// The policies as they were known at a moment.
    static func known(at instant: Instant, in store: Store) throws -> Policies {
        let files = try store.policies(knownAt: instant)
        return try sound(
            PolicyFolder.parse(files.map { PolicyFile(name: $0.name, text: $0.text) }))
    }
}

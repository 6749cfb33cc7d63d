public import Estate
import GRDB

extension Store {
    /// A policy file as it was at some time.
    public struct PolicyVersion: Hashable, Sendable {
        public var name: String
        public var text: String

        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// Keeps every version of the policy files with the time it was first loaded.
    ///
    /// - Parameter files: all files of the folder; one that is gone is remembered as gone.
    public func keepPolicies(
        _ files: [PolicyVersion], at now: @autoclosure () -> Instant
    ) throws(StoreError) {
        let known = try policies(knownAt: nil)
        let old = Dictionary(uniqueKeysWithValues: known.map { ($0.name, $0.text) })
        let new = Dictionary(files.map { ($0.name, $0.text) }, uniquingKeysWith: { $1 })
        // Byte by byte: texts that only look the same are versions too.
        let changed = new.filter { name, text in
            old[name].map { Array($0.utf8) != Array(text.utf8) } ?? true
        }
        let gone = old.keys.filter { new[$0] == nil }
        guard !changed.isEmpty || !gone.isEmpty else { return }
        let versions = changed.map { (name: $0, text: Optional($1)) } + gone.map { ($0, nil) }
        _ = try makeKnown(now, hasPolicies: true) { _ in
            versions
        } at: { db, moment in
            let insert = try db.makeStatement(
                sql: "INSERT INTO policy_file (name, loaded_at, text) VALUES (?, ?, ?)")
            for (name, text) in versions {
                try insert.execute(arguments: [name, moment.milliseconds, text])
            }
        }
    }

    /// The policy files as they were known at a moment, by name; the newest without one.
    ///
    /// For a moment before any file was loaded these are the files of the first loading: a report
    /// needs goals and buildings to speak of.
    public func policies(knownAt: Instant?) throws(StoreError) -> [PolicyVersion] {
        try read { db in
            let first = try Int.fetchOne(db, sql: "SELECT MIN(loaded_at) FROM policy_file") ?? 0
            let time = max(knownAt?.milliseconds ?? Int.max, first)
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT name, text FROM policy_file AS file
                    WHERE text IS NOT NULL AND loaded_at = (
                        SELECT MAX(loaded_at) FROM policy_file AS newest
                        WHERE newest.name = file.name AND newest.loaded_at <= ?)
                    ORDER BY name
                    """, arguments: [time]
            ).map { PolicyVersion(name: $0[0], text: $0[1]) }
        }
    }
}

public import Estate
import Foundation
import GRDB
import Synchronization

/// The store of one data folder: feeds, what they say, and the policy files as they were known.
///
/// One writer connection in one process; readers beside it. One public method is one transaction.
public final class Store: Sendable {
    let database: any DatabaseWriter
    let path: String
    private let lock: WriterLock?
    let clock: KnowledgeClock
    private let changes = Mutex(Changes())

    init(
        database: any DatabaseWriter, path: String, clock: KnowledgeClock,
        lock: WriterLock? = nil
    ) {
        self.database = database
        self.path = path
        self.clock = clock
        self.lock = lock
    }

    deinit { try? close() }

    /// Closes all connections, the writer last: only it can fold the journal into the database.
    func close() throws {
        (database as? DatabasePool)?.invalidateReadOnlyConnections()
        try database.close()
    }

    /// Whether this process may write.
    public var isWritable: Bool { lock != nil || path == Self.memoryPath }

    private static let memoryPath = ":memory:"

    /// A store that lives as long as it is held: the double for tests.
    public static func inMemory() throws -> Store {
        let queue = try DatabaseQueue(configuration: configuration())
        try create(queue)
        return Store(database: queue, path: memoryPath, clock: KnowledgeClock())
    }

    /// Opens the store of a folder for writing, making it where the folder is absent or empty.
    public static func open(_ path: String) throws(StoreError) -> Store {
        let folder = DataFolder(path: path)
        guard try folder.isEmpty() || folder.hasDatabase else { throw .missing(folder: path) }
        try folder.make()
        guard let lock = try WriterLock(folder) else { throw .locked(folder: path) }
        if try folder.isEmpty() { try make(folder) }
        return try open(folder, lock: lock)
    }

    /// Opens the store of a folder for reading, beside a process that may be writing.
    ///
    /// Takes the writer's lock where nobody holds it, so that new versions of policy files can be
    /// kept and a journal left by a crash is folded in. Where there is no store yet, none is made:
    /// what is opened then is empty and in memory.
    public static func openForReading(_ path: String) throws(StoreError) -> Store {
        let folder = DataFolder(path: path)
        guard try !folder.isEmpty() else {
            return try StoreError.wrapping(path) { try inMemory() }
        }
        guard folder.hasDatabase else { throw .missing(folder: path) }
        let lock = try WriterLock(folder)
        return try open(folder, lock: lock)
    }

    static func open(
        _ folder: DataFolder, lock: WriterLock?
    ) throws(StoreError) -> Store {
        guard folder.hasDatabase else {
            throw .missing(folder: folder.path)
        }
        try folder.inspect()
        return try StoreError.wrapping(folder.database) {
            // Looked at through a connection that can't change it: one for writing does, at once.
            let reader = try reader(folder.database)
            try reader.read { db in try checkVersion(db, path: folder.database) }
            guard lock != nil else {
                let gate = CommitGate(folder, isWriter: false)
                return Store(
                    database: reader, path: folder.path,
                    clock: KnowledgeClock(gate: gate, isWriter: false))
            }
            try reader.close()
            let pool = try DatabasePool(path: folder.database, configuration: configuration())
            try Schema.migrator.migrate(pool)
            try pool.writeWithoutTransaction { db in
                // GRDB opens pools with NORMAL, which may lose the last commits in a power cut.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
                guard level == 2 else { throw StoreError.notDurable(path: folder.database) }
            }
            let gate = CommitGate(folder, isWriter: true)
            let clock = try pool.read { db in try Self.clock(db, gate) }
            return Store(database: pool, path: folder.path, clock: clock, lock: lock)
        }
    }

    /// A clock that goes on from what a database says.
    private static func clock(_ db: Database, _ gate: CommitGate?) throws -> KnowledgeClock {
        func latest(_ column: String, of table: String) throws -> Instant? {
            try Int.fetchOne(db, sql: "SELECT MAX(\(column)) FROM \(table)")
                .map(Instant.init(milliseconds:))
        }
        let policies = try latest("loaded_at", of: "policy_file")
        let all = [
            policies, try latest("accepted_at", of: "feed"),
            try latest("known_at", of: "published_report"),
            try latest("assigned_at", of: "direction_assignment"),
        ]
        return KnowledgeClock(latest: all.compactMap(\.self).max(), policies: policies, gate: gate)
    }

    /// A connection that can't change a database.
    static func reader(_ path: String) throws -> DatabaseQueue {
        var readOnly = configuration()
        readOnly.readonly = true
        return try DatabaseQueue(path: path, configuration: readOnly)
    }

    static func checkVersion(_ db: Database, path: String) throws {
        if try Schema.migrator.hasBeenSuperseded(db) { throw StoreError.newer(path: path) }
    }

    private static func make(_ folder: DataFolder) throws(StoreError) {
        try StoreError.wrapping(folder.newDatabase) {
            folder.removeNewDatabase()
            let queue = try DatabaseQueue(
                path: folder.newDatabase, configuration: configuration())
            try create(queue)
            try queue.close()
            guard chmod(folder.newDatabase, 0o600) == 0,
                rename(folder.newDatabase, folder.database) == 0
            else {
                throw StoreError.unwritable(
                    path: folder.database, detail: SystemReason.text(errno))
            }
        }
    }

    private static func create(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { db in
            // Floors and summaries are values of some kilobytes: larger pages, fewer overflows.
            try db.execute(sql: "PRAGMA page_size = 16384")
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        }
        try Schema.migrator.migrate(queue)
    }

    static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            // KiB: room for the index pages that a large feed touches at random.
            try db.execute(sql: "PRAGMA cache_size = -8192")
            // What a savepoint may have to undo is a few pages a feed.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }
}

extension Store {
    /// What has changed through this store since it was opened: what caches above it are held
    /// against.
    private struct Changes {
        var accounts = 0
        var observer: (@Sendable (Set<Building.ID>) -> Void)?
        var assignmentObserver: (@Sendable () -> Void)?
    }

    /// Grows with every change of what reports and look-ups are made from: feeds, policy files,
    /// decisions on tenants' classes, published reports.
    public var contentVersion: Int { clock.version }

    /// The latest moment that a report may be known at: nothing will become known at it or before
    /// that is not known already. To be asked before the report is made.
    ///
    /// - Parameter now: the time of day.
    public func known(_ now: Instant) -> Known { clock.known(now) }

    /// When the policy files in force became known; `nil` without any.
    public var policiesSince: Instant? { clock.policiesSince }

    /// Grows with every change of accounts, tokens and sessions.
    public var accountsVersion: Int { changes.withLock { $0.accounts } }

    /// Sets who is told of buildings whose present may have changed, once that is durable and
    /// before the feed is acknowledged. Called on the thread that stored it.
    public func observePresent(_ observer: @escaping @Sendable (Set<Building.ID>) -> Void) {
        changes.withLock { $0.observer = observer }
    }

    func contentChanged(_ buildings: Set<Building.ID> = []) {
        if !buildings.isEmpty { changes.withLock { $0.observer }?(buildings) }
        // Last: what is made from now on is made from what observers hold.
        clock.changed()
    }

    /// Sets who is told that staff have decided about a tenant's class, once that is durable and
    /// before the decision is acknowledged. Called on the thread that stored it.
    public func observeAssignments(_ observer: @escaping @Sendable () -> Void) {
        changes.withLock { $0.assignmentObserver = observer }
    }

    func assignmentsChanged() {
        changes.withLock { $0.assignmentObserver }?()
        clock.changed()
    }

    func accountsChanged() {
        changes.withLock { $0.accounts += 1 }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.wrapping(path) { try database.read(work) }
    }

    func write<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.wrapping(path) { try database.write(work) }
    }

    /// Writes what becomes known by being written.
    ///
    /// - Parameters:
    ///   - now: the clock.
    ///   - hasPolicies: whether policy files are what becomes known.
    ///   - work: does all but write down when; `nil` where there is nothing to make known.
    ///   - stamp: writes down the moment it is given.
    func makeKnown<Value>(
        _ now: () -> Instant, hasPolicies: Bool = false, _ work: (Database) throws -> Value?,
        at stamp: (Database, Instant) throws -> Void
    ) throws(StoreError) -> Value? {
        try StoreError.wrapping(path) {
            try database.writeWithoutTransaction { db -> Value? in
                try db.beginTransaction(.immediate)
                do {
                    guard let value = try work(db) else {
                        try db.rollback()
                        return nil
                    }
                    try clock.commit(now, hasPolicies: hasPolicies) { moment in
                        try stamp(db, moment)
                        try db.commit()
                    }
                    return value
                } catch {
                    if db.isInsideTransaction { try? db.rollback() }
                    throw error
                }
            }
        }
    }
}

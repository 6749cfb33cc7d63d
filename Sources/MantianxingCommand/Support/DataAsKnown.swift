import ArgumentParser
import Configuration
import Estate
import Storage

/// What commands that read are made from: a store, and the policies that go with a moment.
struct DataAsKnown {
    let store: Store
    private let folder: PolicyFolder
    /// Nothing will become known at it or before that is not known already.
    let now: Instant
    /// The moment asked for.
    private let asked: Instant?

    /// The moment whose knowledge counts: now, where none is asked for.
    var known: Instant { asked ?? now }

    /// Keeps the policies in the store first, where this process may write: what is known is known
    /// from now on.
    ///
    /// - Parameter knownAt: as written on the command line.
    init(_ options: DataOptions, knownAt: String?) throws {
        folder = try Policies.read(options.buildings)
        store = try options.storeForReading()
        try Policies.keep(folder, in: store)
        now = store.known(Clock.now()).instant
        asked = try Arguments.knownAt(knownAt, now: now)
        if let asked, asked > now {
            throw ValidationError("--known-at 不能早知道将来的数据；请写过去的时间，或者不写。")
        }
    }

    /// The policies of the folder; those known at a moment where one is asked for.
    func policies() throws -> Policies {
        try asked.map { try Policies.known(at: $0, in: store) } ?? Policies.sound(folder)
    }
}

import Configuration
import Estate
import Storage

/// What commands that read are made from: a store, and the policies that go with a moment.
struct DataAsKnown {
    let store: Store
    private let folder: PolicyFolder
    /// Nothing will become known at it or before that is not known already.
    let now: Instant

    /// Keeps the policies in the store first, where this process may write: what is known is known
    /// from now on.
    init(_ options: DataOptions) throws {
        store = try options.storeForReading()
        folder = try Policies.read(options.buildings)
        try Policies.keep(folder, in: store)
        now = store.known(Clock.now()).instant
    }

    /// The policies of the folder; those known at a moment where one is asked for.
    ///
    /// - Parameter moment: as written on the command line.
    func policies(knownAt moment: String?) throws -> Policies {
        guard let moment = try Arguments.instant(moment, "--known-at") else {
            return try Policies.sound(folder)
        }
        return try Policies.known(at: moment, in: store)
    }
}

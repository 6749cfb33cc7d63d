import Configuration
import Estate
import Storage

/// The command's own process.
final class OwnWorkplace: Workplace {
    private let data: String
    private var folder: PolicyFolder?

    init(data: String) {
        self.data = data
    }

    var caller: Caller { .own }

    func policies(_ buildings: String) throws -> Policies {
        let folder = try Policies.read(buildings)
        self.folder = folder
        return try Policies.sound(folder)
    }

    func store() throws -> Store {
        let store = try Store.open(data)
        if let folder { try Policies.keep(folder, in: store) }
        return store
    }

    /// In a process of its own there is nobody else.
    func standBack() {}

    func now() -> Instant { Clock.now() }
}

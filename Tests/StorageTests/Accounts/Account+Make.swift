import Estate
import Testing

@testable import Storage

extension PasswordHash {
    /// A hash that costs next to nothing.
    static func make(_ password: String = "correct horse") throws -> PasswordHash {
        try PasswordHash(
            of: password, cost: Cost(rounds: 4, blockSize: 8, parallelism: 1))
    }
}

extension SecretHash {
    static func make(_ text: String = "secret") -> SecretHash { SecretHash(of: text) }
}

extension Store {
    /// Adds an account whose name is not taken.
    @discardableResult
    func makeAccount(
        _ name: String = "li.lei", role: Account.Role = .manager,
        buildings: Set<Building.ID> = [.example], password: PasswordHash? = nil, at: Int = 1000
    ) throws -> Account {
        try #require(
            try addAccount(
                name: name, role: role, buildings: buildings, password: password, at: .make(at)))
    }

    /// Whether caches above the store notice what is done.
    func isNoticed(_ work: () throws -> Void) rethrows -> Bool {
        let before = accountsVersion
        try work()
        return accountsVersion > before
    }
}

extension AuditEntry {
    static func make(
        at milliseconds: Int = 1000, actor: String? = "li.lei", event: Event = .signedIn,
        building: Building.ID? = nil, subject: String? = nil, detail: String? = nil
    ) -> AuditEntry {
        AuditEntry(
            at: .make(milliseconds), actor: actor, event: event, building: building,
            subject: subject, detail: detail)
    }
}

import Estate
import GRDB

extension Account {
    /// The columns of `account` from which an account is made, without the password.
    static let columns =
        "account.id, account.name, account.role, account.is_disabled, account.created_at"

    /// The accounts that a condition finds.
    static func fetch(
        _ db: Database, _ condition: String, arguments: StatementArguments = []
    ) throws -> [Account] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT \(columns) FROM account \(condition)"),
            arguments: arguments
        ).map { try Account($0, db) }
    }

    /// - Throws: where a row can't be read: nobody gets rights by a guess.
    init(_ row: Row, _ db: Database) throws {
        let id: Int = row["id"]
        let ids = try String.fetchAll(
            db.cachedStatement(sql: "SELECT building FROM account_building WHERE account = ?"),
            arguments: [id])
        let buildings = Set(ids.compactMap(Building.ID.init))
        guard let role = Role(rawValue: row["role"]), buildings.count == ids.count else {
            throw StoreError.failed(detail: "账户 \(id) 已损坏，无法读出")
        }
        self.init(
            id: id, name: row["name"], role: role, buildings: buildings,
            isDisabled: row["is_disabled"], createdAt: Instant(milliseconds: row["created_at"]))
    }
}

public import Estate
import GRDB

/// Which feeds somebody wants to see. All that is given must hold.
public struct FeedQuery: Hashable, Sendable {
    /// Feeds of these buildings only; `nil`: of all.
    public var buildings: Set<Building.ID>?
    public var status: FeedRecord.Status?
    /// Only feeds received before the one of this id: the `next` of the page before.
    public var before: Int?
    /// How many at most: 1…1,000.
    public var limit: Int

    public init(
        buildings: Set<Building.ID>? = nil, status: FeedRecord.Status? = nil, before: Int? = nil,
        limit: Int = 100
    ) {
        self.buildings = buildings
        self.status = status
        self.before = before
        self.limit = limit
    }
}

extension FeedQuery {
    /// The query as a condition in SQL, without its limit.
    var condition: (sql: String, arguments: StatementArguments) {
        var conditions: [String] = []
        var arguments = StatementArguments()
        if let buildings {
            let places = databaseQuestionMarks(count: buildings.count)
            conditions.append("building IN (\(places))")
            arguments += StatementArguments(buildings.sorted().map(\.rawValue))
        }
        if let status {
            conditions.append("status = ?")
            arguments += [status.rawValue]
        }
        if let before {
            conditions.append("id < ?")
            arguments += [before]
        }
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return (filter, arguments)
    }
}

import Estate
import Hummingbird
import Storage

/// What paths name, found once it is clear that the caller may: whoever may do this everywhere
/// learns that a thing does not exist; to others it is like someone else's.
extension Gate {
    /// The building that a path's `{id}` names.
    static func building(
        _ context: WebContext, _ right: Right, in district: DistrictNow
    ) throws(Problem) -> Building {
        guard let id = context.parameters.get("id").flatMap(Building.ID.init) else {
            throw try absent(context, right, noBuilding)
        }
        try admit(context, to: right, at: id)
        guard let building = district.buildings[id] else { throw .notFound(noBuilding) }
        return building
    }

    /// The feed that a path's `{id}` names.
    static func feed(
        _ context: WebContext, _ right: Right, in backend: Backend
    ) async throws -> FeedRecord {
        guard let id = number(context),
            let feed = try await backend.offload({ [store = backend.store] in
                try store.feed(id: id)
            })
        else { throw try absent(context, right, noFeed) }
        try admit(context, to: right, at: feed.building)
        return feed
    }

    /// The number that a path's `{id}` is; `nil` for anything else, and for other spellings of one.
    static func number(_ context: WebContext) -> Int? {
        guard let text = context.parameters.get("id"), let number = Int(text), number > 0,
            String(number) == text
        else { return nil }
        return number
    }

    /// What somebody is told of a thing that is not there, or not in their buildings.
    static func absent(
        _ context: WebContext, _ right: Right, _ what: String
    ) throws(Problem) -> Problem {
        try account(context).buildings(for: right) == nil ? .notFound(what) : .forbidden()
    }

    private static let noBuilding = "没有这栋楼宇。"
    private static let noFeed = "没有这个编号的数据。"
}

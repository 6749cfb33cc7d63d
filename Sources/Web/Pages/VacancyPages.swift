import Estate
import HTTPTypes
import Hummingbird
import Storage

/// 招商找房: what an investment officer fills in while an enterprise is on the phone.
struct VacancyPages {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        let access = Access.right(.searchVacancies)
        return [
            Endpoint(.get, Paths.vacancies, access: access, handler: search),
            // Where somebody opens again what a form was sent to.
            Endpoint(.get, Paths.searches, access: .right(.searchVacancies)) { _, _ in
                .seeOther(Paths.vacancies)
            },
            Endpoint(.post, Paths.searches, access: access, handler: save),
            Endpoint(.post, Paths.searchOpen, access: access, handler: open),
            Endpoint(.post, Paths.searchDelete, access: access, handler: delete),
        ]
    }

    @Sendable private func search(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = RequestValues(queryOf: request)
        let today = parts.backend.current.today
        let typed = values.names.compactMap { name in values.text(name).map { (name, $0) } }
        let tidied = typed.map { ($0.0, TypedCondition.tidied($0.0, $0.1, today: today)) }
        // Links, files and saved searches all say what is read.
        guard zip(typed, tidied).allSatisfy({ $0.1 == $1.1 }) else {
            return .seeOther(Paths.query(Paths.vacancies, tidied))
        }
        return try await page(values, shown: values.text("search").flatMap { Int($0) }, context)
    }

    /// The page of a search.
    ///
    /// - Parameters:
    ///   - search: the saved search that it shows.
    ///   - name: the name it was to be saved under, where that went wrong.
    func page(
        _ values: RequestValues, shown search: Int? = nil, name: String? = nil,
        error: String? = nil, _ context: WebContext
    ) async throws -> Response {
        let current = parts.backend.current
        let account = try Gate.account(context)
        let own = account.buildings(for: .searchVacancies)
        var query: VacancyQuery?
        var problem: VacancyQuery.Problem?
        do throws(VacancyQuery.Problem) {
            query = try self.query(values, current, account)
        } catch {
            problem = error
        }
        let (searches, found) = try await parts.backend.offload { [store = parts.backend.store] in
            (
                try store.savedSearches(ofAccount: account.id),
                try search.flatMap {
                    try store.seenPlaces(ofSearch: $0, ofAccount: account.id)
                }
            )
        }
        let conditions = VacancyWords.conditions(values)
        // Other conditions have other hits: nothing can be said of them.
        let seen = found?.search.conditions == conditions ? found : nil
        let buildings = current.allBuildings.filter { own?.contains($0.id) ?? true }
        let form = VacancyForm(
            values, problem: problem, district: current.district, buildings: buildings,
            today: current.today)
        let page = query.map { current.vacancies.page($0) }
        let isSound = problem == nil && error == nil
        return parts.templates.page(
            VacanciesPage(
                form, page, query: query, values: values, district: current.district,
                saved: SavedSearches(
                    searches, shown: seen?.search, conditions: conditions, name: name,
                    error: error),
                seen: seen, context, today: current.today),
            status: isSound ? .ok : problem == nil ? .unprocessableContent : .badRequest)
    }

    /// What is asked for, in the buildings of whoever asks.
    func query(
        _ values: RequestValues, _ current: DistrictNow, _ account: Account
    ) throws(VacancyQuery.Problem) -> VacancyQuery {
        var query = try VacancyQuery.read(
            { values.text($0) }, classifier: current.classifier, district: current.district,
            today: current.today)
        query.buildings = account.buildings(for: .searchVacancies)
        if let most = query.maximumArea, let least = query.minimumArea, most < least {
            throw VacancyQuery.Problem(
                parameter: "maxArea", message: "上限 \(most) ㎡ 小于下限 \(least) ㎡。")
        }
        if let highest = query.highestFloor, let lowest = query.lowestFloor, highest < lowest {
            throw VacancyQuery.Problem(
                parameter: "floorTo", message: "最高 \(highest) 层低于最低 \(lowest) 层。")
        }
        return query
    }
}

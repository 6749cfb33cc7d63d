import Estate
import HTTPTypes
import Hummingbird
import Storage

/// Searches that are saved to see later what is new.
extension VacancyPages {
    @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await RequestValues.form(of: request, context)
        let account = try Gate.account(context)
        let values = RequestValues(form: form.text("conditions") ?? "")
        let name = form.text("name") ?? ""
        guard (1...64).contains(name.unicodeScalars.count) else {
            return try await page(values, name: name, error: "请给查找起一个名称，最多 64 个字。", context)
        }
        let conditions = VacancyWords.conditions(values)
        guard let look = look(values, account), conditions.utf8.count <= 4096 else {
            return try await page(values, name: name, error: "条件有误，没有保存。", context)
        }
        let now = parts.backend.now()
        let search = try await parts.backend.offload { [store = parts.backend.store] in
            try store.saveSearch(
                account: account.id, name: name, conditions: conditions, look: look, at: now)
        }
        guard let search else {
            return try await page(
                values, name: name,
                error: "最多保存 \(SavedSearch.mostOfAccount) 个查找，请先删除不再需要的。", context)
        }
        return .seeOther(Self.path(conditions, search: search))
    }

    /// A look at what a search shows now: what is new stays marked until the next look.
    @Sendable func open(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await RequestValues.form(of: request, context)
        let account = try Gate.account(context)
        let id = try id(context)
        let seen = try await parts.backend.offload { [store = parts.backend.store] in
            try store.seenPlaces(ofSearch: id, ofAccount: account.id)
        }
        guard let search = seen?.search else { throw Problem.notFound("没有这个保存的查找。") }
        // Where a condition has lost its meaning, a park for example, the page says so.
        if let look = look(RequestValues(form: search.conditions), account) {
            let now = parts.backend.now()
            _ = try await parts.backend.offload { [store = parts.backend.store] in
                try store.look(atSearch: id, ofAccount: account.id, look, at: now)
            }
        }
        return .seeOther(Self.path(search.conditions, search: id))
    }

    @Sendable func delete(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await RequestValues.form(of: request, context)
        let account = try Gate.account(context)
        let id = try id(context)
        let wasThere = try await parts.backend.offload { [store = parts.backend.store] in
            try store.deleteSearch(id, ofAccount: account.id)
        }
        guard wasThere else { throw Problem.notFound("没有这个保存的查找。") }
        return .seeOther(Paths.vacancies)
    }

    /// All hits there are, as far as one page can hold them; `nil` where the conditions are not sound.
    private func look(_ values: RequestValues, _ account: Account) -> SearchLook? {
        let current = parts.backend.current
        guard var query = try? query(values, current, account) else { return nil }
        query.limit = VacancyQuery.mostHits
        let page = current.vacancies.page(query)
        return SearchLook(
            places: page.hits.map(VacancyWords.place), isComplete: page.next == nil)
    }

    private func id(_ context: WebContext) throws(Problem) -> Int {
        guard let id = context.parameters.get("id").flatMap({ Int($0) }) else {
            throw .notFound("没有这个保存的查找。")
        }
        return id
    }

    private static func path(_ conditions: String, search: Int) -> String {
        let filters = VacancyWords.filters(RequestValues(form: conditions))
        return Paths.query(Paths.vacancies, filters + [("search", "\(search)")]) + "#results"
    }
}

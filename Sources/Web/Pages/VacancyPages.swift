import Estate
import HTTPTypes
import Hummingbird

/// 招商找房: what an investment officer fills in while an enterprise is on the phone.
struct VacancyPages {
    private let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [Endpoint(.get, Paths.vacancies, access: .right(.searchVacancies), handler: search)]
    }

    @Sendable private func search(_ request: Request, _ context: WebContext) throws -> Response {
        let values = RequestValues(queryOf: request)
        let current = parts.backend.current
        let account = try Gate.account(context)
        let own = account.buildings(for: .searchVacancies)
        var query: VacancyQuery?
        var problem: VacancyQuery.Problem?
        do throws(VacancyQuery.Problem) {
            query = try VacancyQuery.read(
                { values.text($0) }, classifier: current.classifier, district: current.district,
                today: current.today)
            query?.buildings = own
        } catch {
            problem = error
        }
        let buildings = current.allBuildings.filter { own?.contains($0.id) ?? true }
        let form = VacancyForm(
            values, problem: problem, district: current.district, buildings: buildings,
            today: current.today)
        let page = query.map { current.vacancies.page($0) }
        return parts.templates.page(
            VacanciesPage(
                form, page, query: query, values: values, district: current.district, context,
                today: current.today),
            status: problem == nil ? .ok : .badRequest)
    }
}

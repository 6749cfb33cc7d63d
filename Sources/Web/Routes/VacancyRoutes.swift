import Estate
import HTTPTypes
import Hummingbird
import Reports

/// Space on offer, for programs.
struct VacancyRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get, Paths.apiVacancies, access: .right(.searchVacancies), isCached: true,
                operation: Self.searching, handler: search)
        ]
    }

    /// Answers on the spot, from what is held in memory.
    @Sendable private func search(_ request: Request, _ context: WebContext) throws -> Response {
        let values = try Self.searching.values(of: request)
        let district = parts.backend.current
        var query: VacancyQuery
        do throws(VacancyQuery.Problem) {
            query = try VacancyQuery.read(
                { values.text($0) }, classifier: district.classifier, district: district.district,
                today: district.today)
        } catch {
            throw Problem.parameter(error.parameter, error.message)
        }
        if let building = query.building {
            try Gate.admit(context, to: .searchVacancies, at: building)
        }
        query.buildings = try Gate.account(context).buildings(for: .searchVacancies)
        switch try AnswerFormat.wanted(by: request, values, of: [.json, .csv]) {
        case .csv:
            return .csv(
                district.vacancies.page(query).csv(), name: "vacancies-\(district.today).csv")
        default: return .json(district.vacancies.page(query).json())
        }
    }
}

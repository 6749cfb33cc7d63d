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
                effort: .short, operation: Self.searching, handler: search)
        ]
    }

    /// Answers from what is held in memory: on the spot, unless neighbours are to be joined.
    @Sendable private func search(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
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
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        let effort: Effort = query.joinsNeighbours ? .long : .short
        return await effort.run { [query] in
            let page = district.vacancies.page(query)
            return format == .csv
                ? .file(
                    page.csv(), AnswerFormat.csv.contentType,
                    name: "招商找房 \(district.today).csv",
                    plainName: "vacancies-\(district.today).csv")
                : .json(page.json(industry: query.industry))
        }
    }
}

import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// What buildings use by the square metre, for programs.
struct EnergyRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get, Paths.apiEnergy, access: .right(.readBuildings), isCached: true,
                operation: Self.comparing, handler: district),
            Endpoint(
                .get, Paths.apiBuildingEnergy, access: .right(.readBuildings), isCached: true,
                operation: Self.reading, handler: building),
        ]
    }

    @Sendable private func district(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.comparing.values(of: request)
        let known = parts.backend.known.instant
        let question = try Question(values, now: known)
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        let scope = try await parts.backend.scope(
            Gate.account(context), building: nil, knownAt: question.knownAt)
        let energy = try await parts.backend.districtEnergy(
            months: question.months, asOf: question.asOf, knownAt: question.knownAt ?? known,
            in: scope)
        guard format == .json else {
            return .csv(energy.csv(), name: "能耗 \(question.asOf).csv")
        }
        return .json(energy.json())
    }

    @Sendable private func building(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let district = parts.backend.current
        var building = try Gate.building(context, .readBuildings, in: district)
        let values = try Self.reading.values(of: request)
        let known = parts.backend.known.instant
        let question = try Question(values, now: known)
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        if question.knownAt != nil {
            // Its floors may have been others then.
            let scope = try await parts.backend.scope(
                Gate.account(context), building: building.id, knownAt: question.knownAt)
            building = scope.buildings.first ?? building
        }
        let knownAt = question.knownAt ?? known
        let energy = try await parts.backend.energy(
            of: building, months: question.months, asOf: question.asOf, knownAt: knownAt)
        guard format == .json else {
            return .csv(energy.csv(), name: "能耗 \(building.id) \(question.asOf).csv")
        }
        return .json(energy.json(asOf: question.asOf, knownAt: knownAt))
    }

    /// Which months somebody asks about, and as seen when.
    private struct Question {
        var asOf: CalendarDate
        var knownAt: Instant?
        var months: Int

        init(_ values: RequestValues, now: Instant) throws(Problem) {
            knownAt = try values.knownAt(now: now)
            asOf = try EnergyRoutes.asOf(values, today: now.date)
            months =
                try values.number("months", in: 1...EnergyRoutes.mostMonths) ?? EnergyRoutes.months
        }
    }

    /// The day that readings are looked at on: today, or an earlier one.
    static func asOf(
        _ values: RequestValues, today: CalendarDate
    ) throws(Problem) -> CalendarDate {
        let asOf = try values.date("asOf") ?? today
        try Problem.requireKnown("asOf", asOf, today: today)
        return asOf
    }

    /// Months that are looked at where nobody says how many.
    static let months = 24
    static let mostMonths = 120
}

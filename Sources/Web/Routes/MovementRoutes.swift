import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// What moved between two days and when leases end, for programs.
struct MovementRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get, Paths.apiMovements, access: .right(.readBuildings), isCached: true,
                operation: Self.moving, handler: movements),
            Endpoint(
                .get, Paths.apiExpiries, access: .right(.readBuildings), isCached: true,
                operation: Self.ending, handler: expiries),
        ]
    }

    @Sendable private func movements(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.moving.values(of: request)
        let known = parts.backend.known
        let today = known.instant.date
        let choice = try MovementChoice(values, today: today, now: known.instant)
        let limit = try values.limit()
        let start = try values.cursor() ?? 0
        let kind = try Self.kind(values)
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        let subject = choice.subject(today: today, now: known.instant)
        if let kind, MovementSeries.periods(kind, subject).count > Self.mostSteps {
            throw Problem.contradiction("series", Self.tooLong)
        }
        let scope = try await scope(context, choice.building, choice.knownAt)
        let moved = try await parts.backend.movements(subject, in: scope)
        guard format == .json else {
            let names = try await parts.backend.names(of: moved.tenants, subject)
            return try await parts.backend.offload {
                .csv(moved.csv(names: names), name: "动态 \(subject.from) 至 \(subject.to).csv")
            }
        }
        var series: MovementSeries?
        if let kind {
            series = try await parts.backend.movementSeries(kind, subject, in: scope)
        }
        let page = Array(moved.tenants.dropFirst(start).prefix(limit))
        let next = moved.tenants.count > start + limit ? start + limit : nil
        let names = try await parts.backend.names(of: page, subject)
        let steps = series
        return try await parts.backend.offload {
            .json(moved.json(page, names: names, next: next, series: steps))
        }
    }

    @Sendable private func expiries(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.ending.values(of: request)
        let known = parts.backend.known
        let knownAt = try values.knownAt(now: known.instant)
        let calendar = LeaseCalendar(
            asOf: try values.date("asOf") ?? known.instant.date,
            quarters: try values.number("quarters", in: 1...Self.mostQuarters) ?? 12)
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        let scope = try await scope(context, try values.building("building"), knownAt)
        let profile = try await parts.backend.expiryProfile(
            calendar, knownAt: knownAt ?? known.instant, in: scope)
        guard format == .json else {
            return .csv(profile.csv(), name: "租约到期 \(calendar.asOf).csv")
        }
        return .json(profile.json())
    }

    /// The buildings asked about, once it is clear that the caller may.
    private func scope(
        _ context: WebContext, _ building: Building.ID?, _ knownAt: Instant?
    ) async throws -> BuildingScope {
        if let building { try Gate.admit(context, to: .readBuildings, at: building) }
        return try await parts.backend.scope(
            Gate.account(context), building: building, knownAt: knownAt)
    }

    private static func kind(_ values: RequestValues) throws(Problem) -> Period.Kind? {
        switch try values.word("series", Step.self) {
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case nil: nil
        }
    }

    /// How long a step of a series is.
    enum Step: String, CaseIterable {
        case month, quarter, year
    }

    static let mostSteps = 36
    static let mostQuarters = 40
    private static let tooLong = "这样分步超过 \(mostSteps) 步；请缩短日期，或改用更长的步。"
}

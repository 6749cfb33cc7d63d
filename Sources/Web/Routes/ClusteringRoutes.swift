import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// 产业图谱 for programs: directions and buildings, and what is missing where.
struct ClusteringRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get, Paths.apiClustering, access: .right(.readReports), isCached: true,
                operation: Self.reading, handler: read)
        ]
    }

    @Sendable private func read(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.reading.values(of: request)
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        let known = parts.backend.known
        let knownAt = try values.knownAt(now: known.instant)
        let subject = AreaReport.Subject(
            asOf: try values.date("asOf") ?? parts.backend.now().date,
            knownAt: knownAt ?? known.instant)
        let report = try await parts.backend.areaReport(
            subject, as: knownAt == nil ? known : nil)
        return try await parts.backend.offload {
            guard format == .csv else { return .json(report.clusteringJSON()) }
            return .csv(report.clusteringCSV(), name: "产业图谱 \(report.asOf).csv")
        }
    }

    static let reading = Operation(
        "readClustering", .directions,
        "Directions and buildings (产业图谱), and what is missing where.",
        details: """
            `gaps` are directions that a building's policy wants and that are missing there or below \
            their target share, with the room there and what the district has elsewhere; the largest \
            available space first.
            """,
        parameters: [
            .query("asOf", .date, "The day it is to speak of; today without it."),
            .query(
                "knownAt", .moment,
                "The data and policies known at this moment; a plain day means its end. Now "
                    + "without it."),
            .csvFormat,
        ],
        answers: [.json("Directions and buildings.", .shape(.directionMap)).orCSV()],
        problems: [406])
}

import Estate
import HTTPTypes
import Testing

@testable import Web

/// Who may make a call: the table of the contract, written down once more.
struct RouteRights: Sendable, CustomTestStringConvertible {
    let method: HTTPRequest.Method
    /// With `{id}` for its place.
    let path: String
    /// `nil`: anybody at all.
    let roles: Set<Account.Role>?
    /// How a request says which building it is about.
    let subject: Subject

    enum Subject: Sendable {
        case none, buildingInPath, feedInPath, buildingInQuery, buildingInBody
        /// A tenant that is in that building alone.
        case tenantInPath
        /// About no building, but with a place in its path.
        case reportInPath, accountInPath, searchInPath, directionInPath
    }

    /// Which building a request is about, as seen by ``Person/manager``.
    enum Whose: CaseIterable, Sendable {
        case own, other, absent

        var building: Building.ID {
            switch self {
            case .own: TestDistrict.own
            case .other: TestDistrict.other
            case .absent: TestDistrict.absent
            }
        }

        /// A tenant of that building.
        var tenant: String {
            let name =
                switch self {
                case .own: "重庆示例软件有限公司"
                case .other: "重庆示例网络有限公司"
                case .absent: "没有这家公司"
                }
            return TenantKey(creditCode: nil, name: name)?.description ?? ""
        }

        /// A feed of that building.
        var feed: Int {
            switch self {
            case .own: 2
            case .other: 3
            case .absent: 99
            }
        }
    }

    init(
        _ method: HTTPRequest.Method, _ path: String, _ roles: Set<Account.Role>?,
        _ subject: Subject = .none
    ) {
        self.method = method
        self.path = path
        self.roles = roles
        self.subject = subject
    }

    var testDescription: String { "\(method) \(path) \(subject)" }

    static let all: [RouteRights] = [
        RouteRights(.post, "/api/v1/feeds", [.manager, .admin], .buildingInQuery),
        RouteRights(.post, "/api/v1/feeds", [.manager, .admin], .buildingInBody),
        RouteRights(.post, "/api/v1/feeds/{id}/confirm", [.manager, .admin], .feedInPath),
        RouteRights(.post, "/api/v1/feeds/{id}/discard", [.manager, .admin], .feedInPath),
        RouteRights(.get, "/api/v1/feeds", [.manager, .analyst, .admin]),
        RouteRights(.get, "/api/v1/feeds", [.manager, .analyst, .admin], .buildingInQuery),
        RouteRights(.get, "/api/v1/feeds/{id}", [.manager, .analyst, .admin], .feedInPath),
        RouteRights(
            .get, "/api/v1/feeds/{id}/diagnostics", [.manager, .analyst, .admin], .feedInPath),
        RouteRights(.get, "/api/v1/feeds/{id}/source", [.manager, .analyst, .admin], .feedInPath),
        RouteRights(.get, "/api/v1/buildings", everybody),
        RouteRights(.get, "/api/v1/buildings/{id}", everybody, .buildingInPath),
        RouteRights(.get, "/api/v1/buildings/{id}/stack", everybody, .buildingInPath),
        RouteRights(.get, "/api/v1/buildings/{id}/units", everybody, .buildingInPath),
        RouteRights(.get, "/api/v1/movements", everybody),
        RouteRights(.get, "/api/v1/movements", everybody, .buildingInQuery),
        RouteRights(.get, "/api/v1/expiries", everybody),
        RouteRights(.get, "/api/v1/expiries", everybody, .buildingInQuery),
        RouteRights(.get, "/api/v1/energy", everybody),
        RouteRights(.get, "/api/v1/buildings/{id}/energy", everybody, .buildingInPath),
        RouteRights(.get, "/api/v1/tenants", everybody),
        RouteRights(.get, "/api/v1/tenants", everybody, .buildingInQuery),
        RouteRights(.get, "/api/v1/tenants/{key}", everybody, .tenantInPath),
        RouteRights(.get, "/api/v1/vacancies", everybody),
        RouteRights(.get, "/api/v1/vacancies", everybody, .buildingInQuery),
        RouteRights(.get, "/api/v1/tenants/unclassified", [.investment, .analyst, .admin]),
        RouteRights(
            .get, "/api/v1/directions/{direction}/tenants", [.investment, .analyst, .admin],
            .directionInPath),
        RouteRights(.get, "/api/v1/clustering", [.investment, .analyst, .admin]),
        RouteRights(.get, "/api/v1/assignments", [.investment, .analyst, .admin]),
        RouteRights(.post, "/api/v1/assignments", [.investment, .analyst, .admin]),
        RouteRights(.get, "/api/v1/reports/area", [.investment, .analyst, .admin]),
        RouteRights(.get, "/api/v1/reports", [.investment, .analyst, .admin]),
        RouteRights(.get, "/api/v1/reports/{id}", [.investment, .analyst, .admin], .reportInPath),
        RouteRights(
            .get, "/api/v1/reports/{id}/changes", [.investment, .analyst, .admin], .reportInPath),
        RouteRights(.post, "/api/v1/reports", [.analyst, .admin]),
        RouteRights(.get, "/health/live", nil),
        RouteRights(.get, "/health/ready", nil),
        // Requests of these tests come from the same machine.
        RouteRights(.get, "/metrics", nil),
        RouteRights(.get, "/openapi.json", nil),
    ]

    static let everybody: Set<Account.Role> = [.manager, .investment, .analyst, .admin]

    /// Whether a request names a building, by itself or by what belongs to it.
    var isAboutBuilding: Bool {
        switch subject {
        case .none, .reportInPath, .accountInPath, .searchInPath, .directionInPath: false
        case .buildingInPath, .feedInPath, .buildingInQuery, .buildingInBody, .tenantInPath: true
        }
    }

    /// What somebody is told: 401 or 403, or `nil` where they are let through.
    func refusal(of person: Person, _ whose: Whose) -> Int? {
        // A token that nobody has is wrong wherever it is shown.
        if person == .stranger || person == .disabled { return 401 }
        guard let roles else { return nil }
        guard let role = person.role else { return 401 }
        guard roles.contains(role) else { return 403 }
        guard role == .manager, isAboutBuilding else { return nil }
        let isTheirs = person == .manager ? whose == .own : whose == .other
        return isTheirs ? nil : 403
    }

    func uri(_ whose: Whose) -> String {
        switch subject {
        case .none, .buildingInBody: path
        case .buildingInPath: Paths.filled(path, whose.building.rawValue)
        case .feedInPath: Paths.filled(path, "\(whose.feed)")
        case .tenantInPath: Paths.filled(path, whose.tenant)
        case .buildingInQuery: "\(path)?building=\(whose.building)"
        case .directionInPath: Paths.filled(path, "blockchain")
        case .reportInPath, .accountInPath, .searchInPath: Paths.filled(path, "1", "1")
        }
    }

    var type: String {
        [Paths.apiReports, Paths.apiAssignments].contains(path)
            ? "application/json" : "application/xml"
    }

    func body(_ whose: Whose) -> String {
        switch path {
        case Paths.apiReports: "{\"period\": \"2026-10\"}"
        case Paths.apiAssignments:
            "{\"name\": \"重庆示例软件有限公司\", \"direction\": \"other\", \"from\": \"2026-11-01\"}"
        default: SampleFeed.make(whose.building)
        }
    }
}

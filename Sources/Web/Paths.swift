import Estate

/// Every URL of the service, spelled once: what routes are registered under, what pages link to.
enum Paths {
    // Pages.
    static let overview = "/"
    static let buildings = "/buildings"
    static let building = "/buildings/{id}"
    static let unit = "/buildings/{id}/units"
    static let movements = "/movements"
    static let expiries = "/expiries"
    static let energy = "/energy"
    static let tenants = "/tenants"
    static let tenant = "/tenants/{key}"
    static let vacancies = "/vacancies"
    static let searches = "/vacancies/searches"
    static let searchOpen = "/vacancies/searches/{id}/open"
    static let searchDelete = "/vacancies/searches/{id}/delete"
    static let upload = "/feeds/new"
    static let uploadFindings = "/feeds/new/findings.csv"
    static let feeds = "/feeds"
    static let feed = "/feeds/{id}"
    static let feedFindings = "/feeds/{id}/findings.csv"
    static let feedSource = "/feeds/{id}/source"
    static let feedConfirm = "/feeds/{id}/confirm"
    static let feedDiscard = "/feeds/{id}/discard"
    static let samples = "/feeds/samples/{name}"
    static let report = "/reports"
    static let reportPublish = "/reports/publish"
    static let publishedReport = "/reports/{id}"
    static let reportChanges = "/reports/{id}/changes"
    static let directions = "/directions"
    static let unclassified = "/directions/unclassified"
    static let assignments = "/directions/assignments"
    static let assignment = "/directions/tenant"
    static let direction = "/directions/{direction}"
    static let accounts = "/accounts"
    static let account = "/accounts/{id}"
    static let accountPassword = "/accounts/{id}/password"
    static let accountState = "/accounts/{id}/state"
    static let accountTokens = "/accounts/{id}/tokens"
    static let accountTokenRevoke = "/accounts/{id}/tokens/{token}/revoke"
    static let audit = "/audit"
    static let importProfiles = "/import-profiles"
    static let importProfileRemove = "/import-profiles/remove"
    static let profile = "/profile"
    static let profilePassword = "/profile/password"
    static let signIn = "/sign-in"
    static let signOut = "/sign-out"
    static let assets = "/assets/{name}"

    // Programs.
    static let api = "/api/v1"
    static let apiFeeds = api + "/feeds"
    static let apiFeed = api + "/feeds/{id}"
    static let apiFeedConfirm = api + "/feeds/{id}/confirm"
    static let apiFeedDiscard = api + "/feeds/{id}/discard"
    static let apiFeedDiagnostics = api + "/feeds/{id}/diagnostics"
    static let apiFeedSource = api + "/feeds/{id}/source"
    static let apiBuildings = api + "/buildings"
    static let apiBuilding = api + "/buildings/{id}"
    static let apiStack = api + "/buildings/{id}/stack"
    static let apiUnit = api + "/buildings/{id}/units"
    static let apiMovements = api + "/movements"
    static let apiExpiries = api + "/expiries"
    static let apiEnergy = api + "/energy"
    static let apiBuildingEnergy = api + "/buildings/{id}/energy"
    static let apiTenants = api + "/tenants"
    static let apiTenant = api + "/tenants/{key}"
    static let apiVacancies = api + "/vacancies"
    static let apiAreaReport = api + "/reports/area"
    static let apiReports = api + "/reports"
    static let apiReport = api + "/reports/{id}"
    static let apiReportChanges = api + "/reports/{id}/changes"
    static let apiUnclassified = api + "/tenants/unclassified"
    static let apiDirection = api + "/directions/{direction}/tenants"
    static let apiClustering = api + "/clustering"
    static let apiAssignments = api + "/assignments"
    static let openAPI = "/openapi.json"

    // Machines.
    static let live = "/health/live"
    static let ready = "/health/ready"
    static let metrics = "/metrics"

    /// A path with its places filled in, in order.
    static func filled(_ path: String, _ values: String...) -> String {
        var values = values[...]
        return path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.hasPrefix("{") ? percentEncoded(values.popFirst() ?? "") : String(part)
        }.joined(separator: "/")
    }

    static func building(_ id: Building.ID) -> String { filled(building, id.rawValue) }

    static func direction(_ direction: Direction) -> String {
        filled(self.direction, direction.id)
    }

    /// The page that decides about a tenant.
    static func assignment(_ subject: DirectionAssignment.Subject) -> String {
        query(
            assignment,
            [
                ("uscc", subject.creditCode),
                ("name", subject.creditCode == nil ? subject.name : nil),
            ])
    }

    /// A query names the unit: as part of a path `..` and the like would not arrive.
    static func unit(_ unit: String, in id: Building.ID) -> String {
        query(filled(self.unit, id.rawValue), [("unit", unit)])
    }

    static func tenant(_ key: TenantKey) -> String { filled(tenant, key.description) }

    static func published(_ report: PublishedReport) -> String {
        filled(publishedReport, String(report.id))
    }

    static func feed(_ id: Int) -> String { filled(feed, String(id)) }

    /// A line of a feed as it was sent.
    static func feed(_ id: Int, line: Int, column: Int? = nil) -> String {
        query(feed(id), [("line", "\(line)"), ("column", column.map { "\($0)" })]) + "#line"
    }

    /// A path with a query; values that are `nil` or empty are left out.
    static func query(_ path: String, _ values: [(name: String, value: String?)]) -> String {
        let parts = values.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(percentEncoded(name))=\(percentEncoded($0))" }
        }
        return parts.isEmpty ? path : path + "?" + parts.joined(separator: "&")
    }

    /// RFC 3986: everything but the unreserved characters is written as its UTF-8 bytes.
    static func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Paths {
    /// Where an account's work begins.
    static func home(_ role: Account.Role) -> String {
        switch role {
        case .manager: feeds
        case .investment: vacancies
        case .analyst, .admin: overview
        }
    }
}

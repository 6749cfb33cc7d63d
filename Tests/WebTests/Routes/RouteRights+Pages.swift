import Estate
import HTTPTypes

extension RouteRights {
    /// Who may see which page, and submit which form.
    static let pages: [RouteRights] = [
        RouteRights(.get, "/", everybody),
        RouteRights(.get, "/buildings", everybody),
        RouteRights(.get, "/buildings/{id}", everybody, .buildingInPath),
        RouteRights(.get, "/vacancies", everybody),
        RouteRights(.post, "/vacancies/searches", everybody),
        RouteRights(.post, "/vacancies/searches/{id}/open", everybody, .searchInPath),
        RouteRights(.post, "/vacancies/searches/{id}/delete", everybody, .searchInPath),
        RouteRights(.get, "/feeds", [.manager, .analyst, .admin]),
        RouteRights(.get, "/feeds/new", [.manager, .admin]),
        RouteRights(.post, "/feeds/new", [.manager, .admin]),
        RouteRights(.get, "/feeds/new/findings.csv", [.manager, .admin]),
        RouteRights(.get, "/feeds/samples/{name}", everybody),
        RouteRights(.get, "/feeds/{id}", [.manager, .analyst, .admin], .feedInPath),
        RouteRights(.get, "/feeds/{id}/findings.csv", [.manager, .analyst, .admin], .feedInPath),
        RouteRights(.get, "/feeds/{id}/source", [.manager, .analyst, .admin], .feedInPath),
        RouteRights(.post, "/feeds/{id}/confirm", [.manager, .admin], .feedInPath),
        RouteRights(.post, "/feeds/{id}/discard", [.manager, .admin], .feedInPath),
        RouteRights(.get, "/reports", [.investment, .analyst, .admin]),
        RouteRights(.get, "/reports/{id}", [.investment, .analyst, .admin], .reportInPath),
        RouteRights(.post, "/reports/publish", [.analyst, .admin]),
        RouteRights(.get, "/accounts", [.admin]),
        RouteRights(.post, "/accounts", [.admin]),
        RouteRights(.get, "/accounts/{id}", [.admin], .accountInPath),
        RouteRights(.post, "/accounts/{id}", [.admin], .accountInPath),
        RouteRights(.post, "/accounts/{id}/state", [.admin], .accountInPath),
        RouteRights(.post, "/accounts/{id}/password", [.admin], .accountInPath),
        RouteRights(.post, "/accounts/{id}/tokens", [.admin], .accountInPath),
        RouteRights(.post, "/accounts/{id}/tokens/{token}/revoke", [.admin], .accountInPath),
        RouteRights(.get, "/audit", [.admin]),
        RouteRights(.get, "/profile", everybody),
        RouteRights(.post, "/profile/password", everybody),
        RouteRights(.get, "/sign-in", nil),
        RouteRights(.post, "/sign-in", nil),
        RouteRights(.post, "/sign-out", nil),
        RouteRights(.get, "/assets/{name}", nil),
    ]
}

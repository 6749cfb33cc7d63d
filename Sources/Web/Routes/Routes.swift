/// Every route of the service.
enum Routes {
    static func all(_ service: ServiceParts) -> [Endpoint] {
        programs(service) + pages(service)
    }

    /// What programs use, and machines that look after the service.
    static func programs(_ service: ServiceParts) -> [Endpoint] {
        let endpoints =
            FeedRoutes(service).endpoints + BuildingRoutes(service).endpoints
            + VacancyRoutes(service).endpoints + DirectionRoutes(service).endpoints
            + ClusteringRoutes(service).endpoints + ReportRoutes(service).endpoints
            + MovementRoutes(service).endpoints + TenantRoutes(service).endpoints
            + EnergyRoutes(service).endpoints + HealthRoutes(service).endpoints
        return endpoints + OpenAPIRoutes(describing: endpoints).endpoints
    }

    /// What people use.
    static func pages(_ service: ServiceParts) -> [Endpoint] {
        OverviewPages(service).endpoints + BuildingPages(service).endpoints
            + VacancyPages(service).endpoints + FeedPages(service).endpoints
            + DirectionPages(service).endpoints
            + ReportPages(service).endpoints + AccountPages(service).endpoints
            + MovementPages(service).endpoints + TenantPages(service).endpoints
            + EnergyPages(service).endpoints + ImportProfilePages(service).endpoints
            + SignInPages(service).endpoints + AssetRoutes(service).endpoints
    }
}

/// The shapes that the interface's bodies are made of, by their names in the description.
enum Shape: String, CaseIterable, Sendable {
    case problem = "Problem"
    case diagnostic = "Diagnostic"
    case findingCounts = "FindingCounts"
    case findings = "Findings"
    case feed = "Feed"
    case feedList = "FeedList"
    case importResult = "ImportResult"
    case importResults = "ImportResults"

    case location = "Location"
    case feedReference = "FeedReference"
    case buildingSummary = "BuildingSummary"
    case buildingList = "BuildingList"
    case building = "Building"
    case policy = "Policy"
    case stackingPlan = "StackingPlan"
    case stackedFloor = "StackedFloor"
    case stackedUnit = "StackedUnit"

    case vacancy = "Vacancy"
    case vacancyList = "VacancyList"

    case listedTenant = "ListedTenant"
    case undecidedTenants = "UndecidedTenants"
    case directionTenants = "DirectionTenants"
    case assignment = "Assignment"
    case assignmentList = "AssignmentList"
    case assignmentWish = "AssignmentWish"

    case directionMap = "DirectionMap"
    case mappedBuilding = "MappedBuilding"
    case clusterGap = "ClusterGap"

    case areaReport = "AreaReport"
    case reportedBuilding = "ReportedBuilding"
    case measures = "Measures"
    case carrierReadings = "CarrierReadings"
    case clustering = "Clustering"
    case comparison = "Comparison"
    case publishedReport = "PublishedReport"
    case publishedReportList = "PublishedReportList"
    case reportChangeList = "ReportChangeList"
    case publication = "Publication"

    case movements = "Movements"
    case movementFlow = "MovementFlow"
    case movementPart = "MovementPart"
    case movedTenant = "MovedTenant"
    case expiryProfile = "ExpiryProfile"
    case expiries = "Expiries"
    case expirySum = "ExpirySum"
    case tenantList = "TenantList"
    case tenant = "Tenant"
    case tenantFile = "TenantFile"
    case unitHistory = "UnitHistory"

    case districtEnergy = "DistrictEnergy"
    case buildingEnergy = "BuildingEnergy"
    case energyMonth = "EnergyMonth"
    case energyYear = "EnergyYear"

    case health = "Health"

    var schema: Schema {
        switch self {
        case .problem: Self.problemSchema
        case .diagnostic: Self.diagnosticSchema
        case .findingCounts: .object(Self.findingCountsKeys)
        case .findings: Self.findingsSchema
        case .feed: Self.feedSchema
        case .feedList: Self.page(of: "feeds", .shape(.feed))
        case .importResult: Self.importResultSchema
        case .importResults: .object([.key("results", .list(of: .shape(.importResult)))])
        case .location: Self.locationSchema
        case .feedReference: .object(Self.feedReferenceKeys)
        case .buildingSummary: Self.buildingSummarySchema
        case .buildingList: Self.page(of: "buildings", .shape(.buildingSummary))
        case .building: Self.buildingSchema
        case .policy: Self.policySchema
        case .stackingPlan: Self.stackingPlanSchema
        case .stackedFloor: Self.stackedFloorSchema
        case .stackedUnit: Self.stackedUnitSchema
        case .vacancy: Self.vacancySchema
        case .vacancyList: Self.vacancyListSchema
        case .listedTenant: Self.listedTenantSchema
        case .undecidedTenants: Self.undecidedTenantsSchema
        case .directionTenants: Self.directionTenantsSchema
        case .assignment: Self.assignmentSchema
        case .assignmentList: Self.page(of: "assignments", .shape(.assignment))
        case .assignmentWish: Self.assignmentWishSchema
        case .directionMap: Self.directionMapSchema
        case .mappedBuilding: Self.mappedBuildingSchema
        case .clusterGap: Self.clusterGapSchema
        case .areaReport: Self.areaReportSchema
        case .reportedBuilding: Self.reportedBuildingSchema
        case .measures: .object(Self.measuresKeys)
        case .carrierReadings: Self.carrierReadingsSchema
        case .clustering: Self.clusteringSchema
        case .comparison: Self.comparisonSchema
        case .publishedReport: Self.publishedReportSchema
        case .publishedReportList: Self.page(of: "reports", .shape(.publishedReport))
        case .reportChangeList: Self.reportChangeListSchema
        case .publication: .object([.key("period", .period)])
        case .movements: Self.movementsSchema
        case .movementFlow: .object(Self.movementFlowKeys)
        case .movementPart: .object([.key("tenants", .count), .key("area", .area)])
        case .movedTenant: Self.movedTenantSchema
        case .expiryProfile: Self.expiryProfileSchema
        case .expiries: .object(Self.expiriesKeys)
        case .expirySum: Self.expirySumSchema
        case .tenantList: Self.tenantListSchema
        case .tenant: Self.tenantSchema
        case .tenantFile: Self.tenantFileSchema
        case .unitHistory: Self.unitHistorySchema
        case .districtEnergy: Self.districtEnergySchema
        case .buildingEnergy: Self.buildingEnergySchema
        case .energyMonth: Self.energyMonthSchema
        case .energyYear: Self.energyYearSchema
        case .health: .object([.key("status", .word(["ok"]))])
        }
    }

    /// A page of a list, and where the next begins.
    private static func page(of name: String, _ item: Schema) -> Schema {
        .object([
            .key(name, .list(of: item)),
            .key("next", .optional(.text()), "The `cursor` of the next page; null on the last."),
        ])
    }
}

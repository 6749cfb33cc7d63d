/// Holds a feed against all rules while it is being read, floor by floor.
public struct FeedCheck {
    public let feed: Feed
    private let building: Building?
    private let classifier: Classifier
    private let grossAreas: [FloorNumber: Area]
    private var seenFloors: Set<FloorNumber> = []
    private var unitRepeated = UnitRepeated()
    private var tenantCodesDiffer = TenantCodesDiffer()
    private var hasMissedEdition = false
    private var energyOverlapping = EnergyOverlapping()
    private var energyReadings = 0

    /// The rules that need to see no more than one unit.
    static let unitRules: [any UnitRule.Type] = [
        AreaNotPositive.self, LeaseReversed.self, VacantWithTenant.self, CreditCodeInvalid.self,
        IndustryUnknown.self, IndustryAmbiguous.self, DirectionUndetermined.self,
        LeasedWithoutTenant.self, TenantUnnamed.self, TenantOnIdleUnit.self, LeaseOver.self,
    ]

    /// - Parameter building: the feed's building; `nil` where no policy file has that id.
    public init(_ feed: Feed, building: Building?, classifier: Classifier) {
        self.feed = feed
        self.building = building
        self.classifier = classifier
        self.grossAreas = Dictionary(
            (building?.floors ?? []).map { ($0.number, $0.grossArea) },
            uniquingKeysWith: { a, _ in a })
    }

    /// What the feed says of itself, against what its sender said beside it.
    public func header(
        expectedBuilding: Building.ID?, expectedDate: CalendarDate?, today: CalendarDate,
        report: (Finding) -> Void
    ) {
        if let expectedBuilding, feed.building != expectedBuilding {
            report(BuildingMismatch.finding(feed, expected: expectedBuilding))
        }
        if building == nil { report(BuildingUnknown.finding(feed.building)) }
        if let expectedDate, feed.asOf != expectedDate {
            report(AsOfMismatch.finding(feed, expected: expectedDate))
        }
        if let finding = AsOfInFuture.finding(feed, today: today) { report(finding) }
    }

    /// A floor's number, before its units.
    public mutating func floorNumber(_ number: FloorNumber, report: (Finding) -> Void) {
        if let building, grossAreas[number] == nil {
            report(FloorUnknown.finding(number, in: building))
        }
        if !seenFloors.insert(number).inserted { report(FloorRepeated.finding(number)) }
    }

    /// One unit. The reading that comes back is what the summary is made from.
    ///
    /// - Parameter report: takes the code of what is wrong, and the finding for when it is listed.
    public mutating func unit(
        _ unit: borrowing Unit, report: (Diagnostic.Code, (Unit) -> Finding) -> Void
    ) -> TenantReading {
        // The two rules that remember all units wait for memory; the others fill the time.
        let fingerprint = unitRepeated.expect(unit)
        let tenant = TenantReading.of(unit, edition: feed.industryEdition, classifier: classifier)
        tenantCodesDiffer.expect(tenant)
        for rule in Self.unitRules where rule.isBroken(by: unit, tenant, in: feed) {
            report(rule.code) { rule.finding($0, in: feed) }
        }
        if let firstLine = unitRepeated.firstLine(unit, fingerprint: fingerprint) {
            report(.unitRepeated) { UnitRepeated.finding($0, firstLine: firstLine) }
        }
        if tenantCodesDiffer.isBroken(by: unit, tenant) {
            report(.tenantCodesDiffer) { TenantCodesDiffer.finding($0) }
        }
        if feed.industryEdition == nil, !hasMissedEdition, let industry = unit.tenant?.industry {
            hasMissedEdition = true
            report(.industryEditionMissing) { _ in IndustryEditionMissing.finding(industry) }
        }
        return tenant
    }

    /// One reading of energy.
    ///
    /// - Parameters:
    ///   - line: where it stands, for those that overlap it.
    ///   - isDated: whether the feed's own day could be read.
    public mutating func energy(
        _ reading: EnergyReading, line: Int, isDated: Bool, report: (Finding) -> Void
    ) {
        energyReadings += 1
        guard energyReadings <= EnergyReading.mostOfFeed else {
            if energyReadings == EnergyReading.mostOfFeed + 1 { report(EnergyTooMany.finding) }
            return
        }
        if let finding = EnergyReversed.finding(reading) { return report(finding) }
        if isDated, let finding = EnergyAfterFeed.finding(reading, in: feed) { report(finding) }
        if let finding = energyOverlapping.finding(reading, line: line) { report(finding) }
    }

    /// A floor as a whole, after its units.
    ///
    /// - Parameter units: the area of all its units.
    public func floor(_ floor: Floor, units: Area, report: (Finding) -> Void) {
        let known = floor.number.flatMap { grossAreas[$0] }
        guard let gross = floor.grossArea ?? known else { return }
        if let finding = FloorAreaExceeded.finding(floor, units: units, gross: gross) {
            report(finding)
        }
        if let finding = FloorSparse.finding(floor, units: units, gross: gross) { report(finding) }
    }
}

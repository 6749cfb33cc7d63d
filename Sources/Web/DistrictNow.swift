import Configuration
import Estate

/// The district today: policies, and the space on offer.
struct DistrictNow: Sendable {
    private(set) var policies: Policies
    /// When they became known; `nil` where that was never written down.
    private(set) var policiesSince: Instant?
    private(set) var buildings: [Building.ID: Building]
    /// What overrides and map say, without what staff have decided of single tenants.
    private(set) var classifier: Classifier
    private(set) var assignments: DirectionAssignments
    private(set) var vacancies: VacancyIndex
    private(set) var today: CalendarDate
    /// Grows with every change that is not the store's.
    private(set) var version = 0

    init(
        _ policies: Policies, since: Instant?, offered: [OfferedFloor],
        mixes: [Building.ID: TenantMix], assignments: DirectionAssignments,
        today: CalendarDate
    ) {
        self.policies = policies
        policiesSince = since
        self.today = today
        self.assignments = assignments
        buildings = Self.byID(policies)
        classifier = Classifier(overrides: policies.district.industryOverrides)
        vacancies = VacancyIndex(
            offered, mixes: mixes, buildings: policies.buildings, district: policies.district,
            assignments: assignments, today: today)
    }

    /// Finds the classes of tenants on a day, as known now.
    func classifier(on date: CalendarDate) -> Classifier {
        classifier.applying(assignments.classes(on: date))
    }

    var district: District { policies.district }

    /// All buildings, in the order of their ids.
    var allBuildings: [Building] { policies.buildings }

    mutating func replace(_ policies: Policies, since: Instant?) {
        policiesSince = since
        guard policies != self.policies else { return }
        self.policies = policies
        buildings = Self.byID(policies)
        classifier = Classifier(overrides: policies.district.industryOverrides)
        vacancies.change(
            buildings: policies.buildings, district: policies.district,
            assignments: assignments, today: today)
        version += 1
    }

    mutating func move(to today: CalendarDate) {
        self.today = today
        vacancies.change(
            buildings: policies.buildings, district: policies.district,
            assignments: assignments, today: today)
    }

    /// Takes what staff have decided of tenants' classes.
    mutating func reassess(
        _ assignments: DirectionAssignments, mixes: [Building.ID: TenantMix]
    ) {
        self.assignments = assignments
        vacancies.reassess(assignments, mixes: mixes)
    }

    mutating func refresh(
        _ building: Building.ID, with floors: [OfferedFloor], mix: TenantMix
    ) {
        vacancies.replace(building, with: floors, mix: mix)
    }

    private static func byID(_ policies: Policies) -> [Building.ID: Building] {
        Dictionary(policies.buildings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    }
}

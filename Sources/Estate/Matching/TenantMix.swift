/// A building's occupied area by what feeds say of its tenants' classes: what the fit of an
/// enterprise reads the clustering from.
///
/// Kept as evidence, and where staff have decided about a tenant by tenant too, so that overrides
/// and assignments apply on reading.
public struct TenantMix: Hashable, Sendable {
    /// Hundredths of a square metre of each evidence, in the order of the evidence, tenants with a
    /// name of their own after the others.
    private var parts: [Part] = []

    private struct Part: Hashable, Sendable {
        var source: Source
        var area: Int
    }

    private struct Source: Hashable, Comparable, Sendable {
        var evidence: ClassEvidence
        /// `nil`: tenants that nobody has decided about.
        var tenant: TenantKey?

        static func < (left: Source, right: Source) -> Bool {
            if left.evidence != right.evidence { return left.evidence < right.evidence }
            guard let key = right.tenant else { return false }
            return left.tenant.map { $0 < key } ?? true
        }
    }

    /// No tenants.
    public init() {}

    /// The tenants of a building's state.
    ///
    /// - Parameter decided: those about whom staff have ever decided anything.
    public init(_ summary: OccupancySummary, decided: Set<TenantKey> = []) {
        var areas: [Source: Int] = [:]
        for tenancy in summary.tenancies {
            let isDecided = !decided.isEmpty && decided.contains(tenancy.tenant)
            let source = Source(
                evidence: tenancy.evidence, tenant: isDecided ? tenancy.tenant : nil)
            areas[source, default: 0] += tenancy.area.hundredths
        }
        parts = areas.sorted { $0.key < $1.key }.map { Part(source: $0.key, area: $0.value) }
    }

    /// The occupied area of each class, in hundredths of a square metre.
    func classAreas(_ classifier: Classifier) -> ClassCounts {
        parts.reduce(into: ClassCounts()) { counts, part in
            let decided = part.source.tenant.flatMap { classifier.assignedDirection(of: $0) }
            counts.add(
                part.area, to: decided ?? classifier.direction(of: part.source.evidence))
        }
    }
}

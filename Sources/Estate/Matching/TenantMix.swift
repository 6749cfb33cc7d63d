/// A building's occupied area by what feeds say of its tenants' classes: what the fit of an
/// enterprise reads the clustering from.
///
/// Kept as evidence, so that the district's overrides apply on reading.
public struct TenantMix: Hashable, Sendable {
    /// Hundredths of a square metre of each evidence, in the order of the evidence.
    private var parts: [Part] = []

    private struct Part: Hashable, Sendable {
        var evidence: ClassEvidence
        var area: Int
    }

    /// No tenants.
    public init() {}

    /// The tenants of a building's state.
    public init(_ summary: OccupancySummary) {
        var areas: [ClassEvidence: Int] = [:]
        for tenancy in summary.tenancies {
            areas[tenancy.evidence, default: 0] += tenancy.area.hundredths
        }
        parts = areas.sorted { $0.key < $1.key }.map { Part(evidence: $0.key, area: $0.value) }
    }

    /// The occupied area of each class, in hundredths of a square metre.
    func classAreas(_ classifier: Classifier) -> ClassCounts {
        parts.reduce(into: ClassCounts()) { counts, part in
            counts.add(part.area, to: classifier.direction(of: part.evidence))
        }
    }
}

/// Finds a tenant's class: one of the nine directions, `other`, or none yet (待认定).
///
/// The first that speaks decides: what staff have decided of the tenant, the direction a feed names,
/// the district's override of an industry code, the built-in map.
public struct Classifier: Sendable {
    /// Verdict by evidence's raw value.
    private let table: [Verdict]
    /// What staff have decided of tenants, as it holds on some day.
    private var assigned = AssignedClasses.none

    /// What can be said of a piece of evidence.
    enum Verdict: Equatable, Sendable {
        case direction(Direction)
        /// The map leaves the code open: it mixes a direction with other things. Also no evidence.
        case open
        /// No code of GB/T 4754, or one the map should know and does not.
        case unknown
        /// The code's meaning depends on the edition.
        case ambiguous
        /// The code's meaning depends on the edition, yet either way it is outside the directions.
        case ambiguousOther
    }

    /// The built-in map alone.
    public static let builtIn = Classifier()

    /// - Parameter overrides: staff decisions by four-digit code of the 2017 edition.
    public init(overrides: [String: Direction] = [:]) {
        var table = [Verdict](repeating: .open, count: 40_000)
        for direction in Direction.allCases {
            table[Int(ClassEvidence(direction: direction).rawValue)] = .direction(direction)
        }
        var decided: [Int: Direction] = [:]
        for (code, direction) in overrides {
            if let code = IndustryCode(code, edition: .edition2017) {
                decided[code.number] = direction
            }
        }
        for edition in IndustryEdition.allCases {
            for number in 0...9999 {
                let code = IndustryCode(number: number, edition: edition)
                table[Int(ClassEvidence(code: code).rawValue)] = Self.verdict(
                    code, decided: decided[number])
            }
        }
        self.table = table
    }

    private static func verdict(_ code: IndustryCode, decided: Direction?) -> Verdict {
        if code.edition == .edition2011, code.isAmbiguous { return .ambiguous }
        if let decided { return .direction(decided) }
        if let entry = IndustryMap.directions[code.number] {
            return entry.map(Verdict.direction) ?? .open
        }
        guard code.isKnown else { return .unknown }
        // A code outside the map is `other`, unless it lies in the six divisions the directions
        // are drawn from.
        if code.isAmbiguous { return code.isInDirectionDivisions ? .ambiguous : .ambiguousOther }
        return code.isInDirectionDivisions ? .unknown : .direction(.other)
    }

    func verdict(on evidence: ClassEvidence) -> Verdict {
        table[Int(evidence.rawValue)]
    }

    /// - Returns: `nil` for 待认定.
    public func direction(of evidence: ClassEvidence) -> Direction? {
        switch table[Int(evidence.rawValue)] {
        case .direction(let direction): direction
        case .ambiguousOther: .other
        case .open, .unknown, .ambiguous: nil
        }
    }
}

extension Classifier {
    /// The same, and what staff have decided of tenants.
    public func applying(_ assigned: AssignedClasses) -> Classifier {
        var classifier = self
        classifier.assigned = assigned
        return classifier
    }

    /// What staff have decided of a tenant; `nil` where nothing holds.
    @inline(__always)
    public func assignedDirection(of tenant: TenantKey) -> Direction? { assigned[tenant] }

    /// The class of a tenant of whom a feed says this.
    ///
    /// - Returns: `nil` for 待认定.
    @inline(__always)
    public func direction(of evidence: ClassEvidence, tenant: TenantKey) -> Direction? {
        assigned[tenant] ?? direction(of: evidence)
    }

    /// The class of a tenant as a feed states it.
    ///
    /// - Parameter edition: of the feed's industry codes.
    /// - Returns: `nil` for 待认定.
    public func direction(of tenant: Tenant, edition: IndustryEdition?) -> Direction? {
        if !assigned.isEmpty, let key = tenant.key, let direction = assigned[key] {
            return direction
        }
        return direction(of: ClassEvidence(of: tenant, edition: edition))
    }
}

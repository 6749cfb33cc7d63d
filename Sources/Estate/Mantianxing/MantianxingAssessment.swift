/// A building held against one version of the 满天星 rules: this program's reckoning from what is
/// known, not a designation.
public struct MantianxingAssessment: Hashable, Sendable {
    public var rules: MantianxingRules
    /// One for each of the rules' conditions, in their order.
    public var outcomes: [Outcome]

    /// What is known of a condition, or of all of them together.
    public enum Outcome: Hashable, Sendable {
        case met, notMet
        /// The condition is not configured, or the whole hangs on one that is not.
        case unknown
    }

    /// - Parameter carrierArea: the building's designated carrier area.
    public init(_ rules: MantianxingRules, carrierArea: Area) {
        self.rules = rules
        outcomes = rules.conditions.map { condition in
            switch condition {
            case .carrierArea(let least): carrierArea >= least ? .met : .notMet
            case .unconfigured: .unknown
            }
        }
    }

    /// Whether the rules hold as a whole: one condition met settles "any", one not met settles
    /// "all", and what is not configured settles nothing.
    public var verdict: Outcome {
        let settling: Outcome = rules.demand == .any ? .met : .notMet
        if outcomes.contains(settling) { return settling }
        if outcomes.contains(.unknown) { return .unknown }
        return rules.demand == .any ? .notMet : .met
    }
}

extension AreaReport.BuildingLine {
    /// The building against every version of the 满天星 rules.
    public var mantianxingAssessments: [MantianxingAssessment] {
        MantianxingRules.versions.map {
            MantianxingAssessment($0, carrierArea: readings.designated)
        }
    }

    /// Whether it meets the one condition that is certain: the carrier area.
    public var hasMantianxingArea: Bool {
        readings.designated >= MantianxingRules.carrierArea
    }
}

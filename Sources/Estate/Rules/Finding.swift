/// What a rule has to say, before the importer adds the place.
public struct Finding: Hashable, Sendable {
    public var code: Diagnostic.Code
    /// Which part of the feed it points to.
    public var field: Field
    /// The offending text, where it is not simply what stands in the field.
    public var value: String?
    /// What is wrong, in Chinese.
    public var message: String
    /// How to mend it, in Chinese.
    public var hint: String

    public init(
        code: Diagnostic.Code, field: Field, value: String? = nil, message: String, hint: String
    ) {
        self.code = code
        self.field = field
        self.value = value
        self.message = message
        self.hint = hint
    }

    /// A part of a feed that a finding can point to; each dialect knows where it stands.
    public enum Field: Hashable, Sendable {
        case feed, building, asOf, industryEdition
        case floor, floorNumber, floorGrossArea
        case unit, unitID, area, state, use, availableFrom, askingRent
        case tenant, tenantName, creditCode, industry, direction, headcount
        case isRegisteredInDistrict, annualOutput
        case lease, leaseStart, leaseEnd, rent
        case energy, energyStart, energyEnd
    }
}

/// A rule that needs to see no more than one unit.
///
/// Asked for every unit; worded only for findings that will be listed.
protocol UnitRule: SendableMetatype {
    static var code: Diagnostic.Code { get }
    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool
    static func finding(_ unit: Unit, in feed: Feed) -> Finding
}

/// What several rules and the summary want to know of a unit's tenant.
public struct TenantReading: Sendable {
    /// What the tenant is counted as; `nil` without a tenant, or for one that can't be told apart
    /// from others.
    public let key: TenantKey?
    public let evidence: ClassEvidence
    /// `nil` without a credit code.
    let creditCode: UnifiedSocialCreditCode.Check?
    /// What the map says of the industry code, whether or not the feed names a direction itself;
    /// `nil` without a code.
    let industry: Classifier.Verdict?
    let direction: Direction?
    /// Fingerprint of the normalised name; 0 without a name.
    let name: UInt64

    static let none = TenantReading(
        key: nil, evidence: .none, creditCode: nil, industry: nil, direction: nil, name: 0)

    static func of(
        _ unit: borrowing Unit, edition: IndustryEdition?, classifier: Classifier
    ) -> TenantReading {
        guard let tenant = unit.tenant else { return .none }
        var name = tenant.name
        var key: TenantKey?
        var check: UnifiedSocialCreditCode.Check?
        if var code = tenant.creditCode {
            code.withUTF8 { bytes in
                let bytes = Span(_unsafeElements: bytes)
                let result = UnifiedSocialCreditCode.check(bytes)
                check = result
                if result != .fails { key = TenantKey(validCode: bytes) }
            }
        }
        EnterpriseName.normalise(&name)
        let fingerprint = name.isEmpty ? 0 : FingerprintTable.fingerprint(of: name)
        if key == nil, !name.isEmpty {
            key = name.withUTF8 { TenantKey(normalisedName: Span(_unsafeElements: $0)) }
        }
        var industry: Classifier.Verdict?
        var evidence = ClassEvidence.none
        if let edition, let text = tenant.industry {
            if let code = IndustryCode(text, edition: edition) {
                evidence = ClassEvidence(code: code)
                industry = classifier.verdict(on: evidence)
            } else {
                industry = .unknown
            }
        }
        if let direction = tenant.direction { evidence = ClassEvidence(direction: direction) }
        return TenantReading(
            key: key, evidence: evidence, creditCode: check, industry: industry,
            direction: classifier.direction(of: evidence), name: fingerprint)
    }
}

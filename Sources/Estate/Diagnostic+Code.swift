extension Diagnostic {
    /// The stable name of a kind of finding. The README's table explains each one.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        // The document itself.
        case compressedInput = "compressed-input"
        case encodingUnsupported = "encoding-unsupported"
        case encodingInvalid = "encoding-invalid"
        case doctypeForbidden = "doctype-forbidden"
        case tagTooLong = "tag-too-long"
        case tooManyAttributes = "too-many-attributes"
        case nestingTooDeep = "nesting-too-deep"
        case textTooLong = "text-too-long"
        case tooManyNames = "too-many-names"
        case notWellFormed = "not-well-formed"
        case dialectUnknown = "dialect-unknown"

        // Words of the feed that can't be read.
        case elementUnknown = "element-unknown"
        case elementRepeated = "element-repeated"
        case textUnexpected = "text-unexpected"
        case attributeUnknown = "attribute-unknown"
        case attributeMissing = "attribute-missing"
        case dateMalformed = "date-malformed"
        case numberMalformed = "number-malformed"
        case wordUnknown = "word-unknown"
        case identifierMalformed = "identifier-malformed"
        case directionUnknown = "direction-unknown"
        case industryEditionMissing = "industry-edition-missing"

        // Foreign tables and documents that can't be read.
        case tableMissing = "table-missing"
        case valueMissing = "value-missing"
        case measureUnknown = "measure-unknown"
        case buildingMissing = "building-missing"
        case asOfMissing = "as-of-missing"
        case unitsMissing = "units-missing"
        case buildingRepeated = "building-repeated"
        case tooManyBuildings = "too-many-buildings"
        case tooManyUnits = "too-many-units"

        // What a feed says that can't be.
        case buildingUnknown = "building-unknown"
        case buildingMismatch = "building-mismatch"
        case asOfMismatch = "as-of-mismatch"
        case asOfInFuture = "as-of-in-future"
        case floorUnknown = "floor-unknown"
        case floorRepeated = "floor-repeated"
        case floorAreaExceeded = "floor-area-exceeded"
        case unitRepeated = "unit-repeated"
        case areaNotPositive = "area-not-positive"
        case leaseReversed = "lease-reversed"
        case vacantWithTenant = "vacant-with-tenant"
        case energyUnitUnknown = "energy-unit-unknown"
        case energyReversed = "energy-reversed"
        case energyAfterFeed = "energy-after-feed"
        case energyOverlapping = "energy-overlapping"
        case energyTooMany = "energy-too-many"

        // What a feed says that someone should look at.
        case creditCodeInvalid = "credit-code-invalid"
        case industryUnknown = "industry-unknown"
        case industryAmbiguous = "industry-ambiguous"
        case directionUndetermined = "direction-undetermined"
        case leasedWithoutTenant = "leased-without-tenant"
        case tenantUnnamed = "tenant-unnamed"
        case tenantOnIdleUnit = "tenant-on-idle-unit"
        case leaseOver = "lease-over"
        case floorSparse = "floor-sparse"
        case tenantCodesDiffer = "tenant-codes-differ"

        // What a foreign document leaves open.
        case stateAssumed = "state-assumed"
        case floorNotStated = "floor-not-stated"
        case inventoryOnly = "inventory-only"
        case totalDiffers = "total-differs"
        case sheetIgnored = "sheet-ignored"
        case areaAmbiguous = "area-ambiguous"
        case tenantsSeveral = "tenants-several"
        case statesContradict = "states-contradict"
        case sectionSkipped = "section-skipped"
        case unitDivided = "unit-divided"
        case registrationUnknown = "registration-unknown"

        // Why a sound feed waits for someone's word.
        case heldWithoutUnits = "held-without-units"
        case heldUnitsGone = "held-units-gone"
        case heldOccupiedFell = "held-occupied-fell"
        case heldEarlierRevision = "held-earlier-revision"

        // For information.
        case energyIgnored = "energy-ignored"
        case columnIgnored = "column-ignored"
        case rowSkipped = "row-skipped"
        case rentIgnored = "rent-ignored"
        case industryIgnored = "industry-ignored"

        // Policy files.
        case policyMalformed = "policy-malformed"
        case policyKeyUnknown = "policy-key-unknown"
        case policyKeyMissing = "policy-key-missing"
        case policyKeyRepeated = "policy-key-repeated"
        case policyTypeWrong = "policy-type-wrong"
        case policyDateMalformed = "policy-date-malformed"
        case policyNumberOutOfRange = "policy-number-out-of-range"
        case policyWordUnknown = "policy-word-unknown"
        case policyDirectionUnknown = "policy-direction-unknown"
        case policyParkUnknown = "policy-park-unknown"
        case policyLayoutUnknown = "policy-layout-unknown"
        case policyIDMalformed = "policy-id-malformed"
        case policyIDRepeated = "policy-id-repeated"
        case policyFileNameDiffers = "policy-file-name-differs"
        case policyFloorMalformed = "policy-floor-malformed"
        case policyFloorsOverlap = "policy-floors-overlap"
        case policyCarrierFloorMissing = "policy-carrier-floor-missing"
        case policyIndustryCodeUnknown = "policy-industry-code-unknown"
        case policyFileMissing = "policy-file-missing"

        public var severity: Severity {
            switch self {
            case .creditCodeInvalid, .industryUnknown, .industryAmbiguous, .directionUndetermined,
                .leasedWithoutTenant, .tenantUnnamed, .tenantOnIdleUnit, .leaseOver, .floorSparse,
                .tenantCodesDiffer, .stateAssumed, .floorNotStated, .inventoryOnly, .totalDiffers,
                .sheetIgnored, .areaAmbiguous, .tenantsSeveral, .statesContradict, .sectionSkipped,
                .unitDivided, .registrationUnknown:
                .warning
            case .heldWithoutUnits, .heldUnitsGone, .heldOccupiedFell, .heldEarlierRevision,
                .energyIgnored, .columnIgnored, .rowSkipped, .rentIgnored, .industryIgnored:
                .info
            default:
                .error
            }
        }

        /// Whether a finding of this code makes a feed wait for someone's word.
        public var isReasonToHold: Bool {
            switch self {
            case .heldWithoutUnits, .heldUnitsGone, .heldOccupiedFell, .heldEarlierRevision: true
            default: false
            }
        }
    }
}

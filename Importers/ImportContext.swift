public import Estate

/// What reading a feed needs to know besides its bytes.
public struct ImportContext: Sendable {
    public var buildings: [Building.ID: Building]
    public var classifier: Classifier
    /// The day before which nothing lies in the future: today in Asia/Shanghai.
    public var today: CalendarDate
    /// What the sender says beside the feed; it must not contradict it.
    public var dialect: Dialect?
    public var building: Building.ID?
    public var asOf: CalendarDate?
    /// The building meant by each name that a foreign document gives its buildings.
    public var namedBuildings: [String: Building.ID] = [:]
    /// How the table that is read names its columns; `nil` leaves the choice to the built-in ones.
    public var profile: ImportProfile?
    /// Units of a foreign document, at most.
    var mostForeignUnits = ForeignFeed.mostUnits

    public init(
        buildings: [Building], overrides: [String: Direction], today: CalendarDate,
        dialect: Dialect? = nil, building: Building.ID? = nil, asOf: CalendarDate? = nil
    ) {
        self.buildings = Dictionary(buildings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        self.classifier = Classifier(overrides: overrides)
        self.today = today
        self.dialect = dialect
        self.building = building
        self.asOf = asOf
    }
}

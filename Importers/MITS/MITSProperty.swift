import Estate

/// A `Property` and its units.
struct MITSProperty {
    var place: Place
    /// What it is called, ids first.
    private var names: [(text: String, isID: Bool, place: Place)] = []
    /// The areas of its floor plans, for units that state none.
    var floorplans: [String: Area] = [:]
    private var units: [Draft] = []
    private var unreadable = 0
    private var places = ElementPlaces()
    private var readings = ElementReadings()
    private var log = DiagnosticLog()
    private var hasRent = false

    /// A unit whose number, and perhaps whose area, is settled at the end.
    private struct Draft {
        var unit: ForeignUnit
        var marketingName: String?
        var identifier: String?
        var floorplan: String?
        var hasArea = true

        /// Whether it has a number, and an area or a floor plan to take one from.
        var canBeCompleted: Bool {
            (marketingName ?? identifier) != nil && (hasArea || floorplan != nil)
        }
    }

    init(place: Place) {
        self.place = place
    }

    mutating func name(_ text: String, isID: Bool, at place: Place) {
        // A vendor that repeats itself a thousand times names nothing more.
        guard names.count < 20, !names.contains(where: { $0.text == text }) else { return }
        names.append((text, isID, place))
    }

    /// An area in square feet as MITS writes it.
    static func area(_ text: String) -> Area? {
        ImportText.scaled(text, by: 6).flatMap(Area.init(squareFeetMillionths:))
    }

    mutating func add(
        _ values: MITSValues, at start: ElementPlaces.Start, _ suffixes: PathSuffixes,
        _ trail: ElementTrail
    ) {
        // Nothing of a property with so many errors is stored.
        guard unreadable <= DiagnosticLog.listedPerCode else { return }
        var reading = Reading(values: values, start: start) { suffix in
            "\(start.path)/\(trail.text(start.step))" + suffixes.text(suffix, in: trail)
        }
        let unit = reading.unit()
        log.append(contentsOf: reading.log)
        noteRent(values, reading)
        var draft = Draft(unit: unit)
        draft.marketingName = values[.marketingName]?.text
        draft.identifier =
            (values[.unitNumber] ?? values[.unitID] ?? values[.identification])?.text
        draft.floorplan = values[.floorplanID]?.text
        draft.hasArea = reading.hasArea
        if !unit.isReadable || !draft.canBeCompleted { unreadable += 1 }
        var fields = reading.fields
        if let id = values[.unitNumber] ?? values[.unitID] ?? values[.identification] {
            fields.append((.unit, id))
        }
        if let name = values[.marketingName] { fields.append((.note, name)) }
        for (field, text) in fields { readings.note(field, text) }
        places.append(start, fields)
        units.append(draft)
    }

    private mutating func noteRent(_ values: MITSValues, _ reading: Reading) {
        guard let rent = values[.unitRent] ?? values[.marketRent] ?? values[.effectiveRent] else {
            return
        }
        readings.note(nil, rent, note: "没有使用：每套每月的外币租金不换算")
        guard !hasRent else { return }
        hasRent = true
        log.append(Diagnostic(Self.rentIgnored(rent.text), at: reading.place(of: rent)))
    }
}

extension MITSProperty {
    func foreignFeed(_ suffixes: PathSuffixes, _ trail: ElementTrail) -> ForeignFeed {
        var feed = ForeignFeed()
        let ordered = names.filter(\.isID) + names.filter { !$0.isID }
        feed.building = ordered.first.map { ($0.text, $0.place) }
        feed.otherNames = ordered.dropFirst().map(\.text)
        feed.place = place
        feed.log = log
        feed.readings = readings.readings(unit: "ILS_Unit", suffixes, trail)
        let isNamed = hasTellingNames
        let places = places
        let locate = { (index: Int, field: ImportField) -> Place in
            places.place(
                of: isNamed && field == .unit ? .note : field, unit: index, suffixes, trail)
        }
        feed.units = units.enumerated().map { index, draft in
            completed(draft, isNamed, &feed.log) { locate(index, $0) }
        }
        let finished = feed.units
        feed.locate = { index, field in
            var place = locate(index, ImportField(field))
            place.value = field.value(in: finished[index].unit)
            return place
        }
        if units.isEmpty { feed.log.append(Diagnostic(Self.unitsMissing, at: place)) }
        return feed
    }

    /// Whether each unit has a name on its door that no other has; where not, ids tell them apart.
    private var hasTellingNames: Bool { units.lazy.map(\.marketingName).areTelling }

    private func completed(
        _ draft: Draft, _ isNamed: Bool, _ log: inout DiagnosticLog,
        _ locate: (ImportField) -> Place
    ) -> ForeignUnit {
        var unit = draft.unit
        let id = (isNamed ? draft.marketingName : draft.identifier ?? draft.marketingName) ?? ""
        unit.unit.id = id
        if id.isEmpty || id.utf8.count > 100 {
            unit.isReadable = false
            let finding = id.isEmpty ? Self.numberMissing : ForeignWording.unitIDTooLong(id)
            log.append(finding.code) { Diagnostic(finding, at: locate(.unit)) }
        }
        guard !draft.hasArea else { return unit }
        if let area = draft.floorplan.flatMap({ floorplans[$0] }) {
            unit.unit.area = area
            log.append(.areaAmbiguous) {
                Diagnostic(Self.areaOfFloorplan(area), at: locate(.area))
            }
        } else {
            unit.isReadable = false
            log.append(.valueMissing) { Diagnostic(Self.areaMissing, at: locate(.area)) }
        }
        return unit
    }
}

import Estate

/// A `Property` and its units.
struct MITSProperty {
    var place: Place
    /// What it is called, ids first.
    private var names: [(text: String, isID: Bool, place: Place)] = []
    /// The areas of its floor plans, for units that state none.
    var floorplans: [String: Area] = [:]
    private var drafts = UnitDrafts()
    private var unreadable = 0
    private var places = ElementPlaces()
    private var readings = ElementReadings()
    private var log = DiagnosticLog()
    private var hasRent = false

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
        let id = values[.unitNumber] ?? values[.unitID] ?? values[.identification]
        var draft = UnitDrafts.Draft(
            unit: unit, name: values[.marketingName]?.text, id: id?.text)
        // Where a unit states no area, its floor plan does.
        if !reading.hasArea { draft.references = [values[.floorplanID]?.text ?? ""] }
        let canBeCompleted = (draft.name ?? draft.id) != nil && draft.references != [""]
        if !unit.isReadable || !canBeCompleted { unreadable += 1 }
        var fields = reading.fields
        if let id { fields.append((.unit, id)) }
        if let name = values[.marketingName] { fields.append((.note, name)) }
        for (field, text) in fields { readings.note(field, text) }
        places.append(start, fields)
        drafts.append(draft)
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
    /// What it says of its building; its units are let go of as they are completed.
    mutating func foreignFeed(_ suffixes: PathSuffixes, _ trail: ElementTrail) -> ForeignFeed {
        var feed = ForeignFeed()
        let ordered = names.filter(\.isID) + names.filter { !$0.isID }
        feed.building = ordered.first.map { ($0.text, $0.place) }
        feed.otherNames = ordered.dropFirst().map(\.text)
        feed.place = place
        feed.log = log
        feed.readings = readings.readings(unit: "ILS_Unit", suffixes, trail)
        // Whether each has a name on its door that no other has; where not, ids tell them apart.
        let isNamed = drafts.names.areTelling
        let places = places
        let locate = { (index: Int, field: ImportField) -> Place in
            places.place(
                of: isNamed && field == .unit ? .note : field, unit: index, suffixes, trail)
        }
        var drafts = UnitDrafts()
        swap(&drafts, &self.drafts)
        drafts.drain { index, draft in
            let unit = completed(draft, isNamed, &feed.log) { locate(index, $0) }
            feed.units.append(unit)
        }
        let finished = feed.units
        feed.locate = { index, field in
            var place = locate(index, ImportField(field))
            place.value = finished.unit(index).flatMap(field.value)
            return place
        }
        if finished.isEmpty { feed.log.append(Diagnostic(Self.unitsMissing, at: place)) }
        return feed
    }

    private func completed(
        _ draft: UnitDrafts.Draft, _ isNamed: Bool, _ log: inout DiagnosticLog,
        _ locate: (ImportField) -> Place
    ) -> ForeignUnit {
        var unit = draft.unit
        let id = (isNamed ? draft.name : draft.id ?? draft.name) ?? ""
        unit.unit.id = id
        if id.isEmpty || id.utf8.count > 100 {
            unit.isReadable = false
            let finding = id.isEmpty ? Self.numberMissing : ForeignWording.unitIDTooLong(id)
            log.append(finding.code) { Diagnostic(finding, at: locate(.unit)) }
        }
        guard let floorplan = draft.references.first else { return unit }
        if !floorplan.isEmpty, let area = floorplans[floorplan] {
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

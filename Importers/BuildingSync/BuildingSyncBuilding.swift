import Estate

/// A `Building` and its units.
struct BuildingSyncBuilding {
    var place: Place
    /// Its id, then its name.
    private var names: [(text: String, place: Place)] = []
    /// What it says of its own size.
    var areas: [BuildingSyncArea] = []
    var log = DiagnosticLog()
    private var drafts = UnitDrafts()
    private var unreadable = 0
    /// The kinds of section that are no units, and how many there are.
    private var otherSections: [String: Int] = [:]
    private var places = ElementPlaces()
    private var readings = ElementReadings()

    init(place: Place) {
        self.place = place
    }

    mutating func name(_ text: String, at place: Place) {
        guard names.count < 20, !names.contains(where: { $0.text == text }) else { return }
        names.append((text, place))
    }

    mutating func add(
        _ section: BuildingSyncSection, _ suffixes: PathSuffixes, _ trail: ElementTrail
    ) {
        let start = section.start
        let type = section.type?.text ?? "没有 SectionType"
        guard section.isUnit, let story = section.story else {
            // A handful of kinds, unless somebody is playing.
            if otherSections.count < 20 || otherSections[type] != nil {
                otherSections[type, default: 0] += 1
            }
            guard section.isUnit else { return }
            log.append(.sectionSkipped) {
                Diagnostic(
                    Self.sectionSkipped(section.name?.text ?? section.id?.text),
                    at: Place(
                        line: Int(start.line), column: Int(start.column),
                        path: "\(start.path)/\(trail.text(start.step))"))
            }
            return
        }
        // Nothing of a building with so many errors is stored.
        guard unreadable <= DiagnosticLog.listedPerCode else { return }
        var reading = Reading(section: section) { suffix in
            "\(start.path)/\(trail.text(start.step))" + suffixes.text(suffix, in: trail)
        }
        let unit = reading.unit(story: story)
        log.append(contentsOf: reading.log)
        if !unit.isReadable || (section.name ?? section.id) == nil { unreadable += 1 }
        for (field, text) in reading.fields { readings.note(field, text) }
        places.append(start, reading.fields)
        drafts.append(
            UnitDrafts.Draft(
                unit: unit, name: section.name?.text, id: section.id?.text,
                references: section.tenants.map(\.text)))
    }
}

extension BuildingSyncBuilding {
    /// What it says of itself; its units are let go of as they are completed.
    ///
    /// - Parameter tenants: the names of tenants by their ids.
    mutating func foreignFeed(
        _ tenants: [String: String], _ suffixes: PathSuffixes, _ trail: ElementTrail
    ) -> ForeignFeed {
        var feed = ForeignFeed()
        feed.building = names.first.map { ($0.text, $0.place) }
        feed.otherNames = names.dropFirst().map(\.text)
        feed.place = place
        feed.log = log
        feed.readings = readings.readings(unit: "Section", suffixes, trail)
        // Whether each section has a name that no other has; where not, ids tell them apart.
        let isNamed = drafts.names.areTelling
        let places = places
        let locate = { (index: Int, field: ImportField) -> Place in
            places.place(
                of: isNamed && field == .unit ? .note : field, unit: index, suffixes, trail)
        }
        var drafts = UnitDrafts()
        swap(&drafts, &self.drafts)
        drafts.drain { index, draft in
            let unit = completed(draft, isNamed, tenants, &feed.log) { locate(index, $0) }
            feed.units.append(unit)
        }
        let finished = feed.units
        feed.locate = { index, field in
            var place = locate(index, ImportField(field))
            place.value = finished.unit(index).flatMap(field.value)
            return place
        }
        if finished.isEmpty {
            feed.log.append(Diagnostic(Self.unitsMissing(otherSections), at: place))
        } else {
            compareTotal(&feed)
        }
        return feed
    }

    private func completed(
        _ draft: UnitDrafts.Draft, _ isNamed: Bool, _ tenants: [String: String],
        _ log: inout DiagnosticLog,
        _ locate: (ImportField) -> Place
    ) -> ForeignUnit {
        var unit = draft.unit
        unit.unit.id = (isNamed ? draft.name : draft.id ?? draft.name) ?? ""
        if unit.unit.id.isEmpty || unit.unit.id.utf8.count > 100 {
            unit.isReadable = false
            let finding =
                unit.unit.id.isEmpty
                ? Self.numberMissing : ForeignWording.unitIDTooLong(unit.unit.id)
            log.append(finding.code) { Diagnostic(finding, at: locate(.unit)) }
        }
        guard !draft.references.isEmpty else { return unit }
        // A tenant the file does not name is there all the same.
        let names = draft.references.map { tenants[$0] ?? "" }
        unit.unit.tenant = Tenant(name: names.first { !$0.isEmpty } ?? "")
        unit.unit.state = .leased
        if names.count > 1 {
            log.append(.tenantsSeveral) {
                Diagnostic(
                    Self.tenantsSeveral(zip(names, draft.references).map { $0.isEmpty ? $1 : $0 }),
                    at: locate(.tenant))
            }
        }
        return unit
    }

    /// Holds what the building says of its size against the sum of its units.
    private func compareTotal(_ feed: inout ForeignFeed) {
        let ranked = areas.compactMap { area in area.rank.map { (rank: $0, area: area) } }
        guard feed.units.areReadable,
            let declared = ranked.min(by: { $0.rank < $1.rank })?.area,
            case .area(let total) = declared.size, let text = declared.value
        else { return }
        let sum = feed.units.area
        // Each unit has been rounded by up to half a hundredth.
        guard abs((total - sum).hundredths) > feed.units.count / 2 + 1 else { return }
        var place = declared.place
        place.path = declared.place.path.map { "\($0)/FloorAreaValue" }
        (place.line, place.column) = (Int(text.line), Int(text.column))
        feed.log.append(Diagnostic(Self.totalDiffers(declared, total, sum), at: place))
    }
}

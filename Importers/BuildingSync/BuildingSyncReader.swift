import Estate
import FeedReader

/// Reads BuildingSync 2.x: sections that are let and name their story are the units of a building.
///
/// Tenants are named at the end of a facility, so that units can be told only then.
struct BuildingSyncReader: ForeignReader {
    typealias Element = BuildingSyncVocabulary.Element

    private(set) var trail = ElementTrail(
        numbering: ["Facility", "Site", "Building", "Section", "FloorArea", "Tenant", "TenantID"])
    private(set) var suffixes = PathSuffixes()
    private var elements: [Element] = []
    private var root: Place?
    private var hasEnded = false
    private var buildings: [BuildingSyncBuilding] = []
    private var building: BuildingSyncBuilding?
    private var buildingDepth = 0
    private var section: BuildingSyncSection?
    private var area: (depth: Int, area: BuildingSyncArea)?
    private var tenant: (depth: Int, id: String)?
    /// The names of tenants by their ids.
    private var tenants: [String: String] = [:]
    /// What was found outside buildings.
    private var log = DiagnosticLog()

    /// Sections of all buildings.
    private(set) var unitCount = 0

    mutating func read(_ batch: ElementBatch, events: Range<Int>, names: [ElementName]) {
        for name in names[elements.count...] { elements.append(Element(name.local)) }
        trail.learn(names)
        for event in batch.events[events] where !hasEnded {
            switch event.kind {
            case .start: start(event, in: batch)
            case .text: text(event, in: batch)
            case .end: end()
            }
        }
    }

    mutating func finish() -> [ForeignFeed] {
        guard !buildings.isEmpty else {
            var feed = ForeignFeed()
            feed.place = root ?? Place()
            feed.log.append(Diagnostic(BuildingSyncBuilding.buildingsMissing, at: feed.place))
            return [feed]
        }
        return buildings.indices.map { index in
            var feed = buildings[index].foreignFeed(tenants, suffixes, trail)
            if index == 0 { feed.log.append(contentsOf: log) }
            return feed
        }
    }

    private mutating func start(_ event: ElementBatch.Event, in batch: ElementBatch) {
        let around = trail.open.last.map { elements[$0.name] }
        trail.enter(event)
        if root == nil { root = trail.place }
        switch elements[Int(event.name)] {
        case .building where building == nil && around == .buildings:
            startBuilding(event, in: batch)
        case .section where building != nil && section == nil && around == .sections:
            startSection(event, in: batch)
        case .floorArea where area == nil && isOwn(2): startArea()
        case .floorAreaValue:
            let unit = attribute(["Units", "units", "UOM", "uom", "unit"], event, in: batch)
            if area != nil, let unit { area?.area.unit = unit }
        case .tenantID where section != nil && isOwn(2) && around == .tenantIDs:
            if let id = attribute(["IDref"], event, in: batch) { note(tenant: id) }
        case .tenant where tenant == nil && around == .tenants:
            tenant = (depth, attribute(["ID"], event, in: batch)?.text ?? "")
        default: break
        }
    }

    private mutating func text(_ event: ElementBatch.Event, in batch: ElementBatch) {
        guard let step = trail.open.last else { return }
        let element = elements[step.name]
        guard element != .other else { return }
        let text = ImportText.trimmed(batch.string(event.text))
        guard !text.isEmpty else { return }
        let placed = placed(text, event)
        switch element {
        case .floorAreaType: if isInArea { area?.area.type = text }
        case .floorAreaCustomName: if isInArea { area?.area.customName = text }
        case .floorAreaValue: if isInArea { area?.area.value = placed }
        case .floorAreaUnits: if isInArea { area?.area.unit = placed }
        case .tenantName: if tenant?.depth == depth - 1 { name(tenant: text) }
        case .naicsCode: noteIndustry(text, event)
        case .premisesName:
            guard isOwn(1) else { return }
            if section != nil {
                section?.name = placed
            } else {
                var place = trail.place
                (place.line, place.column) = (Int(event.line), Int(event.column))
                building?.name(text, at: place)
            }
        case .sectionType: if section != nil, isOwn(1) { section?.type = placed }
        case .story: if section != nil, isOwn(1) { section?.story = placed }
        case .occupancyClassification:
            if section != nil, isOwn(1) { section?.classification = placed }
        default: break
        }
    }

    private mutating func end() {
        guard !trail.open.isEmpty else { return }
        if area?.depth == depth, let ended = area.take() {
            // Beyond, nobody says anything new.
            if let count = section?.areas.count {
                if count < Self.mostAreas { section?.areas.append(ended.area) }
            } else if let count = building?.areas.count, count < Self.mostAreas {
                building?.areas.append(ended.area)
            }
        } else if section?.depth == depth, let section = section.take() {
            building?.add(section, suffixes, trail)
            unitCount += 1
        } else if tenant?.depth == depth {
            tenant = nil
        } else if buildingDepth == depth, let building = building.take() {
            buildings.append(building)
        }
        trail.leave()
        if trail.open.isEmpty { hasEnded = true }
    }

    /// Areas of one building or section, at most.
    private static let mostAreas = 50

    private var depth: Int { trail.open.count }

    /// Whether the innermost element belongs to the section, or where there is none to the
    /// building, so many levels below: thermal zones and spaces have areas and names too.
    private func isOwn(_ levels: Int) -> Bool {
        guard building != nil else { return false }
        return depth == (section?.depth ?? buildingDepth) + levels
    }

    private var isInArea: Bool { area?.depth == depth - 1 }
}

extension BuildingSyncReader {
    private mutating func startBuilding(_ event: ElementBatch.Event, in batch: ElementBatch) {
        // More are refused; they are counted by being there.
        guard buildings.count <= ForeignFeed.mostBuildings else { return }
        buildingDepth = depth
        var building = BuildingSyncBuilding(place: trail.place)
        if let id = attribute(["ID"], event, in: batch) {
            var place = trail.place
            (place.line, place.column) = (Int(id.line), Int(id.column))
            place.path = trail.path + "/@ID"
            building.name(id.text, at: place)
        }
        self.building = building
    }

    private mutating func startSection(_ event: ElementBatch.Event, in batch: ElementBatch) {
        guard let step = trail.open.last else { return }
        let around = trail.open.dropLast().last
        section = BuildingSyncSection(
            start: ElementPlaces.Start(
                parent: around?.id ?? 0, path: trail.path(upTo: depth - 1), step: step, suffix: 0,
                line: event.line, column: event.column),
            depth: depth)
        let id = attribute(["ID"], event, in: batch)
        section?.id = id
    }

    private mutating func startArea() {
        var area = BuildingSyncArea()
        area.place = trail.place
        self.area = (depth, area)
    }

    private mutating func note(tenant id: PlacedText) {
        // Beyond, nobody reads the names.
        guard let count = section?.tenants.count, count < 20 else { return }
        section?.tenants.append(id)
    }

    private mutating func name(tenant name: String) {
        guard let id = tenant?.id, !id.isEmpty, tenants[id] == nil else { return }
        tenants[id] = name
    }

    private mutating func noteIndustry(_ code: String, _ event: ElementBatch.Event) {
        var place = trail.place
        (place.line, place.column) = (Int(event.line), Int(event.column))
        let finding = Diagnostic(BuildingSyncBuilding.industryIgnored(code), at: place)
        if building != nil {
            building?.log.append(finding)
        } else {
            log.append(finding)
        }
    }

    /// The first of some attributes that says something.
    private mutating func attribute(
        _ wanted: [String], _ event: ElementBatch.Event, in batch: ElementBatch
    ) -> PlacedText? {
        for attribute in batch.attributes[event.attributes] {
            let name = trail.localNames[Int(attribute.name)]
            guard wanted.contains(name) else { continue }
            let text = ImportText.trimmed(batch.string(attribute.value))
            guard !text.isEmpty else { continue }
            let (line, column) = batch.location(ofAttribute: name, in: event)
            return PlacedText(
                text: text, line: Int32(clamping: line), column: Int32(clamping: column),
                suffix: suffixes.number(of: stepsBelowSection, attribute: attribute.name))
        }
        return nil
    }

    private mutating func placed(_ text: String, _ event: ElementBatch.Event) -> PlacedText {
        PlacedText(
            text: text, line: event.line, column: event.column,
            suffix: suffixes.number(of: stepsBelowSection))
    }

    private var stepsBelowSection: ArraySlice<ElementTrail.Step> {
        trail.open.dropFirst(section?.depth ?? depth)
    }
}

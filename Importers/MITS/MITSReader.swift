import Estate
import FeedReader

/// Reads MITS Property Marketing (ILS) 4.x and 5.0: a `Property` is a building, an `ILS_Unit` holds
/// its units.
struct MITSReader: ForeignReader {
    typealias Element = MITSVocabulary.Element

    private(set) var trail = ElementTrail(numbering: ["Property", "ILS_Unit", "Unit", "Floorplan"])
    private(set) var suffixes = PathSuffixes()
    private var elements: [Element] = []
    private var root: Place?
    private var properties: [MITSProperty] = []
    private var property: MITSProperty?
    private var propertyDepth = 0
    private var listing: MITSListing?
    private var floorplan: (id: String, depth: Int)?

    /// Units of all properties.
    private(set) var unitCount = 0

    mutating func read(_ batch: ElementBatch, events: Range<Int>, names: [ElementName]) {
        for name in names[elements.count...] { elements.append(Element(name.local)) }
        trail.learn(names)
        for event in batch.events[events] {
            switch event.kind {
            case .start: start(event, in: batch)
            case .text: text(event, in: batch)
            case .end: end()
            }
        }
    }

    mutating func finish() -> [ForeignFeed] {
        guard !properties.isEmpty else {
            var feed = ForeignFeed()
            feed.place = root ?? Place()
            feed.log.append(Diagnostic(Self.propertiesMissing, at: feed.place))
            return [feed]
        }
        return properties.indices.map { properties[$0].foreignFeed(suffixes, trail) }
    }

    private mutating func start(_ event: ElementBatch.Event, in batch: ElementBatch) {
        let element = elements[Int(event.name)]
        // Around and between the roots is the sender's envelope.
        guard !trail.open.isEmpty || element == .physicalProperty else { return }
        trail.enter(event)
        if root == nil { root = trail.place }
        switch element {
        case .property where property == nil:
            startProperty(event, in: batch)
        case .listing where property != nil && listing == nil:
            startListing(event, in: batch)
        case .unit where listing != nil && listing?.unitDepth == nil:
            startUnit(event)
        case .floorplan where property != nil && listing == nil && floorplan == nil:
            floorplan = (attribute(["IDValue", "Id"], event, in: batch)?.text ?? "", depth)
        case .squareFeet where floorplan != nil: readFloorplanArea(event, in: batch)
        case .identification: readIdentification(event, in: batch)
        case .floorplanID, .unitID:
            if let id = attribute(["IDValue"], event, in: batch) { listing?.set(id, for: element) }
        case .vacateDate, .madeReadyDate, .availableDate:
            if let date = date(event, in: batch) { listing?.set(date, for: element) }
        case .effectiveRent, .marketRent, .unitRent:
            let rent = attribute(["Exact", "Min", "Max", "Avg"], event, in: batch)
            if let rent { listing?.set(rent, for: element) }
        default: break
        }
    }

    private mutating func text(_ event: ElementBatch.Event, in batch: ElementBatch) {
        guard property != nil, let step = trail.open.last else { return }
        let element = elements[step.name]
        guard element != .other else { return }
        let text = ImportText.trimmed(batch.string(event.text))
        guard !text.isEmpty else { return }
        if listing != nil {
            let placed = placed(text, event.line, event.column)
            listing?.set(placed, for: element)
        } else if floorplan == nil,
            [.marketingName, .primaryID, .propertyID].contains(element), isNaming(element)
        {
            var place = trail.place
            (place.line, place.column) = (Int(event.line), Int(event.column))
            property?.name(text, isID: element != .marketingName, at: place)
        }
    }

    /// Whether an element outside units names the property rather than a part or a company.
    private func isNaming(_ element: Element) -> Bool {
        let around = trail.open.dropFirst(propertyDepth).dropLast()
        return around.count <= 2
            && around.allSatisfy { [.propertyID, .identification].contains(elements[$0.name]) }
    }

    private mutating func end() {
        guard !trail.open.isEmpty else { return }
        if listing?.depth == depth {
            addUnits()
            listing = nil
        } else if listing?.unitDepth == depth {
            listing?.unitDepth = nil
        } else if floorplan?.depth == depth {
            floorplan = nil
        } else if propertyDepth == depth, let property = property.take() {
            properties.append(property)
        }
        trail.leave()
    }

    private var depth: Int { trail.open.count }
}

extension MITSReader {
    private mutating func startProperty(_ event: ElementBatch.Event, in batch: ElementBatch) {
        // More are refused; they are counted by being there.
        guard properties.count <= ForeignFeed.mostBuildings else { return }
        propertyDepth = depth
        var property = MITSProperty(place: trail.place)
        if let id = attribute(["IDValue", "Id", "ID"], event, in: batch) {
            var place = trail.place
            (place.line, place.column) = (Int(id.line), Int(id.column))
            place.path = trail.path + "/@IDValue"
            property.name(id.text, isID: true, at: place)
        }
        self.property = property
    }

    private mutating func startListing(_ event: ElementBatch.Event, in batch: ElementBatch) {
        guard let step = trail.open.last else { return }
        let around = trail.open.dropLast().last
        listing = MITSListing(
            start: ElementPlaces.Start(
                parent: around?.id ?? 0, path: trail.path(upTo: depth - 1), step: step, suffix: 0,
                line: event.line, column: event.column),
            depth: depth)
        if let id = attribute(["IDValue", "Id", "ID"], event, in: batch) {
            // What a unit calls itself comes before.
            listing?.common.set(id, for: .identification)
        }
        if let id = attribute(["FloorplanID", "FloorPlanID"], event, in: batch) {
            listing?.common.set(id, for: .floorplanID)
        }
    }

    /// The units of the listing, now that all is known that they share.
    private mutating func addUnits() {
        guard let common = listing?.common, let start = listing?.start else { return }
        var units = listing?.units ?? []
        listing?.units = []
        if units.isEmpty { units = [(start, MITSValues())] }
        unitCount += units.count
        for (start, values) in units {
            property?.add(values.completed(by: common), at: start, suffixes, trail)
        }
    }

    private mutating func startUnit(_ event: ElementBatch.Event) {
        // No listing has so many; what stands behind them is then not theirs.
        if let count = listing?.units.count, count >= Self.mostUnitsOfListing { addUnits() }
        guard var start = listing?.start else { return }
        start.suffix = suffixes.number(of: stepsBelowListing)
        (start.line, start.column) = (event.line, event.column)
        let depth = depth
        listing?.units.append((start, MITSValues()))
        listing?.unitDepth = depth
    }

    private mutating func readIdentification(_ event: ElementBatch.Event, in batch: ElementBatch) {
        guard let id = attribute(["IDValue"], event, in: batch) else { return }
        if let around = listing?.unitDepth ?? listing?.depth {
            guard depth == around + 1 else { return }
            let type = attribute(["IDType"], event, in: batch)?.text ?? ""
            let word = MITSVocabulary.folded(type)
            if word.contains("floorplan") {
                listing?.set(id, for: .floorplanID)
            } else if !["type", "desc", "building", "property"].contains(where: word.contains) {
                listing?.set(id, for: .identification)
            }
        } else if property != nil, floorplan == nil, isNaming(.identification) {
            var place = trail.place
            (place.line, place.column) = (Int(id.line), Int(id.column))
            place.path = trail.path + "/@IDValue"
            property?.name(id.text, isID: true, at: place)
        }
    }

    private mutating func readFloorplanArea(
        _ event: ElementBatch.Event, in batch: ElementBatch
    ) {
        guard let id = floorplan?.id, listing == nil else { return }
        let sizes = ["Max", "Min", "Exact", "Avg"].compactMap {
            attribute([$0], event, in: batch).flatMap { MITSProperty.area($0.text) }
        }
        if let area = sizes.max() { property?.floorplans[id] = area }
    }

    /// A date in attributes `Month` `Day` `Year`, as `2026-12-01`; malformed parts stay as they are.
    private mutating func date(
        _ event: ElementBatch.Event, in batch: ElementBatch
    ) -> PlacedText? {
        let parts = ["Year", "Month", "Day"].map { attribute([$0], event, in: batch)?.text ?? "" }
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        return placed(parts.joined(separator: "-"), event.line, event.column)
    }

    /// The first of some attributes that says something.
    private mutating func attribute(
        _ wanted: [String], _ event: ElementBatch.Event, in batch: ElementBatch
    ) -> PlacedText? {
        for name in wanted {
            for attribute in batch.attributes[event.attributes]
            where trail.localNames[Int(attribute.name)] == name {
                let text = ImportText.trimmed(batch.string(attribute.value))
                guard !text.isEmpty else { continue }
                let (line, column) = batch.location(ofAttribute: name, in: event)
                return PlacedText(
                    text: text, line: Int32(clamping: line), column: Int32(clamping: column),
                    suffix: suffixes.number(of: stepsBelowListing, attribute: attribute.name))
            }
        }
        return nil
    }

    private mutating func placed(_ text: String, _ line: Int32, _ column: Int32) -> PlacedText {
        PlacedText(
            text: text, line: line, column: column, suffix: suffixes.number(of: stepsBelowListing))
    }

    private var stepsBelowListing: ArraySlice<ElementTrail.Step> {
        trail.open.dropFirst(listing?.depth ?? depth)
    }

    private static let mostUnitsOfListing = 1000

    private static let propertiesMissing = Finding(
        code: .unitsMissing, field: .feed, message: "文件里没有 Property，没有可以读取的楼宇。",
        hint: "请导出含 PhysicalProperty/Property/ILS_Unit 的 MITS 文件。")
}

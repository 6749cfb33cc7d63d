import Estate
import FeedReader

extension NativeImporter {
    private static let coverages = WordTable(Feed.Coverage.allCases.map { ($0.rawValue, $0) })
    private static let areaUnits = WordTable([("m2", 2), ("wan-m2", 6)])
    private static let rentUnits = WordTable([("month", false), ("day", true)])
    private static let editions = WordTable(IndustryEdition.allCases.map { ($0.rawValue, $0) })

    mutating func startFeed(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        var building: Building.ID?
        var asOf: CalendarDate?
        var feed = Feed(building: .placeholder, asOf: today)
        var seen: Set<Attribute> = []
        for attribute in batch.attributes[event.attributes] {
            let kind = attributes[Int(attribute.name)]
            let text = batch.bytes.span.extracting(attribute.value)
            seen.insert(kind)
            var problem: Problem?
            switch kind {
            case .building:
                building = Building.ID(rawValue: batch.trimmed(attribute.value))
                if building == nil { problem = .buildingMalformed }
            case .asOf:
                asOf = CalendarDate(iso: text)
                if asOf == nil { problem = .dateMalformed }
            case .coverage:
                if let value = Self.coverages.value(text) {
                    feed.coverage = value
                } else {
                    problem = .wordUnknown(Self.coverages.words)
                }
            case .areaUnit:
                if let value = Self.areaUnits.value(text) {
                    areaDecimals = value
                } else {
                    problem = .wordUnknown(Self.areaUnits.words)
                }
            case .rentUnit:
                if let value = Self.rentUnits.value(text) {
                    rentIsPerDay = value
                } else {
                    problem = .wordUnknown(Self.rentUnits.words)
                }
            case .industryEdition:
                if let value = Self.editions.value(text) {
                    feed.industryEdition = value
                } else {
                    problem = .wordUnknown(Self.editions.words)
                }
            case .sender: feed.sender = batch.string(attribute.value)
            case .foreign: break
            default: problem = .attributeUnknown
            }
            if let problem {
                report(problem, attribute, event, in: batch, "/occupancyFeed", into: &assembler)
            }
        }
        for required in [Attribute.building, .asOf, .areaUnit] where !seen.contains(required) {
            reportMissing(required, event, "/occupancyFeed", into: &assembler)
        }
        let events = (event, batch)
        let locate = { (field: Finding.Field) -> Place in
            let name: String? =
                switch field {
                case .building: "building"
                case .asOf: "asOf"
                default: nil
                }
            return Self.place(ofAttribute: name, events.0, in: events.1, "/occupancyFeed", names)
        }
        if let building { feed.building = building }
        if let asOf { feed.asOf = asOf }
        assembler.begin(
            feed, isComplete: building != nil && asOf != nil, locate: locate)
    }

    mutating func startFloor(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        floorIndex += 1
        unitIndex = 0
        floorEnergyIndex = 0
        let path = floorPath
        var floor = Floor(number: nil)
        var hasNumber = false
        for attribute in batch.attributes[event.attributes] {
            let text = batch.bytes.span.extracting(attribute.value)
            var problem: Problem?
            switch attributes[Int(attribute.name)] {
            case .number:
                hasNumber = true
                floor.number = DecimalText.whole(text).flatMap(FloorNumber.init)
                if floor.number == nil { problem = .floorNumberMalformed }
            case .grossArea:
                floor.grossArea = area(text)
                if (floor.grossArea ?? .zero) <= .zero {
                    floor.grossArea = nil
                    problem = .areaMalformed
                }
            case .label: floor.label = batch.string(attribute.value)
            case .foreign: break
            default: problem = .attributeUnknown
            }
            if let problem {
                report(problem, attribute, event, in: batch, path, into: &assembler)
            }
        }
        if !hasNumber { reportMissing(.number, event, path, into: &assembler) }
        floorPlace = Self.place(ofAttribute: "number", event, in: batch, path, names)
        assembler.beginFloor(floor) { _ in floorPlace }
    }
}

import Estate
import FeedReader

/// Reads the native feed, contract §2: elements in, floors of units out.
///
/// It decodes and places; what a feed may say is for the rules in `Estate`.
struct NativeImporter {
    typealias Event = ElementBatch.Event
    typealias Element = NativeVocabulary.Element
    typealias Attribute = NativeVocabulary.Attribute

    let today: CalendarDate
    // What each of the document's names is, by its number.
    var elements: [Element] = []
    var attributes: [Attribute] = []
    var names: [ElementName] = []

    /// The elements around the place being read.
    var open: [Element] = []
    /// How deep the place is inside an element that is passed over; 0 outside.
    var passedOver = 0
    /// Whether the feed has ended: what follows is an envelope.
    var hasEnded = false
    var energyReported = false
    /// How many readings of energy the building or floor has had so far.
    var energyIndex = 0
    var floorEnergyIndex = 0

    var areaDecimals = 2
    var rentIsPerDay = false
    var floorIndex = 0
    var unitIndex = 0
    var floorPlace = Place()
    var unit: Unit?
    var unitIsReadable = true
    var unitElements = UnitElements()
    var batchNumber = 0
    var previousBatch = ElementBatch()

    /// The start tags of a unit and its parts, for findings that come at its end.
    struct UnitElements {
        var unit: (event: Event, batch: Int)?
        var tenant: (event: Event, batch: Int)?
        var lease: (event: Event, batch: Int)?
    }

    init(today: CalendarDate) {
        self.today = today
    }

    /// - Parameters:
    ///   - first: the event to begin with; what comes before is an envelope.
    ///   - names: all names of the document so far.
    mutating func read(
        _ batch: ElementBatch, from first: Int, names: [ElementName],
        into assembler: inout FeedAssembler
    ) {
        if names.count > elements.count {
            for name in names[elements.count...] {
                elements.append(NativeVocabulary.element(name))
                attributes.append(NativeVocabulary.attribute(name))
            }
            self.names = names
        }
        for event in batch.events[first...] where !hasEnded || event.kind == .start {
            switch event.kind {
            case .start: start(event, in: batch, into: &assembler)
            case .end: end(event, in: batch, into: &assembler)
            case .text: text(event, in: batch, into: &assembler)
            }
        }
        previousBatch = batch
        batchNumber += 1
    }

    private mutating func start(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        guard passedOver == 0 else {
            passedOver += 1
            return
        }
        let element = elements[Int(event.name)]
        switch (open.last, element) {
        case (nil, _) where hasEnded:
            // What follows inside an envelope is the envelope's; a second feed would be lost.
            guard element == .occupancyFeed else { return }
            reportRepeated(event, in: batch, into: &assembler)
            return
        case (nil, .occupancyFeed): startFeed(event, in: batch, into: &assembler)
        case (.occupancyFeed, .floor): startFloor(event, in: batch, into: &assembler)
        case (.floor, .unit): startUnit(event, in: batch, into: &assembler)
        case (.unit, .tenant):
            if unitElements.tenant != nil { reportRepeated(event, in: batch, into: &assembler) }
            unitElements.tenant = (event, batchNumber)
            let tenant = tenant(event, in: batch, into: &assembler)
            unit?.tenant = tenant
        case (.unit, .lease):
            if unitElements.lease != nil { reportRepeated(event, in: batch, into: &assembler) }
            unitElements.lease = (event, batchNumber)
            let lease = lease(event, in: batch, into: &assembler)
            unit?.lease = lease
        case (.occupancyFeed, .energy), (.floor, .energy):
            energy(event, in: batch, into: &assembler)
        case (_, .foreign):
            passedOver = 1
            return
        case (.unit, .energy):
            passedOver = 1
            reportEnergyOfUnit(event, into: &assembler)
            return
        default:
            passedOver = 1
            reportUnknown(event, in: batch, into: &assembler)
            return
        }
        open.append(element)
    }

    private mutating func end(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        guard passedOver == 0 else {
            passedOver -= 1
            return
        }
        switch open.removeLast() {
        case .unit: endUnit(in: batch, into: &assembler)
        case .floor: assembler.endFloor { _ in floorPlace }
        case .occupancyFeed: hasEnded = true
        case .tenant, .lease, .energy, .unknown, .foreign: break
        }
    }

    private func text(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        guard passedOver == 0 else { return }
        let value = batch.trimmed(event.text)
        assembler.report(.textUnexpected) {
            Self.unexpectedText(value, line: Int(event.line), column: Int(event.column), path: path)
        }
    }
}

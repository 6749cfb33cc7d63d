import Estate
import FeedReader

extension NativeImporter {
    private static let energyKinds = WordTable(EnergyKind.allCases.map { ($0.id, $0) })

    /// The path of the reading being read, of the building or of a floor.
    var energyPath: String {
        floorEnergyIndex > 0
            ? "\(floorPath)/energy[\(floorEnergyIndex)]" : "/occupancyFeed/energy[\(energyIndex)]"
    }

    mutating func energy(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        if open.last == .floor {
            floorEnergyIndex += 1
        } else {
            floorEnergyIndex = 0
            energyIndex += 1
        }
        let path = energyPath
        var kind: EnergyKind?
        var first: CalendarDate?
        var last: CalendarDate?
        var unit: EnergyUnit?
        var amount: EnergyAmount?
        var found: [Attribute: ElementBatch.Attribute] = [:]
        let bytes = batch.bytes.span
        for attribute in batch.attributes[event.attributes] {
            let name = attributes[Int(attribute.name)]
            let text = bytes.extracting(attribute.value)
            var problem: Problem?
            found[name] = attribute
            switch name {
            case .kind:
                kind = Self.energyKinds.value(text)
                if kind == nil { problem = .wordUnknown(Self.energyKinds.words) }
            case .from:
                first = CalendarDate(iso: text)
                if first == nil { problem = .dateMalformed }
            case .to:
                last = CalendarDate(iso: text)
                if last == nil { problem = .dateMalformed }
            case .value, .unit, .foreign: break
            default: problem = .attributeUnknown
            }
            if let problem {
                report(problem, attribute, event, in: batch, path, into: &assembler)
            }
        }
        for required in [Attribute.kind, .from, .to, .value, .unit] where found[required] == nil {
            reportMissing(required, event, path, into: &assembler)
        }
        // What a unit is depends on the kind, and what a number is on the unit.
        if let kind, let attribute = found[.unit] {
            unit = EnergyUnit(batch.trimmed(attribute.value), of: kind)
            if unit == nil {
                let problem = Problem.energyUnitUnknown(kind)
                report(problem, attribute, event, in: batch, path, into: &assembler)
            }
        }
        if let attribute = found[.value] {
            let text = bytes.extracting(attribute.value)
            amount = unit?.amount(text)
            // Without its unit a number is checked all the same.
            if unit == nil ? (DecimalText.scaled(text, by: 0) ?? -1) < 0 : amount == nil {
                report(.energyMalformed, attribute, event, in: batch, path, into: &assembler)
            }
        }
        guard let kind, let first, let last, let amount else { return }
        let floor = assembler.openFloor
        // A floor whose number could not be read has said so.
        if let floor, floor.number == nil { return }
        let reading = EnergyReading(
            kind: kind, floor: floor?.number, first: first, last: last, amount: amount)
        assembler.add(reading, line: Int(event.line)) { field in
            let name: String? =
                switch field {
                case .energyStart: "from"
                case .energyEnd: "to"
                default: nil
                }
            return Self.place(ofAttribute: name, event, in: batch, path, names)
        }
    }
}

import Estate
import FeedReader

extension NativeImporter {
    private static let states = WordTable(Unit.State.allCases.map { ($0.id, $0) })
    private static let uses = WordTable(Unit.Use.allCases.map { ($0.id, $0) })
    private static let directions = WordTable(Direction.allCases.map { ($0.id, $0) })
    private static let flags = WordTable([
        ("true", true), ("false", false), ("1", true), ("0", false),
    ])

    mutating func startUnit(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        unitIndex += 1
        unitElements = UnitElements(unit: (event, batchNumber))
        var unit = Unit(id: "", area: .zero, state: .vacant, line: Int(event.line))
        var hasID = false
        var hasArea = false
        var hasState = false
        unitIsReadable = true
        let bytes = batch.bytes.span
        for index in event.attributes {
            let attribute = batch.attributes[index]
            let text = bytes.extracting(attribute.value)
            var problem: Problem?
            switch attributes[Int(attribute.name)] {
            case .id:
                hasID = true
                unit.id = batch.trimmed(attribute.value)
                if unit.id.isEmpty || unit.id.utf8.count > 100 { problem = .unitIDMalformed }
            case .area:
                hasArea = true
                if let area = area(text) { unit.area = area } else { problem = .areaMalformed }
            case .state:
                hasState = true
                if let state = Self.states.value(text) {
                    unit.state = state
                } else {
                    problem = .wordUnknown(Self.states.words)
                }
            case .use:
                if let use = Self.uses.value(text) {
                    unit.use = use
                } else {
                    problem = .wordUnknown(Self.uses.words)
                }
            case .availableFrom:
                unit.availableFrom = CalendarDate(iso: text)
                if unit.availableFrom == nil { problem = .dateMalformed }
            case .askingRent:
                unit.askingRent = rent(text)
                if unit.askingRent == nil { problem = .rentMalformed }
            case .foreign: break
            default: problem = .attributeUnknown
            }
            if let problem {
                unitIsReadable = false
                report(problem, attribute, event, in: batch, unitPath, into: &assembler)
            }
        }
        if !(hasID && hasArea && hasState) {
            unitIsReadable = false
            if !hasID { reportMissing(.id, event, unitPath, into: &assembler) }
            if !hasArea { reportMissing(.area, event, unitPath, into: &assembler) }
            if !hasState { reportMissing(.state, event, unitPath, into: &assembler) }
        }
        self.unit = unit
    }

    mutating func tenant(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) -> Tenant {
        var tenant = Tenant()
        let bytes = batch.bytes.span
        for index in event.attributes {
            let attribute = batch.attributes[index]
            let text = bytes.extracting(attribute.value)
            var problem: Problem?
            switch attributes[Int(attribute.name)] {
            case .name: tenant.name = batch.trimmed(attribute.value)
            case .uscc: tenant.creditCode = batch.code(attribute.value)
            case .industry: tenant.industry = batch.code(attribute.value)
            case .direction:
                tenant.direction = Self.directions.value(text)
                if tenant.direction == nil {
                    // Stands in for the rest of the checks: the direction is not undetermined too.
                    tenant.direction = .other
                    problem = .directionUnknown(Self.directions.words)
                }
            case .headcount:
                tenant.headcount = DecimalText.whole(text)
                if !(0...10_000_000).contains(tenant.headcount ?? -1) { problem = .countMalformed }
            case .registeredInDistrict:
                tenant.isRegisteredInDistrict = Self.flags.value(text)
                if tenant.isRegisteredInDistrict == nil {
                    problem = .wordUnknown(Self.flags.words)
                }
            case .annualOutput:
                // 万元 in the feed, whole 元 inside.
                tenant.annualOutput = DecimalText.scaled(text, by: 4)
                if !(0...10_000_000_000_000).contains(tenant.annualOutput ?? -1) {
                    problem = .outputMalformed
                }
            case .foreign: break
            default: problem = .attributeUnknown
            }
            if let problem {
                report(problem, attribute, event, in: batch, unitPath + "/tenant", into: &assembler)
            }
        }
        return tenant
    }

    mutating func lease(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) -> Lease {
        var lease = Lease()
        let bytes = batch.bytes.span
        for index in event.attributes {
            let attribute = batch.attributes[index]
            let text = bytes.extracting(attribute.value)
            var problem: Problem?
            switch attributes[Int(attribute.name)] {
            case .start:
                lease.start = CalendarDate(iso: text)
                if lease.start == nil { problem = .dateMalformed }
            case .end:
                lease.end = CalendarDate(iso: text)
                if lease.end == nil { problem = .dateMalformed }
            case .rent:
                lease.rent = rent(text)
                if lease.rent == nil { problem = .rentMalformed }
            case .foreign: break
            default: problem = .attributeUnknown
            }
            if let problem {
                report(problem, attribute, event, in: batch, unitPath + "/lease", into: &assembler)
            }
        }
        return lease
    }

    mutating func endUnit(in batch: ElementBatch, into assembler: inout FeedAssembler) {
        guard let unit = unit.take() else { return }
        if unitIsReadable {
            assembler.add(unit) { field in place(of: field, in: batch) }
        } else {
            assembler.addUnreadableUnit()
        }
    }

    /// An area in the feed's unit; `nil` where it can't be read or is beyond ``Area/largest``.
    func area(_ text: Span<UInt8>) -> Area? {
        DecimalText.scaled(text, by: areaDecimals).map(Area.init(hundredths:))
            .flatMap { $0 <= .largest ? $0 : nil }
    }

    /// A rent in the feed's unit, by the month.
    func rent(_ text: Span<UInt8>) -> Rent? {
        guard let millionths = DecimalText.scaled(text, by: 6), millionths >= 0,
            millionths <= Rent.largest.millionths
        else { return nil }
        return rentIsPerDay ? Rent(perDayMillionths: millionths) : Rent(millionths: millionths)
    }
}

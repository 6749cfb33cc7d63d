import Estate

extension UnitTable {
    /// Makes a unit of a row; what can't be read is reported, all of it.
    mutating func addUnit(_ reading: RowReading, toFeed feed: Int) {
        noteDate(reading, inFeed: feed)
        var result = ForeignUnit(
            unit: Unit(id: "", area: .zero, state: .vacant, line: reading.line))
        result.floor = floor(reading, feed, isReadable: &result.isReadable)
        if let text = reading[.unit]?.text {
            let id = ImportText.halfWidth(text)
            result.unit.id = id
            if id.utf8.count > 100 {
                fail(.unit, reading, feed, Self.unitIDTooLong(id), &result.isReadable)
            }
        } else {
            fail(.unit, reading, feed, Self.missing(.unit), &result.isReadable)
        }
        if let area = area(reading, feed, &result.isReadable) { result.unit.area = area }
        let tenant = tenant(reading, feed, &result.isReadable)
        if let state = state(reading, feed, hasTenant: tenant != nil, &result.isReadable) {
            result.unit.state = state
        }
        result.unit.tenant = tenant
        if let value = reading[.use] {
            if let use = memory.use(value.text, profile) {
                result.unit.use = use
            } else {
                fail(.use, reading, feed, wordUnknown(value.text, .use), &result.isReadable)
            }
        }
        result.unit.availableFrom = date(.availableFrom, reading, feed, &result.isReadable)
        readRents(reading, feed, &result)
        feeds[feed].append(result, of: reading)
    }

    private mutating func readRents(
        _ reading: RowReading, _ feed: Int, _ result: inout ForeignUnit
    ) {
        let area = result.unit.area
        let rent = rent(.rent, reading, feed, area: area, &result.isReadable)
        result.unit.askingRent = self.rent(
            .askingRent, reading, feed, area: area, &result.isReadable)
        var lease = Lease()
        lease.start = date(.leaseStart, reading, feed, &result.isReadable)
        lease.end = date(.leaseEnd, reading, feed, &result.isReadable)
        if result.unit.state == .vacant {
            // The rent of a vacant row is what is asked.
            result.unit.askingRent = result.unit.askingRent ?? rent
        } else {
            lease.rent = rent
        }
        if lease != Lease() { result.unit.lease = lease }
    }

    private mutating func floor(
        _ reading: RowReading, _ feed: Int, isReadable: inout Bool
    ) -> FloorNumber? {
        guard let value = reading[.floor] else {
            let place = place(of: reading, at: .floor)
            feeds[feed].log.append(.floorNotStated) { Diagnostic(Self.floorNotStated, at: place) }
            return nil
        }
        if let floor = memory.floor(value.text) { return floor }
        fail(.floor, reading, feed, Self.floorMalformed(value.text), &isReadable)
        return nil
    }

    private mutating func area(
        _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> Area? {
        guard let value = reading[.area] else {
            fail(.area, reading, feed, Self.missing(.area), &isReadable)
            return nil
        }
        let decimals = columns[value.column].areaDecimals
        let area = ImportText.scaled(value.text, by: decimals, units: Self.areaUnits)
            .map(Area.init(hundredths:))
        if let area, area <= .largest { return area }
        fail(.area, reading, feed, Self.numberMalformed(value.text, .area), &isReadable)
        return nil
    }

    /// The state a row states; where it states none, the one its tenant speaks for.
    private mutating func state(
        _ reading: RowReading, _ feed: Int, hasTenant: Bool, _ isReadable: inout Bool
    ) -> Unit.State? {
        if let value = reading[.state] {
            if let state = memory.state(value.text, profile) { return state }
            fail(.state, reading, feed, wordUnknown(value.text, .state), &isReadable)
            return nil
        }
        // `自用` in the tenant's column is a state.
        if let word = reading[.tenant]?.text, word.utf8.count <= 18,
            let state = memory.state(word, profile)
        {
            return state
        }
        let assumed: Unit.State = hasTenant ? .leased : .vacant
        // A table without such a column is told so once, by its heading.
        if has(.state) {
            let place = place(of: reading, at: .state)
            feeds[feed].log.append(.stateAssumed) {
                Diagnostic(Self.stateAssumed(assumed), at: place)
            }
        }
        return assumed
    }

    private mutating func tenant(
        _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> Tenant? {
        var tenant = Tenant()
        if let name = reading[.tenant]?.text {
            // `空置` or `自用` in the tenant's column is no tenant.
            if name.utf8.count <= 18, memory.state(name, profile) != nil { return nil }
            tenant.name = name
        }
        tenant.creditCode = reading[.creditCode].map { Self.code($0.text) }
        guard !tenant.name.isEmpty || tenant.creditCode != nil else { return nil }
        tenant.industry = reading[.industry].map { Self.industryCode($0.text) }
        if tenant.industry != nil { feeds[feed].hasIndustry = true }
        if let value = reading[.direction] {
            tenant.direction = Self.directions[ImportText.folded(value.text)]
            if tenant.direction == nil {
                // Stands in for the rest of the checks.
                tenant.direction = .other
                fail(.direction, reading, feed, Self.directionUnknown(value.text), &isReadable)
            }
        }
        if let value = reading[.headcount] {
            tenant.headcount = ImportText.whole(value.text, units: ["人", "名"])
            if !(0...10_000_000).contains(tenant.headcount ?? -1) {
                tenant.headcount = nil
                let finding = Self.numberMalformed(value.text, .headcount)
                fail(.headcount, reading, feed, finding, &isReadable)
            }
        }
        if let value = reading[.annualOutput] {
            tenant.annualOutput = ImportText.scaled(
                value.text, by: columns[value.column].outputDecimals,
                units: columns[value.column].outputDecimals == 4 ? ["万元", "万"] : [])
            if !(0...10_000_000_000_000).contains(tenant.annualOutput ?? -1) {
                tenant.annualOutput = nil
                let finding = Self.numberMalformed(value.text, .annualOutput)
                fail(.annualOutput, reading, feed, finding, &isReadable)
            }
        }
        if let value = reading[.registered] {
            tenant.isRegisteredInDistrict = flag(value.text)
            if tenant.isRegisteredInDistrict == nil {
                let finding = wordUnknown(value.text, .registered)
                fail(.registered, reading, feed, finding, &isReadable)
            }
        }
        return tenant
    }

    private mutating func date(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> CalendarDate? {
        guard let value = reading[field] else { return nil }
        if let date = ImportText.date(value.text, epoch: serialEpoch) { return date }
        fail(field, reading, feed, Self.dateMalformed(value.text, field: .leaseEnd), &isReadable)
        return nil
    }

    private mutating func rent(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, area: Area,
        _ isReadable: inout Bool
    ) -> Rent? {
        guard let value = reading[field] else { return nil }
        let millionths = ImportText.scaled(value.text, by: 6, units: ["元"])
        if let millionths, (0...Rent.largest.millionths).contains(millionths) {
            switch columns[value.column].rentMeasure {
            case .perAreaAndMonth: return Rent(millionths: millionths)
            case .perAreaAndDay: return Rent(perDayMillionths: millionths)
            case .perMonth:
                // 元 × 1,000,000 over m² × 100.
                guard area > .zero else { return nil }
                let (high, low) = millionths.multipliedFullWidth(by: 100)
                guard high == 0, low <= UInt(Int.max) else { break }
                return Rent(
                    millionths: Rounding.halfToEven(Int(low), dividedBy: area.hundredths))
            }
        }
        fail(field, reading, feed, Self.numberMalformed(value.text, field), &isReadable)
        return nil
    }

    /// The day a row speaks of, where rows say so.
    private mutating func noteDate(_ reading: RowReading, inFeed feed: Int) {
        guard let value = reading[.asOf] else { return }
        let place = place(of: value, in: reading)
        guard let date = ImportText.date(value.text, epoch: serialEpoch) else {
            feeds[feed].log.append(
                Diagnostic(Self.dateMalformed(value.text, field: .asOf), at: place))
            return
        }
        guard let known = feeds[feed].asOf else {
            feeds[feed].asOf = (date, place)
            return
        }
        guard known.date != date else { return }
        feeds[feed].log.append(.asOfMismatch) {
            Diagnostic(Self.datesDiffer(date, known.date), at: place)
        }
    }

    private mutating func fail(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ finding: Finding,
        _ isReadable: inout Bool
    ) {
        isReadable = false
        let place = place(of: reading, at: field)
        feeds[feed].log.append(finding.code) { Diagnostic(finding, at: place) }
    }

    /// Whether a word says yes; an address says where.
    private func flag(_ text: String) -> Bool? {
        let folded = ImportText.folded(text)
        if let known = profile.flags[folded] { return known }
        func names(_ value: Bool) -> Bool {
            profile.flags.contains {
                $0.value == value && $0.key.count > 1 && folded.contains($0.key)
            }
        }
        if let first = folded.first, "非不否未无没".contains(first) { return false }
        if folded.hasPrefix("是") { return true }
        if names(false) { return false }
        if names(true) { return true }
        return "区市县省".contains { folded.contains($0) } ? false : nil
    }

    private static func code(_ text: String) -> String {
        EnterpriseName.normalised(text).uppercased()
    }

    /// The code at the beginning of `6513 应用软件开发`.
    private static func industryCode(_ text: String) -> String {
        let code = code(text)
        let head = code.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard head.isEmpty else { return String(head) }
        let runs = code.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }
        return runs.count == 1 ? String(runs[0]) : code
    }

    private static let directions = Dictionary(
        Direction.allCases.flatMap { [($0.id, $0), (ImportText.folded($0.name), $0)] },
        uniquingKeysWith: { first, _ in first })
}

import Estate

extension UnitTable {
    /// Makes a unit of a row; what can't be read is reported, all of it.
    mutating func addUnit(_ reading: RowReading, toFeed feed: Int) {
        noteDate(reading, inFeed: feed)
        var result = ForeignUnit(
            unit: Unit(id: "", area: .zero, state: .vacant, line: reading.row.line))
        result.floor = floor(reading, feed, isReadable: &result.isReadable)
        if let text = reading.text(.unit) {
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
        if let cell = reading[.use] {
            if let use = words.use(reading.row.bytes.span.extracting(cell.text)) {
                result.unit.use = use
            } else {
                let finding = wordUnknown(reading.row.text(cell), .use)
                fail(.use, reading, feed, finding, &result.isReadable)
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
        guard let cell = reading[.floor] else {
            report(.floor, reading, feed, Self.floorNotStated)
            return nil
        }
        if let floor = words.floor(reading.row.bytes.span.extracting(cell.text)) { return floor }
        fail(.floor, reading, feed, Self.floorMalformed(reading.row.text(cell)), &isReadable)
        return nil
    }

    private mutating func area(
        _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> Area? {
        guard let cell = reading[.area] else {
            fail(.area, reading, feed, Self.missing(.area), &isReadable)
            return nil
        }
        let area = ImportText.scaled(
            reading.row.bytes.span.extracting(cell.text), by: columns[cell.column].areaDecimals,
            units: Self.areaUnits
        ).map(Area.init(hundredths:))
        if let area, area <= .largest { return area }
        fail(.area, reading, feed, Self.numberMalformed(reading.row.text(cell), .area), &isReadable)
        return nil
    }

    /// The state a row states; where it states none, the one its tenant speaks for.
    private mutating func state(
        _ reading: RowReading, _ feed: Int, hasTenant: Bool, _ isReadable: inout Bool
    ) -> Unit.State? {
        if let cell = reading[.state] {
            if let state = words.state(reading.row.bytes.span.extracting(cell.text)) {
                return state
            }
            let finding = wordUnknown(reading.row.text(cell), .state)
            fail(.state, reading, feed, finding, &isReadable)
            return nil
        }
        if let state = stateOfTenant(reading) { return state }
        let assumed: Unit.State = hasTenant ? .leased : .vacant
        // A table without such a column is told so once, by its heading.
        if has(.state) { report(.state, reading, feed, Self.stateAssumed(assumed)) }
        return assumed
    }

    /// `空置` or `自用` in the tenant's column is a state, and no tenant.
    private func stateOfTenant(_ reading: RowReading) -> Unit.State? {
        guard let cell = reading[.tenant], cell.text.count <= 18 else { return nil }
        return words.state(reading.row.bytes.span.extracting(cell.text))
    }

    private mutating func tenant(
        _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> Tenant? {
        guard stateOfTenant(reading) == nil else { return nil }
        var tenant = Tenant()
        tenant.name = reading.text(.tenant) ?? ""
        let row = reading.row
        tenant.creditCode = reading[.creditCode].map {
            Self.code(row.bytes.span.extracting($0.text))
        }
        guard !tenant.name.isEmpty || tenant.creditCode != nil else { return nil }
        tenant.industry = reading[.industry].map {
            Self.industryCode(row.bytes.span.extracting($0.text))
        }
        if tenant.industry != nil { feeds[feed].hasIndustry = true }
        if let cell = reading[.direction] {
            tenant.direction = words.direction(row.bytes.span.extracting(cell.text))
            if tenant.direction == nil {
                // Stands in for the rest of the checks.
                tenant.direction = .other
                let finding = Self.directionUnknown(row.text(cell))
                fail(.direction, reading, feed, finding, &isReadable)
            }
        }
        if let cell = reading[.headcount] {
            tenant.headcount = ImportText.whole(
                row.bytes.span.extracting(cell.text), units: ["人", "名"])
            if !(0...10_000_000).contains(tenant.headcount ?? -1) {
                tenant.headcount = nil
                let finding = Self.numberMalformed(row.text(cell), .headcount)
                fail(.headcount, reading, feed, finding, &isReadable)
            }
        }
        if let cell = reading[.annualOutput] {
            let decimals = columns[cell.column].outputDecimals
            tenant.annualOutput = ImportText.scaled(
                row.bytes.span.extracting(cell.text), by: decimals,
                units: decimals == 4 ? ["万元", "万"] : [])
            if !(0...10_000_000_000_000).contains(tenant.annualOutput ?? -1) {
                tenant.annualOutput = nil
                let finding = Self.numberMalformed(row.text(cell), .annualOutput)
                fail(.annualOutput, reading, feed, finding, &isReadable)
            }
        }
        if let cell = reading[.registered] {
            tenant.isRegisteredInDistrict =
                words.flag(row.bytes.span.extracting(cell.text)) ?? flag(row.text(cell))
            if tenant.isRegisteredInDistrict == nil {
                let finding = wordUnknown(row.text(cell), .registered)
                fail(.registered, reading, feed, finding, &isReadable)
            }
        }
        return tenant
    }

    private mutating func date(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> CalendarDate? {
        guard let cell = reading[field] else { return nil }
        let text = reading.row.bytes.span.extracting(cell.text)
        if let date = ImportText.date(text, epoch: serialEpoch) { return date }
        let finding = Self.dateMalformed(reading.row.text(cell), field: .leaseEnd)
        fail(field, reading, feed, finding, &isReadable)
        return nil
    }

    private mutating func rent(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, area: Area,
        _ isReadable: inout Bool
    ) -> Rent? {
        guard let cell = reading[field] else { return nil }
        let millionths = ImportText.scaled(
            reading.row.bytes.span.extracting(cell.text), by: 6, units: ["元"])
        if let millionths, (0...Rent.largest.millionths).contains(millionths) {
            switch columns[cell.column].rentMeasure {
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
        let finding = Self.numberMalformed(reading.row.text(cell), field)
        fail(field, reading, feed, finding, &isReadable)
        return nil
    }

    /// The day a row speaks of, where rows say so.
    private mutating func noteDate(_ reading: RowReading, inFeed feed: Int) {
        guard let cell = reading[.asOf] else { return }
        let text = reading.row.bytes.span.extracting(cell.text)
        guard let date = ImportText.date(text, epoch: serialEpoch) else {
            let finding = Self.dateMalformed(reading.row.text(cell), field: .asOf)
            return report(.asOf, reading, feed, finding)
        }
        guard let known = feeds[feed].asOf else {
            feeds[feed].asOf = (date, place(of: cell, in: reading))
            return
        }
        guard known.date != date else { return }
        report(.asOf, reading, feed, Self.datesDiffer(date, known.date))
    }

    private mutating func fail(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ finding: Finding,
        _ isReadable: inout Bool
    ) {
        isReadable = false
        report(field, reading, feed, finding)
    }

    private mutating func report(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ finding: Finding
    ) {
        var log = DiagnosticLog()
        swap(&log, &feeds[feed].log)
        log.append(finding.code) { Diagnostic(finding, at: place(of: reading, at: field)) }
        swap(&log, &feeds[feed].log)
    }

    /// Whether a word says yes; an address says where.
    private func flag(_ text: String) -> Bool? {
        let folded = ImportText.folded(text)
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

    private static func code(_ text: Span<UInt8>) -> String {
        let code = String(copying: text)
        // Most are digits and capitals.
        return isPlain(text) ? code : EnterpriseName.normalised(code).uppercased()
    }

    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            default: return false
            }
        }
        return true
    }

    /// The code at the beginning of `6513 应用软件开发`.
    private static func industryCode(_ text: Span<UInt8>) -> String {
        let code = code(text)
        guard !isPlain(text) else { return code }
        let head = code.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard head.isEmpty else { return String(head) }
        let runs = code.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }
        return runs.count == 1 ? String(runs[0]) : code
    }
}

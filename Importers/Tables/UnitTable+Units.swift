import Estate

extension UnitTable {
    /// Makes a unit of a row; what can't be read is reported, all of it.
    mutating func addUnit(_ reading: RowReading, toFeed feed: Int) {
        noteDate(reading, inFeed: feed)
        // People look for a row of a sheet by its number there.
        let line = if case .sheet = places { reading.number } else { reading.line }
        var result = ForeignUnit(
            unit: Unit(id: "", area: .zero, state: .vacant, line: line))
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
        rooms.room = (reading.number, result.unit.id, 1)
        rooms.isPastTotal = false
        if let area = area(reading, feed, &result.isReadable) {
            result.unit.area = area
            totals.add(area)
        }
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
        guard reading[.leasePeriod] != nil, let lease = result.unit.lease else {
            return feeds[feed].append(result, of: reading)
        }
        // What is found in the days of the lease stands in the cell of both.
        var placed = reading
        if lease.start != nil {
            placed[.leaseStart] = reading[.leaseStart] ?? reading[.leasePeriod]
        }
        if lease.end != nil { placed[.leaseEnd] = reading[.leaseEnd] ?? reading[.leasePeriod] }
        feeds[feed].append(result, of: placed)
    }

    private mutating func readRents(
        _ reading: RowReading, _ feed: Int, _ result: inout ForeignUnit
    ) {
        let area = result.unit.area
        let rent = rent(.rent, reading, feed, area: area, &result.isReadable)
        result.unit.askingRent = self.rent(
            .askingRent, reading, feed, area: area, &result.isReadable)
        var lease = Lease()
        if let text = reading[.leaseStart]?.text, ImportText.date(text) == nil,
            let period = LeaseText.period(text, epoch: serialEpoch)
        {
            (lease.start, lease.end) = period
        } else {
            lease.start = date(.leaseStart, reading, feed, &result.isReadable)
        }
        lease.end = date(.leaseEnd, reading, feed, &result.isReadable) ?? lease.end
        readPeriod(reading, feed, &lease, &result.isReadable)
        if result.unit.state == .vacant {
            // The rent of a vacant row is what is asked.
            result.unit.askingRent = result.unit.askingRent ?? rent
        } else {
            lease.rent = rent
        }
        if lease != Lease() { result.unit.lease = lease }
    }

    /// First and last day in one cell, where cells of their own don't tell.
    private mutating func readPeriod(
        _ reading: RowReading, _ feed: Int, _ lease: inout Lease, _ isReadable: inout Bool
    ) {
        guard let text = reading[.leasePeriod]?.text else { return }
        if let period = LeaseText.period(text, epoch: serialEpoch) {
            lease.start = lease.start ?? period.start
            lease.end = lease.end ?? period.end
        } else if !LeaseText.isDuration(text) {
            fail(.leasePeriod, reading, feed, Self.periodMalformed(text), &isReadable)
        }
    }

    private mutating func floor(
        _ reading: RowReading, _ feed: Int, isReadable: inout Bool
    ) -> FloorNumber? {
        guard let value = reading[.floor] else {
            if let carried = carriedFloor(reading) { return carried }
            let place = place(of: reading, at: .floor)
            feeds[feed].log.append(.floorNotStated) { Diagnostic(Self.floorNotStated, at: place) }
            return nil
        }
        if let floor = memory.floor(value.text) {
            rooms.floor = floor
            rooms.section = nil
            return floor
        }
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
        // A cell may name a measure of its own.
        if decimals != 6,
            let area = ImportText.scaled(value.text, by: 6, units: Self.areaUnits.map { "万\($0)" }),
            value.text.contains("万"), area <= Area.largest.hundredths
        {
            return Area(hundredths: area)
        }
        fail(.area, reading, feed, Self.numberMalformed(value.text, .area), &isReadable)
        return nil
    }

    /// The state a row states; where it states none, the one its tenant speaks for.
    private mutating func state(
        _ reading: RowReading, _ feed: Int, hasTenant: Bool, _ isReadable: inout Bool
    ) -> Unit.State? {
        if let value = reading[.state] {
            if let state = memory.state(value.text, profile) { return state }
            // `空置（可分割）` is a word and a remark.
            let word = value.text.prefix { $0 != "(" && $0 != "（" }
            if let state = memory.state(ImportText.trimmed(String(word)), profile) { return state }
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
            // A formula that finds no name gives 0.
            if name != "0" { tenant.name = name }
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
            tenant.isRegisteredInDistrict = Registration.isInDistrict(value.text, profile)
            if tenant.isRegisteredInDistrict == nil {
                let place = place(of: value, in: reading)
                feeds[feed].log.append(.registrationUnknown) {
                    Diagnostic(Self.registrationUnknown(value.text), at: place)
                }
            }
        }
        return tenant
    }

    /// Where a formula finds no day, spreadsheets show 0 or the day before their first.
    private static let zeroDays: Set<String> = ["0", "1900-01-00", "1900-1-0", "1900/1/0"]
    private static let firstDay = CalendarDate(daysSince1970: -25_508)

    private mutating func date(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> CalendarDate? {
        guard let value = reading[field] else { return nil }
        if let date = ImportText.date(value.text, epoch: serialEpoch) {
            return date < Self.firstDay ? nil : date
        }
        if Self.zeroDays.contains(value.text) { return nil }
        let edge: LeaseText.Edge = field == .leaseEnd ? .last : .first
        if let date = LeaseText.day(value.text, edge: edge, epoch: serialEpoch) { return date }
        fail(field, reading, feed, Self.dateMalformed(value.text, field: .leaseEnd), &isReadable)
        return nil
    }

    private mutating func rent(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, area: Area,
        _ isReadable: inout Bool
    ) -> Rent? {
        guard let value = reading[field] else { return nil }
        let (millionths, measure) = rent(value.text, in: columns[value.column].rentMeasure)
        if let millionths, (0...Rent.largest.millionths).contains(millionths) {
            switch measure {
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

    /// A rent and its measure: that of its column, unless its cell names another, `2元/㎡/天`.
    private func rent(
        _ text: String, in measure: MeasureText.RentMeasure
    ) -> (millionths: Int?, measure: MeasureText.RentMeasure) {
        if let millionths = ImportText.scaled(text, by: 6, units: ["元"]) {
            return (millionths, measure)
        }
        let folded = ImportText.folded(text)
        if ["免租", "免租金", "免租期"].contains(folded) { return (0, measure) }
        let number = folded.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        guard let own = MeasureText.rent(String(folded.dropFirst(number.count))) else {
            return (nil, measure)
        }
        return (ImportText.scaled(String(number), by: 6), own)
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

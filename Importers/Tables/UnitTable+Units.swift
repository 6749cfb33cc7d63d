import Estate

extension UnitTable {
    /// Makes a unit of a row; what can't be read is reported, all of it.
    mutating func addUnit(_ reading: RowReading, toFeed feed: Int) {
        unitCount += 1
        noteDate(reading, inFeed: feed)
        // People look for a row of a sheet by its number there.
        let line = if case .sheet = places { reading.row.number } else { reading.row.line }
        var result = ForeignUnit(
            unit: Unit(id: "", area: .zero, state: .vacant, line: line))
        if !reading.strays.isEmpty { report(straysOf: reading, feed, &result.isReadable) }
        result.floor = floor(reading, feed, isReadable: &result.isReadable)
        if let text = reading.text(.unit) {
            let id = ImportText.halfWidth(text)
            result.unit.id = id
            if id.utf8.count > 100 {
                fail(.unit, reading, feed, Self.unitIDTooLong(id), &result.isReadable)
            }
        } else if !reading.isStray(.unit) {
            fail(.unit, reading, feed, Self.missing(.unit), &result.isReadable)
        }
        rooms.room = (reading.row.number, result.unit.id, 1)
        rooms.isPastTotal = false
        if let area = area(reading, feed, &result.isReadable) {
            result.unit.area = area
            totals.add(area)
        } else {
            totals.addUnreadable()
        }
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
        readLease(reading, feed, &result)
        guard reading[.leasePeriod] != nil, let lease = result.unit.lease else {
            return feeds[feed].append(result, of: reading)
        }
        // What is found in the days of the lease stands in the cell of both.
        var placed = reading
        if lease.start != nil { placed.fill(.leaseStart, from: .leasePeriod) }
        if lease.end != nil { placed.fill(.leaseEnd, from: .leasePeriod) }
        feeds[feed].append(result, of: placed)
    }

    private mutating func floor(
        _ reading: RowReading, _ feed: Int, isReadable: inout Bool
    ) -> FloorNumber? {
        guard let cell = reading[.floor] else {
            if let carried = carriedFloor(reading) { return carried }
            guard !reading.isStray(.floor) else { return nil }
            report(.floor, reading, feed, Self.floorNotStated)
            return nil
        }
        if let floor = words.floor(reading.row.bytes.span.extracting(cell.text)) {
            rooms.floor = floor
            rooms.section = nil
            return floor
        }
        fail(.floor, reading, feed, Self.floorMalformed(reading.row.text(cell)), &isReadable)
        return nil
    }

    private mutating func area(
        _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> Area? {
        guard let cell = reading[.area] else {
            guard !reading.isStray(.area) else { return nil }
            fail(.area, reading, feed, Self.missing(.area), &isReadable)
            return nil
        }
        let decimals = columns[cell.column].areaDecimals
        let area = ImportText.scaled(
            reading.row.bytes.span.extracting(cell.text), by: decimals, units: Self.areaUnits
        ).map(Area.init(hundredths:))
        if let area, area <= .largest { return area }
        let text = reading.row.text(cell)
        // A cell may name a measure of its own.
        if decimals != 6, text.contains("万"),
            let area = ImportText.scaled(text, by: 6, units: Self.areaUnits.map { "万\($0)" }),
            area <= Area.largest.hundredths
        {
            return Area(hundredths: area)
        }
        fail(.area, reading, feed, Self.numberMalformed(text, .area), &isReadable)
        return nil
    }

    /// The state a row states; where it states none, the one its tenant speaks for.
    private mutating func state(
        _ reading: RowReading, _ feed: Int, hasTenant: Bool, _ isReadable: inout Bool
    ) -> Unit.State? {
        if let cell = reading[.state] {
            let text = reading.row.bytes.span.extracting(cell.text)
            if let state = words.state(text) ?? stateBeforeRemark(text) { return state }
            let finding = wordUnknown(reading.row.text(cell), .state)
            fail(.state, reading, feed, finding, &isReadable)
            return nil
        }
        if let state = stateOfTenant(reading) ?? stateBehindTenant(reading) { return state }
        let assumed: Unit.State = hasTenant ? .leased : .vacant
        // A table without such a column is told so once, by its heading.
        if has(.state), !reading.isStray(.state) {
            report(.state, reading, feed, Self.stateAssumed(assumed))
        }
        return assumed
    }

    /// `空置（可分割）` is a word and a remark.
    func stateBeforeRemark(_ text: Span<UInt8>) -> Unit.State? {
        let word = String(copying: text).prefix { $0 != "(" && $0 != "（" }
        let bytes = Array(ImportText.trimmed(String(word)).utf8)
        return words.state(bytes.span)
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

    mutating func fail(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ finding: Finding,
        _ isReadable: inout Bool
    ) {
        isReadable = false
        report(field, reading, feed, finding)
    }

    mutating func report(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ finding: Finding
    ) {
        var log = DiagnosticLog()
        swap(&log, &feeds[feed].log)
        log.append(finding.code) { Diagnostic(finding, at: place(of: reading, at: field)) }
        swap(&log, &feeds[feed].log)
    }
}

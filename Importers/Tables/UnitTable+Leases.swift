import Estate

extension UnitTable {
    /// Reads a row's rents and the days of its lease.
    mutating func readLease(_ reading: RowReading, _ feed: Int, _ result: inout ForeignUnit) {
        let area = result.unit.area
        let rent = rent(.rent, reading, feed, area: area, &result.isReadable)
        result.unit.askingRent = self.rent(
            .askingRent, reading, feed, area: area, &result.isReadable)
        var lease = Lease()
        readStart(reading, feed, &lease, &result.isReadable)
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

    /// The first day, or first and last in its cell.
    private mutating func readStart(
        _ reading: RowReading, _ feed: Int, _ lease: inout Lease, _ isReadable: inout Bool
    ) {
        guard let cell = reading[.leaseStart] else { return }
        let text = reading.row.bytes.span.extracting(cell.text)
        if let date = ImportText.date(text, epoch: serialEpoch) {
            lease.start = Self.stated(date)
        } else if let period = LeaseText.period(String(copying: text), epoch: serialEpoch) {
            (lease.start, lease.end) = (period.start, period.end)
        } else {
            lease.start = looseDate(.leaseStart, reading, feed, &isReadable)
        }
    }

    /// First and last day in one cell, where cells of their own don't tell.
    private mutating func readPeriod(
        _ reading: RowReading, _ feed: Int, _ lease: inout Lease, _ isReadable: inout Bool
    ) {
        guard let text = reading.text(.leasePeriod) else { return }
        if let period = LeaseText.period(text, epoch: serialEpoch) {
            lease.start = lease.start ?? period.start
            lease.end = lease.end ?? period.end
        } else if !LeaseText.isDuration(text), !LeaseText.isOpen(text) {
            fail(.leasePeriod, reading, feed, Self.periodMalformed(text), &isReadable)
        }
    }

    mutating func date(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> CalendarDate? {
        guard let cell = reading[field] else { return nil }
        let text = reading.row.bytes.span.extracting(cell.text)
        if let date = ImportText.date(text, epoch: serialEpoch) { return Self.stated(date) }
        return looseDate(field, reading, feed, &isReadable)
    }

    /// Where a formula finds no day, spreadsheets show 0 or the day before their first.
    private static let zeroDays: Set<String> = ["0", "1900-01-00", "1900-1-0", "1900/1/0"]
    private static let firstDay = CalendarDate(daysSince1970: -25_508)

    private static func stated(_ date: CalendarDate) -> CalendarDate? {
        date < firstDay ? nil : date
    }

    /// A day written as people write those of leases, or none.
    private mutating func looseDate(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, _ isReadable: inout Bool
    ) -> CalendarDate? {
        guard let text = reading.text(field), !Self.zeroDays.contains(text),
            !LeaseText.isOpen(text)
        else { return nil }
        let edge: LeaseText.Edge = field == .leaseEnd ? .last : .first
        if let date = LeaseText.day(text, edge: edge, epoch: serialEpoch) { return date }
        fail(field, reading, feed, Self.dateMalformed(text, field: .leaseEnd), &isReadable)
        return nil
    }

    private mutating func rent(
        _ field: ImportField, _ reading: RowReading, _ feed: Int, area: Area,
        _ isReadable: inout Bool
    ) -> Rent? {
        guard let cell = reading[field] else { return nil }
        let (millionths, measure) = rent(
            reading.row.bytes.span.extracting(cell.text), in: columns[cell.column].rentMeasure)
        if let millionths, (0...Rent.largest.millionths).contains(millionths) {
            switch measure {
            case .perAreaAndMonth: return Rent(millionths: millionths)
            case .perAreaAndDay: return Rent(perDayMillionths: millionths)
            case .perMonth:
                guard !isOfSeveralRooms(cell, reading) else {
                    report(field, reading, feed, Self.rentShared(reading.row.text(cell), field))
                    return nil
                }
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

    /// Whether a cell spans rows and the room's does not: a sum for a month is then that of all rooms.
    private func isOfSeveralRooms(_ cell: TableRow.Cell, _ reading: RowReading) -> Bool {
        let isRoomSpanning = reading[.unit]?.isSpanning ?? false
        return cell.isSpanned || cell.isSpanning && !isRoomSpanning
    }

    /// A rent and its measure: that of its column, unless its cell names another, `2元/㎡/天`. A sign
    /// before it and a remark in brackets behind it say nothing of it: `￥85元/㎡·月（含税）`.
    private func rent(
        _ text: Span<UInt8>, in measure: MeasureText.RentMeasure
    ) -> (millionths: Int?, measure: MeasureText.RentMeasure) {
        if let millionths = ImportText.scaled(text, by: 6, units: ["元"]) {
            return (millionths, measure)
        }
        var folded = ImportText.folded(String(copying: text)).drop { "¥￥".contains($0) }
        if let remark = ImportText.remark(folded), !remark.before.isEmpty { folded = remark.before }
        if ["免租", "免租金", "免租期"].contains(folded) { return (0, measure) }
        let number = folded.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        let rest = String(folded.dropFirst(number.count))
        guard let own = rest.isEmpty || rest == "元" ? measure : MeasureText.rent(rest) else {
            return (nil, measure)
        }
        return (ImportText.scaled(String(number), by: 6), own)
    }
}

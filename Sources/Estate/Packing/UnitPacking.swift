/// A floor's units as bytes, one after the other: what is kept and what is compared.
package enum UnitPacking {
    /// Which optional parts follow.
    struct Parts: OptionSet {
        let rawValue: UInt16
        static let availableFrom = Parts(rawValue: 1 << 0)
        static let askingRent = Parts(rawValue: 1 << 1)
        static let tenant = Parts(rawValue: 1 << 2)
        static let creditCode = Parts(rawValue: 1 << 3)
        static let industry = Parts(rawValue: 1 << 4)
        static let direction = Parts(rawValue: 1 << 5)
        static let headcount = Parts(rawValue: 1 << 6)
        static let registration = Parts(rawValue: 1 << 7)
        static let isRegistered = Parts(rawValue: 1 << 8)
        static let annualOutput = Parts(rawValue: 1 << 9)
        static let lease = Parts(rawValue: 1 << 10)
        static let leaseStart = Parts(rawValue: 1 << 11)
        static let leaseEnd = Parts(rawValue: 1 << 12)
        static let rent = Parts(rawValue: 1 << 13)
    }

    /// Appends a unit to its floor's bytes.
    package static func write(_ unit: borrowing Unit, to writer: inout ByteWriter) {
        // One copy of the tenant, however many of its fields are looked at.
        let tenant = unit.tenant
        let lease = unit.lease
        var parts: Parts = []
        if unit.availableFrom != nil { parts.insert(.availableFrom) }
        if unit.askingRent != nil { parts.insert(.askingRent) }
        if let tenant { parts.formUnion(self.parts(of: tenant)) }
        if let lease { parts.formUnion(self.parts(of: lease)) }
        writer.number(UInt64(parts.rawValue))
        writer.byte(unit.state.rawValue | unit.use.rawValue << 4)
        writer.text(unit.id)
        writer.number(unit.area.hundredths)
        if let date = unit.availableFrom { writer.number(date.daysSince1970) }
        if let rent = unit.askingRent { writer.number(rent.millionths) }
        if let tenant {
            writer.text(tenant.name)
            if let code = tenant.creditCode { writer.text(code) }
            if let industry = tenant.industry { writer.text(industry) }
            if let direction = tenant.direction { writer.byte(direction.rawValue) }
            if let headcount = tenant.headcount { writer.number(headcount) }
            if let output = tenant.annualOutput { writer.number(output) }
        }
        if let lease {
            if let start = lease.start { writer.number(start.daysSince1970) }
            if let end = lease.end { writer.number(end.daysSince1970) }
            if let rent = lease.rent { writer.number(rent.millionths) }
        }
    }

    private static func parts(of tenant: borrowing Tenant) -> Parts {
        var parts: Parts = .tenant
        if tenant.creditCode != nil { parts.insert(.creditCode) }
        if tenant.industry != nil { parts.insert(.industry) }
        if tenant.direction != nil { parts.insert(.direction) }
        if tenant.headcount != nil { parts.insert(.headcount) }
        if let isRegistered = tenant.isRegisteredInDistrict {
            parts.insert(.registration)
            if isRegistered { parts.insert(.isRegistered) }
        }
        if tenant.annualOutput != nil { parts.insert(.annualOutput) }
        return parts
    }

    private static func parts(of lease: Lease) -> Parts {
        var parts: Parts = .lease
        if lease.start != nil { parts.insert(.leaseStart) }
        if lease.end != nil { parts.insert(.leaseEnd) }
        if lease.rent != nil { parts.insert(.rent) }
        return parts
    }

    static func read(_ bytes: [UInt8], lines: [UInt8]) throws(ByteReader.Damaged) -> [Unit] {
        var reader = ByteReader(bytes)
        var lineReader = ByteReader(lines)
        var units: [Unit] = []
        var line = 0
        while !reader.isAtEnd {
            let (next, overflow) = line.addingReportingOverflow(try lineReader.number())
            guard !overflow else { throw ByteReader.Damaged() }
            line = next
            units.append(try unit(&reader, line: line))
        }
        guard lineReader.isAtEnd else { throw ByteReader.Damaged() }
        return units
    }

    /// Reads one unit.
    package static func unit(
        _ reader: inout ByteReader, line: Int
    ) throws(ByteReader.Damaged) -> Unit {
        let parts = Parts(rawValue: UInt16(truncatingIfNeeded: try reader.unsigned()))
        let (state, use) = try stateAndUse(&reader)
        var unit = Unit(
            id: try reader.text(), area: Area(hundredths: try reader.number()), state: state,
            use: use, line: line)
        if parts.contains(.availableFrom) {
            unit.availableFrom = CalendarDate(daysSince1970: try reader.number())
        }
        if parts.contains(.askingRent) {
            unit.askingRent = Rent(millionths: try reader.number())
        }
        if parts.contains(.tenant) {
            var tenant = Tenant(name: try reader.text())
            if parts.contains(.creditCode) { tenant.creditCode = try reader.text() }
            if parts.contains(.industry) { tenant.industry = try reader.text() }
            if parts.contains(.direction) { tenant.direction = try direction(&reader) }
            if parts.contains(.headcount) { tenant.headcount = try reader.number() }
            if parts.contains(.registration) {
                tenant.isRegisteredInDistrict = parts.contains(.isRegistered)
            }
            if parts.contains(.annualOutput) { tenant.annualOutput = try reader.number() }
            unit.tenant = tenant
        }
        if parts.contains(.lease) {
            var lease = Lease()
            if parts.contains(.leaseStart) {
                lease.start = CalendarDate(daysSince1970: try reader.number())
            }
            if parts.contains(.leaseEnd) {
                lease.end = CalendarDate(daysSince1970: try reader.number())
            }
            if parts.contains(.rent) { lease.rent = Rent(millionths: try reader.number()) }
            unit.lease = lease
        }
        return unit
    }

    static func stateAndUse(
        _ reader: inout ByteReader
    ) throws(ByteReader.Damaged) -> (Unit.State, Unit.Use) {
        let word = try reader.byte()
        guard let state = Unit.State(rawValue: word & 0xF), let use = Unit.Use(rawValue: word >> 4)
        else { throw ByteReader.Damaged() }
        return (state, use)
    }

    static func direction(_ reader: inout ByteReader) throws(ByteReader.Damaged) -> Direction {
        guard let direction = Direction(rawValue: try reader.byte()) else {
            throw ByteReader.Damaged()
        }
        return direction
    }
}

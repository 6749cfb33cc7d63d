extension UnitPacking {
    /// Reads what there is to see of one unit at a glance.
    ///
    /// - Parameter bytes: what the reader reads.
    static func glance(
        _ reader: inout ByteReader, of bytes: UnsafeBufferPointer<UInt8>
    ) throws(ByteReader.Damaged) -> UnitGlance {
        let parts = Parts(rawValue: UInt16(truncatingIfNeeded: try reader.unsigned()))
        let (state, use) = try stateAndUse(&reader)
        _ = try reader.textRange()
        var unit = UnitGlance(
            state: state, use: use, area: Area(hundredths: try reader.number()))
        if parts.contains(.availableFrom) { _ = try reader.unsigned() }
        if parts.contains(.askingRent) { _ = try reader.unsigned() }
        if parts.contains(.tenant) { unit.tenant = try tenant(parts, &reader, of: bytes) }
        if parts.contains(.lease) {
            if parts.contains(.leaseStart) { _ = try reader.unsigned() }
            if parts.contains(.leaseEnd) {
                unit.leaseEnd = CalendarDate(daysSince1970: try reader.number())
            }
            if parts.contains(.rent) { _ = try reader.unsigned() }
        }
        return unit
    }

    private static func tenant(
        _ parts: Parts, _ reader: inout ByteReader, of bytes: UnsafeBufferPointer<UInt8>
    ) throws(ByteReader.Damaged) -> TenantGlance {
        func text() throws(ByteReader.Damaged) -> UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(rebasing: bytes[try reader.textRange()])
        }
        var tenant = TenantGlance(name: try text())
        if parts.contains(.creditCode) { tenant.creditCode = try text() }
        if parts.contains(.industry) { tenant.industry = try text() }
        if parts.contains(.direction) { tenant.direction = try direction(&reader) }
        if parts.contains(.headcount) { _ = try reader.unsigned() }
        if parts.contains(.annualOutput) { _ = try reader.unsigned() }
        return tenant
    }
}

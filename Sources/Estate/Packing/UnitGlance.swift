/// As much of a packed unit as questions over a whole district look at. Its texts stay where they
/// are: good for no longer than the floor's bytes are held.
package struct UnitGlance {
    package var state: Unit.State
    package var use: Unit.Use
    package var area: Area
    /// `nil` without a tenant.
    package var tenant: TenantGlance?
    package var leaseEnd: CalendarDate?

    /// Whether its tenant counts: occupied, and not parking.
    package var isOccupiedSpace: Bool { state.part == .occupied && use != .parking }
}

/// The tenant of a unit, its texts as bytes of UTF-8.
package struct TenantGlance {
    var name: UnsafeBufferPointer<UInt8>
    var creditCode: UnsafeBufferPointer<UInt8>?
    var industry: UnsafeBufferPointer<UInt8>?
    var direction: Direction?
}

extension TenantGlance {
    /// As ``Tenant/key``.
    package var key: TenantKey? { TenantKey(creditCode: creditCode, name: name) }

    /// How the feed writes it.
    package var writtenName: TenantName {
        TenantName(
            Tenant(
                name: String(decoding: name, as: UTF8.self),
                creditCode: creditCode.map { String(decoding: $0, as: UTF8.self) }))
    }

    /// What the feed says of its class.
    ///
    /// - Parameter edition: of the feed's industry codes.
    func evidence(_ edition: IndustryEdition?) -> ClassEvidence {
        ClassEvidence(
            of: Tenant(
                industry: industry.map { String(decoding: $0, as: UTF8.self) },
                direction: direction), edition: edition)
    }
}

extension PackedFloor {
    /// Looks at the units one after the other, in their order along the floor, without unpacking
    /// them.
    ///
    /// - Throws: where the bytes are not what was packed.
    package func forEachGlance(_ body: (UnitGlance) throws -> Void) throws {
        try units.withUnsafeBufferPointer { bytes in
            var reader = ByteReader(units)
            while !reader.isAtEnd { try body(try UnitPacking.glance(&reader, of: bytes)) }
        }
    }
}

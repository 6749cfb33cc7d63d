import Estate

/// The units of a floor that are on offer as bytes: the value of `present_floor.offers`.
enum OfferCoding {
    static func encode(_ offers: [PackedFloor.Offer]) -> [UInt8] {
        var writer = ByteWriter(capacity: offers.count * 24)
        for offer in offers {
            writer.number(UInt64(offer.position))
            writer.text(offer.unit)
            writer.number(offer.area.hundredths)
            writer.byte(offer.state.rawValue | offer.use.rawValue << 4)
            writer.optional(offer.availableFrom?.daysSince1970)
            writer.optional(offer.askingRent?.millionths)
        }
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(ByteReader.Damaged) -> [PackedFloor.Offer] {
        var reader = ByteReader(bytes)
        var offers: [PackedFloor.Offer] = []
        while !reader.isAtEnd {
            let position = try reader.natural()
            let unit = try reader.text()
            let area = Area(hundredths: try reader.number())
            let word = try reader.byte()
            guard let state = Unit.State(rawValue: word & 0xF),
                let use = Unit.Use(rawValue: word >> 4)
            else { throw ByteReader.Damaged() }
            offers.append(
                PackedFloor.Offer(
                    position: position, unit: unit, area: area, use: use, state: state,
                    availableFrom: try reader.optionalNumber()
                        .map(CalendarDate.init(daysSince1970:)),
                    askingRent: try reader.optionalNumber().map(Rent.init(millionths:))))
        }
        return offers
    }
}

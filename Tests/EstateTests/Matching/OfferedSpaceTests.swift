import Testing

@testable import Estate

@Suite struct OfferedSpaceTests {
    private func space(
        building: Int = 0, floor: Int = 1, position: Int = 0, area: Area = .zero,
        rent: Rent? = nil, day: CalendarDate = .make("2026-11-23"), hasOwn: Bool = true
    ) -> OfferedSpace {
        OfferedSpace(
            building: building, floor: floor, position: position, use: .other, area: area,
            askingRent: rent, firstDay: day, hasOwnRent: hasOwn, hasOwnDay: hasOwn)
    }

    @Test func `holds the largest values there can be`() {
        let rent = Rent(perDayMillionths: Rent.largest.millionths)
        let large = space(
            building: 9999, floor: 32_000, position: 999_999, area: .largest, rent: rent,
            day: .make("9999-12-31"))
        #expect(large.building == 9999)
        #expect(large.floor == 32_000)
        #expect(large.position == 999_999)
        #expect(large.area == Area.largest.hundredths)
        #expect(large.rent == rent)
        #expect(large.firstDay == CalendarDate.make("9999-12-31").daysSince1970)
        #expect(large.use == Unit.Use.other.rawValue)
        #expect(large.hasOwnRent && large.hasOwnDay)
    }

    @Test func `holds the smallest`() {
        let small = space(floor: -32_000, rent: Rent(millionths: 0), day: .make("0001-01-01"))
        #expect(small.floor == -32_000)
        #expect(small.area == 0)
        #expect(small.rent == Rent(millionths: 0))
        #expect(small.firstDay == CalendarDate.make("0001-01-01").daysSince1970)
        #expect(space(floor: 0).floor == 0)
        #expect(space().rent == nil)
        #expect(space().askingRent == .max)
    }

    @Test func `what is beyond any building is clamped`() {
        let beyond = space(
            building: .max, floor: .max, position: .max, area: Area(hundredths: .max),
            rent: Rent(millionths: .max - 1), day: CalendarDate(daysSince1970: .max))
        let below = space(
            building: .min, floor: .min, position: .min, area: Area(hundredths: .min),
            rent: Rent(millionths: .min), day: CalendarDate(daysSince1970: .min))
        #expect(beyond.place > below.place)
        #expect(beyond.area > below.area && below.area == 0)
        #expect(beyond.firstDay > below.firstDay)
        #expect(beyond.use == below.use)
    }

    @Test func `places are in the order of building, floor and place along the floor`() {
        let ordered = [
            space(building: 0, floor: -2, position: 7), space(building: 0, floor: -1, position: 0),
            space(building: 0, floor: 0, position: 3), space(building: 0, floor: 1, position: 0),
            space(building: 0, floor: 1, position: 1), space(building: 1, floor: -2, position: 0),
        ]
        #expect(ordered.map(\.place) == ordered.map(\.place).sorted())
        #expect(Set(ordered.map(\.place)).count == ordered.count)
    }

    @Test func `a policy fills in only what the space does not say itself`() {
        let (rent, day) = (Rent(millionths: 65_000_000), CalendarDate.make("2026-12-24"))
        let silent = space(rent: nil, hasOwn: false).filled(
            building: 7, askingRent: rent, today: day)
        #expect(silent.building == 7)
        #expect(silent.rent == rent)
        #expect(silent.firstDay == day.daysSince1970)
        let stated = space(rent: Rent(millionths: 1)).filled(
            building: 7, askingRent: rent, today: day)
        #expect(stated.rent == Rent(millionths: 1))
        #expect(stated.firstDay == CalendarDate.make("2026-11-23").daysSince1970)
    }
}

import Estate
import TestSupport
import Testing

/// When leases end, against a slow reading of the definitions.
@Suite struct ExpiryProfileTests {
    @Test(arguments: 0..<10)
    func `agrees with the reference on any day`(run: Int) throws {
        for seed in (run * 30)..<((run + 1) * 30) {
            let town = Town(seed: seed)
            var random = Seeded(seed + 4_000_000)
            let date = random.pick(Town.days).adding(days: random.number(-1...1))
            let profile = try town.expiries(on: date, quarters: random.number(1...6))
            let spaces = Reference(town, on: date).spaces.filter { $0.unit.state == .leased }
            func same(
                _ what: String, _ line: ExpiryProfile.Line,
                _ isWanted: (Reference.Space) -> Bool
            ) {
                let expected = Self.line(spaces.filter(isWanted), profile.calendar)
                #expect(line.all == expected, "seed \(seed), \(date), \(what)")
                for (days, found) in [(90, line.pieces.within90), (180, line.pieces.within180)] {
                    let soon = spaces.filter(isWanted).filter { space in
                        space.unit.lease?.end.map { (0...days).contains($0.days(since: date)) }
                            ?? false
                    }
                    let area = Area(hundredths: soon.reduce(0) { $0 + $1.area })
                    #expect(
                        found == .init(area: area, leases: soon.count),
                        "seed \(seed), \(date), \(what), \(days) days")
                }
            }
            same("total", profile.total) { _ in true }
            for line in profile.directions {
                same("direction", line.line) { $0.direction == line.direction }
            }
            for line in profile.buildings {
                guard let found = line.line else {
                    #expect(town.states(on: date)[line.building.id]?.summary.unitCount ?? 0 == 0)
                    continue
                }
                same("building", found) { $0.building == line.building.id }
            }
            let layout = town.district.layouts.first?.id
            for line in profile.roles {
                let members = town.buildings.filter { $0.role(in: layout, on: date) == line.role }
                same("role", line.line) { space in members.contains { $0.id == space.building } }
            }
            let known = town.district.parks
            for line in profile.parks {
                let members = town.buildings.filter { building in
                    known.first { $0.id == building.park } == line.park
                }
                same("park", line.line) { space in members.contains { $0.id == space.building } }
            }
        }
    }

    @Test func `what ends on the day itself is not over`() {
        let calendar = LeaseCalendar(asOf: .make("2026-11-15"), quarters: 2)
        #expect(calendar.slot(of: .make("2026-11-14")) == .over)
        #expect(calendar.slot(of: .make("2026-11-15")) == .quarter(0))
        #expect(calendar.slot(of: .make("2026-12-31")) == .quarter(0))
        #expect(calendar.slot(of: .make("2027-01-01")) == .quarter(1))
        #expect(calendar.slot(of: .make("2027-04-01")) == .later)
        #expect(calendar.slot(of: nil) == .open)
    }

    @Test func `a quarter is divided where ninety days end, and where 180 do`() {
        var leases = LeasePieces(LeaseCalendar(asOf: .make("2026-11-23"), quarters: 2))
        for (end, area) in [
            ("2026-11-22", 1), ("2026-11-23", 2), ("2027-02-21", 4), ("2027-02-22", 8),
            ("2027-03-31", 16), ("2027-05-22", 32), ("2027-05-23", 64), ("2027-11-24", 128),
        ] { leases.add(Area(squareMetres: area), until: .make(end)) }
        leases.add(Area(squareMetres: 256), until: nil)
        #expect(leases.within90 == .init(area: Area(squareMetres: 6), leases: 2))
        #expect(leases.within180 == .init(area: Area(squareMetres: 62), leases: 5))
        #expect(leases.parts(of: .quarter(0)).map(\.band) == [.within90])
        let divided = leases.parts(of: .quarter(1))
        #expect(divided.map(\.band) == [.within90, .within180])
        #expect(divided.map(\.sum.area) == [4, 24].map { Area(squareMetres: $0) })
        #expect(
            leases.parts(of: .later).map(\.sum.area)
                == [32, 64, 128].map { Area(squareMetres: $0) })
        for band in LeaseEndBand.allCases { #expect(leases[band: band].leases > 0, "\(band)") }
    }

    /// The slots one after the other, looked through lease by lease.
    private static func line(
        _ spaces: [Reference.Space], _ calendar: LeaseCalendar
    ) -> [ExpiryProfile.Sum] {
        func sum(_ isWanted: (CalendarDate?) -> Bool) -> ExpiryProfile.Sum {
            let here = spaces.filter { isWanted($0.unit.lease?.end) }
            return ExpiryProfile.Sum(
                area: Area(hundredths: here.reduce(0) { $0 + $1.area }), units: here.count,
                tenants: Set(here.compactMap(\.tenant)).count)
        }
        let quarters = calendar.quarters.map { period in
            sum { end in
                end.map { $0 >= max(period.start, calendar.asOf) && $0 <= period.end } ?? false
            }
        }
        let last = calendar.quarters.last?.end ?? calendar.asOf
        return [sum { end in end.map { $0 < calendar.asOf } ?? false }] + quarters
            + [sum { end in end.map { $0 > last } ?? false }, sum { $0 == nil }]
    }
}

extension Town {
    fileprivate func expiries(on date: CalendarDate, quarters: Int) throws -> ExpiryProfile {
        let calendar = LeaseCalendar(asOf: date, quarters: quarters)
        let classifier = Classifier(overrides: district.industryOverrides)
            .applying(DirectionAssignments(assignments).classes(on: date))
        var expiries: [Building.ID: BuildingExpiries] = [:]
        for building in buildings {
            guard let delivery = delivery(of: building.id, on: date) else { continue }
            for floor in delivery.floors {
                try expiries[building.id, default: BuildingExpiries(calendar)].add(
                    PackedFloor(floor), edition: delivery.edition, classifier: classifier)
            }
        }
        return ExpiryProfile(
            calendar, knownAt: .make("2026-11-23T15:30"), district: district,
            buildings: buildings, expiries: expiries)
    }
}

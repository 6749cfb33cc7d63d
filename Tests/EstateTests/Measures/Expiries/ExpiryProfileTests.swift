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

import Estate
import TestSupport

extension Seeded {
    static let buildings: [Building.ID] = [.example, .other, .make("5001030003")]
    static let dates = ["2026-08-31", "2026-09-30", "2026-10-15", "2026-10-31"]

    /// A small feed of one of three buildings on one of four days, now full, now partial.
    mutating func sentFeed() -> SentFeed {
        var numbers: [Int?] = [nil, -1, 1, 2, 3]
        numbers.shuffle(using: &self)
        let coverage: Feed.Coverage = happens(oneIn: 2) ? .partial : .full
        let floors = numbers.prefix(number(coverage == .full ? 0...4 : 1...2)).map {
            sentFloor($0)
        }
        return .make(
            pick(Self.buildings), asOf: pick(Self.dates), coverage: coverage,
            edition: pick([nil, .edition2011, .edition2017]), sender: pick([nil, "甲", "乙"]),
            floors: floors, source: bytes(number(0...200)))
    }

    private mutating func sentFloor(_ number: Int?) -> Floor {
        var floor = Floor.make(number, units: [])
        for index in 0..<self.number(0...3) {
            var unit = Unit.make(
                "\(number ?? 0)-\(index)", area: Area(squareMetres: pick([50, 100])),
                state: pick([.leased, .leased, .vacant] + Unit.State.allCases),
                use: happens(oneIn: 5) ? .parking : .office, from: day())
            if unit.state == .leased {
                unit.tenant = Tenant(
                    name: pick(["甲公司", "乙公司", ""]), industry: pick([nil, "6513", "7320"]),
                    headcount: pick([nil, 5, 50]))
                unit.lease = pick([nil, Lease(end: day())])
            }
            floor.units.append(unit)
        }
        return floor
    }
}

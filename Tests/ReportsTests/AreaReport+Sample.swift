import Estate

extension AreaReport {
    /// The report of a small district: A座 with feeds, B座 without.
    static func sample(
        _ subject: Subject = .october, district: District = .sample(),
        buildings: [Building] = [.sampleA, .sampleB]
    ) -> AreaReport {
        make(subject, district: district, buildings: buildings) { date in
            switch date {
            case _ where date >= .make("2026-10-31"): [Building.sampleA.id: .october]
            case _ where date >= .make("2026-09-30"): [Building.sampleA.id: .september]
            default: [:]
            }
        }
    }
}

extension AreaReport.Subject {
    /// October 2026, known on 23 November.
    static let october = inOctober(knownAt: "2026-11-23T15:30:00")

    static func inOctober(knownAt: String) -> AreaReport.Subject {
        Period(kind: .month, year: 2026, index: 10)
            .map { AreaReport.Subject($0, knownAt: .make(knownAt)) }
            ?? AreaReport.Subject(asOf: .make("2026-10-31"), knownAt: .make(knownAt))
    }
}

extension District {
    static func sample(
        counting: CarrierReading = .designated, headcount: Int? = 100, enterprises: Int? = 10,
        output: Int? = 5000
    ) -> District {
        let by = CalendarDate.make("2027-12-31")
        var district = District(
            code: "500103", name: "渝中区",
            goals: Goals(
                carrierArea: CarrierGoal(
                    target: Area(squareMetres: 10_000), by: by, counting: counting),
                headcount: headcount.map { Goal(target: $0, by: by) },
                enterprises: enterprises.map { Goal(target: $0, by: by) },
                output: output.map { Goal(target: $0, by: by) }),
            layouts: [Layout(id: "one-core-many-points", name: "一核多点")],
            parks: [Park(id: "digital-economy", name: "重庆数字经济产业园")])
        district.settings.locationQuotient.tenants = 3
        return district
    }
}

extension Building {
    /// 3,301.00 m² of 核心载体 on two floors, and a basement of parking.
    static let sampleA = Building(
        id: .make("5001030001"), name: "示例·数字经济产业园A座", park: "digital-economy",
        memberships: [.sample(.core)],
        mantianxing: Mantianxing(since: .make("2025-09-01"), level: .municipal),
        carrier: .sample([1, 2]),
        floors: .sample([(-1, 260_000), (1, 165_050), (2, 165_050)]))

    /// 2,100.00 m² of 核心载体 on one of two floors.
    static let sampleB = Building(
        id: .make("5001030002"), name: "示例大厦B座", memberships: [.sample(.point)],
        carrier: .sample([1], since: "2026-03-01"),
        floors: .sample([(1, 210_000), (2, 190_000)]))
}

extension Building.ID {
    static func make(_ text: String) -> Building.ID { Building.ID(rawValue: text) ?? .placeholder }
}

extension Building.Membership {
    static func sample(_ role: Building.Role) -> Building.Membership {
        Building.Membership(layout: "one-core-many-points", role: role, since: .make("2025-06-20"))
    }
}

extension Building.Carrier {
    static func sample(_ floors: [Int], since: String = "2025-06-20") -> Building.Carrier {
        Building.Carrier(since: .make(since), floors: Set(floors.compactMap(FloorNumber.init)))
    }
}

extension [Building.FloorPlan] {
    /// Floors by number and hundredths of a square metre.
    static func sample(_ floors: [(number: Int, hundredths: Int)]) -> [Building.FloorPlan] {
        floors.compactMap { number, hundredths in
            FloorNumber(number).map {
                Building.FloorPlan(number: $0, grossArea: Area(hundredths: hundredths))
            }
        }
    }
}

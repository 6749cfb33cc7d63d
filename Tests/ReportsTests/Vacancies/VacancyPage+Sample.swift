import Estate

extension VacancyPage {
    /// What A座 and B座 have for an enterprise of 45 people in industrial software, whole floors
    /// that are free by the end of 2026.
    static func sample(
        buildings: [Building] = [.vacantA, .vacantB], limit: Int = 20, headcount: Int = 45
    ) -> VacancyPage {
        let today = CalendarDate.make("2026-11-23")
        let index = VacancyIndex(
            [
                .sample(
                    .sampleA, 3, [("301", 82_025, 65, nil), ("302", 83_025, nil, "2026-12-01")]),
                .sample(.sampleA, nil, [("附1", 12_000, 58, nil)]),
                .sample(.sampleB, -1, [("B1", 10_000, nil, nil)]),
            ], buildings: buildings, district: .sample(), today: today)
        var query = VacancyQuery(by: .make("2026-12-31"))
        query.direction = .industrialSoftware
        query.headcount = headcount
        query.wholeFloors = true
        query.limit = limit
        return index.page(query)
    }
}

extension OfferedFloor {
    /// Vacant offices by id, hundredths of a square metre, rent in 元/㎡·月 and first day.
    fileprivate static func sample(
        _ building: Building, _ number: Int?, _ units: [(String, Int, Int?, String?)]
    ) -> OfferedFloor {
        OfferedFloor(
            building: building.id, floor: number.flatMap(FloorNumber.init), units: units.count,
            offers: units.enumerated().map { position, unit in
                PackedFloor.Offer(
                    position: position, unit: unit.0, area: Area(hundredths: unit.1),
                    use: .office, state: .vacant, availableFrom: unit.3.map(CalendarDate.make),
                    askingRent: unit.2.map { Rent(millionths: $0 * 1_000_000) })
            })
    }
}

extension Building {
    /// A座 with all that a policy can say.
    static var vacantA: Building {
        var building = sampleA
        building.policy = Policy(
            askingRent: Policy.RentRange(
                from: Rent(millionths: 55_000_000), to: Rent(millionths: 75_000_000)),
            incentives: [
                Incentive(
                    name: "工业软件企业租金减免",
                    conditions: Incentive.Conditions(
                        directions: [.industrialSoftware], minimumArea: Area(squareMetres: 300),
                        minimumHeadcount: 20),
                    rentReduction: 0.5, months: 24, source: "渝中区示例文件〔2025〕1号"),
                Incentive(
                    name: "装修补贴",
                    conditions: Incentive.Conditions(minimumArea: Area(squareMetres: 500)),
                    grantPerSquareMetre: 300),
            ],
            contact: Policy.Contact(name: "招商专员", phone: "023-00000000"))
        return building
    }

    /// B座, which has none.
    static var vacantB: Building { sampleB }
}

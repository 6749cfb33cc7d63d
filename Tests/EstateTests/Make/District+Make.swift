import Estate

extension District {
    /// 渝中区 with one layout, 一核多点, and a goal of 1,000,000 m² designated by the end of 2027.
    static func make(
        goal: CarrierGoal = .make(), headcount: Goal? = nil, enterprises: Goal? = nil,
        output: Goal? = nil,
        layouts: [Layout] = [Layout(id: "one-core-many-points", name: "一核多点")],
        parks: [Park] = [], settings: Settings = Settings(), overrides: [String: Direction] = [:]
    ) -> District {
        District(
            code: "500103", name: "渝中区",
            goals: Goals(
                carrierArea: goal, headcount: headcount, enterprises: enterprises, output: output),
            layouts: layouts, parks: parks, settings: settings, industryOverrides: overrides)
    }
}

extension District.CarrierGoal {
    static func make(
        target: Area = Area(squareMetres: 1_000_000), by: String = "2027-12-31",
        counting: CarrierReading = .designated
    ) -> District.CarrierGoal {
        District.CarrierGoal(target: target, by: .make(by), counting: counting)
    }
}

extension Feed {
    /// A full feed of 示例大厦 on 2026-10-31, its codes of 2017.
    static func make(
        building: String = "5001030001", asOf: String = "2026-10-31",
        edition: IndustryEdition? = .edition2017
    ) -> Feed {
        Feed(building: .make(building), asOf: .make(asOf), industryEdition: edition)
    }
}

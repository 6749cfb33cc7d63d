import Estate

extension VacancyRoutes {
    static let searching = Operation(
        "searchVacancies", .vacancies, "Space that an enterprise could take.",
        details: """
            `direction`, `industry` and `headcount` filter nothing out: they decide the fit and \
            which incentives apply. With `contiguous` neighbouring free units of a floor, and whole \
            free floors above one another, come as one hit of kind `block`; units inside a block are \
            not listed again. Points of the fit score are whole and add up to it.
            """,
        parameters: [
            .query("direction", .direction, "The enterprise's direction."),
            .query(
                "industry", .text(pattern: "^[A-Ta-t]?[0-9]{4}$"),
                "The enterprise's industry, GB/T 4754-2017."),
            .query("minArea", .number(from: 0, to: 100_000_000), "m²"),
            .query("maxArea", .number(from: 0, to: 100_000_000), "m²"),
            .query(
                "maxRent", .number(from: 0, to: 1_000_000),
                "元/㎡·月, held against the effective rent."),
            .query(
                "headcount", .whole(from: 0, to: VacancyQuery.mostPeople),
                "People the enterprise brings."),
            .query("by", .date, "The day the space must be free; today without it."),
            .query("park", .text(), "The id of a park."),
            .query("role", .words(Building.Role.self), "The role in the first layout."),
            .query("mantianxing", .flag, "Only 满天星 buildings, or only others."),
            .query("building", .buildingID, "Only this building."),
            .query(
                "floorFrom", .whole(from: -32_000, to: 32_000),
                "The lowest floor; basements are negative."),
            .query("floorTo", .whole(from: -32_000, to: 32_000), "The highest floor."),
            .query("wholeFloor", .flag, "Whole floors only."),
            .query("contiguous", .flag, "Neighbouring space as one."),
            .query("use", .use, "`office` without it."),
            .query(
                "sort", .words(VacancyQuery.Sort.self),
                """
                Best fitting, smallest, cheapest or lowest first; without it `fit` where \
                `direction` or `industry` is given, else `area`.
                """),
            .query(
                "limit", .whole(from: 1, to: VacancyQuery.mostHits),
                "Hits of one page, at most; 20 without it."),
            .query(
                "cursor", .text(), "Where the page begins: `next` of the page before. Opaque."),
            .csvFormat,
        ],
        answers: [.json("A page of hits.", .shape(.vacancyList)).orCSV()], problems: [406])
}

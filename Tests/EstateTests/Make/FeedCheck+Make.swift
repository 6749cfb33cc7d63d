@testable import Estate

extension FeedCheck {
    /// The check of a feed of 示例大厦.
    static func make(
        _ feed: Feed = .make(), building: Building? = .make(),
        overrides: [String: Direction] = [:]
    ) -> FeedCheck {
        FeedCheck(feed, building: building, classifier: Classifier(overrides: overrides))
    }

    /// All there is to say about a unit.
    mutating func findings(_ unit: Unit) -> [Finding] {
        var findings: [Finding] = []
        _ = self.unit(unit) { code, worded in
            let finding = worded(unit)
            precondition(finding.code == code)
            findings.append(finding)
        }
        return findings
    }

    /// All there is to say about a floor's number.
    mutating func findings(floorNumber number: Int) -> [Finding] {
        var findings: [Finding] = []
        floorNumber(.make(number)) { findings.append($0) }
        return findings
    }

    /// All there is to say about a floor whose units have this area.
    func findings(_ floor: Floor, units: Area) -> [Finding] {
        var findings: [Finding] = []
        self.floor(floor, units: units) { findings.append($0) }
        return findings
    }

    /// All there is to say about what a feed says of itself, on 2026-11-23.
    func headerFindings(
        expectedBuilding: String? = nil, expectedDate: String? = nil, today: String = "2026-11-23"
    ) -> [Finding] {
        var findings: [Finding] = []
        header(
            expectedBuilding: expectedBuilding.map(Building.ID.make),
            expectedDate: expectedDate.map(CalendarDate.make), today: .make(today)
        ) { findings.append($0) }
        return findings
    }
}

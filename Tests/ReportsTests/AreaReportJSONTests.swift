import Estate
import Reports
import TestSupport
import Testing

@Suite struct AreaReportJSONTests {
    private static let areas = [
        "gross", "lettable", "occupied", "committed", "vacant", "available", "expiring",
        "occupancyRate", "leasedRate", "vacancyRate", "tenants", "headcount", "wault",
    ]
    private static let readings = ["designated", "usable", "used", "directions"]
    private static let cluster = [
        "classified", "unclassified", "shares", "leadingDirection", "leadingShare", "nineShare",
        "hhi", "effectiveNumber", "krugman", "locationQuotients",
    ]
    private static let directions = [
        "industrial-software", "it-services", "digital-content", "industrial-design", "blockchain",
        "xinchuang", "high-growth", "engineering-services", "research-services", "other",
    ]
    private static let goal = ["target", "by", "value", "progress"]
    private static let group: [String] = ["buildings"] + areas
    private static let role: [String] = ["role"] + group
    private static let park: [String] = ["id", "name"] + group
    private static let line = [
        "id", "name", "park", "role", "mantianxing", "carrier", "feed", "stale",
    ]
    private static let building: [String] = line + areas + ["readings", "clustering"]
    private static let comparison = ["asOf", "totals", "goal", "netAbsorption"]

    /// The keys of the public interface, object by object.
    private static let promised: [String: [String]] = [
        "$": [
            "asOf", "knownAt", "period", "goal", "goals", "totals", "roles", "parks", "mantianxing",
            "directions", "unclassified", "buildings", "comparisons",
        ],
        "$.period": ["id", "start", "end"],
        "$.goal": [
            "counting", "target", "by", "value", "progress", "remaining", "requiredPerMonth",
            "observedPerMonth", "projectedOn", "readings",
        ],
        "$.goal.readings": readings,
        "$.goals": ["headcount", "enterprises", "output"],
        "$.goals.headcount": goal,
        "$.goals.enterprises": goal,
        "$.goals.output": goal,
        "$.totals": areas,
        "$.roles[]": role,
        "$.parks[]": park,
        "$.mantianxing": group,
        "$.directions[]": ["id", "name", "area", "tenants", "share", "ellisonGlaeser"],
        "$.unclassified": ["area", "tenants"],
        "$.buildings[]": building,
        "$.buildings[].feed": ["id", "asOf", "revision", "sender"],
        "$.buildings[].readings": readings,
        "$.buildings[].clustering": ["byArea", "byTenants"],
        "$.buildings[].clustering.byArea": cluster,
        "$.buildings[].clustering.byArea.shares": directions,
        "$.buildings[].clustering.byArea.locationQuotients": directions,
        "$.buildings[].clustering.byTenants": cluster,
        "$.buildings[].clustering.byTenants.shares": directions,
        "$.buildings[].clustering.byTenants.locationQuotients": directions,
        "$.comparisons": ["previous", "yearBefore"],
        "$.comparisons.previous": comparison,
        "$.comparisons.previous.totals": areas,
        "$.comparisons.previous.goal": ["value"],
        "$.comparisons.yearBefore": comparison,
        "$.comparisons.yearBefore.totals": areas,
        "$.comparisons.yearBefore.goal": ["value"],
    ]

    @Test(arguments: [false, true])
    func `has the keys it promises in their order, and no others`(isIndented: Bool) {
        let outline = JSONOutline(AreaReport.sample().json(isIndented: isIndented))
        #expect(outline.keys == Self.promised)
        #expect(outline.uneven.isEmpty)
    }

    /// The file was made by `Tests/Reference/area_report.py` from the same two buildings.
    @Test func `says what the reference says of a small district`() throws {
        #expect(
            try Snapshot.difference(AreaReport.sample().json(isIndented: true), from: "report.json")
                == nil)
    }

    @Test func `is the same on one line but for white space`() {
        let report = AreaReport.sample()
        let indented = String(decoding: report.json(isIndented: true), as: UTF8.self)
        let joined = indented.split(separator: "\n")
            .map { $0.drop { $0 == " " }.replacing("\": ", with: "\":") }.joined()
        #expect(String(decoding: report.json(), as: UTF8.self) == joined + "\n")
    }

    @Test func `comes in pieces that are the whole when put together`() {
        let report = AreaReport.sample()
        #expect(Array(report.jsonPieces().joined()) == report.json())
    }

    @Test func `writes null for goals that are not configured and for want of a period`() {
        let district = District.sample(headcount: nil, enterprises: nil, output: nil)
        let subject = AreaReport.Subject(
            asOf: .make("2026-10-31"), knownAt: .make("2026-11-23T15:30:00"))
        let report = AreaReport.sample(subject, district: district)
        let json = String(decoding: report.json(), as: UTF8.self)
        #expect(json.contains(#""goals":{"headcount":null,"enterprises":null,"output":null}"#))
        #expect(json.contains(#""period":null,"#))
        #expect(json.hasSuffix("\"comparisons\":null}\n"))
    }

    @Test func `says of a district without buildings that there is nothing`() {
        let json = String(decoding: AreaReport.sample(buildings: []).json(), as: UTF8.self)
        #expect(json.contains(#""buildings":[],"#))
        #expect(json.contains(#""occupancyRate":null,"leasedRate":null,"vacancyRate":null"#))
        #expect(json.contains(#""wault":null"#))
    }
}

import Estate
import Importers
import Testing

@Suite struct NativeEnergyTests {
    /// A feed as of 2026-10-31 with one vacant unit on floor 1.
    private func read(
        _ energy: String, floor: String = "", attributes: String = ""
    ) -> SourceReading {
        SourceReading.of(
            nativeFeed(
                attributes: attributes,
                """
                \(energy)
                <floor number="1">\(floor)<unit id="1" area="1600" state="vacant"/></floor>
                """))
    }

    private func element(
        _ kind: String = "electricity", from first: String = "2026-10-01",
        to last: String = "2026-10-31", value: String = "1", unit: String = "kWh"
    ) -> String {
        """
        <energy kind="\(kind)" from="\(first)" to="\(last)" value="\(value)" unit="\(unit)"/>
        """
    }

    @Test func `reads readings of the building and of its floors, wherever they stand`() {
        let feed = nativeFeed(
            """
            \(element(value: "86520.5"))
            <floor number="-1">\(element("water", value: "3.25", unit: "吨"))</floor>
            <floor number="2"><unit id="1" area="1600" state="vacant"/>
              \(element(from: "2026-09-01", to: "2026-09-30", value: "0"))\(element(value: " 7 "))
            </floor>\(element("heat", value: "1000", unit: "kWh"))
            """)
        let reading = SourceReading.of(feed)
        #expect(reading.log.errors == 0, "\(reading.log.listed)")
        let (first, last) = (CalendarDate.make("2026-10-01"), CalendarDate.make("2026-10-31"))
        func expected(
            _ kind: EnergyKind, _ floor: Int?, _ millionths: Int
        ) -> EnergyReading {
            EnergyReading(
                kind: kind, floor: floor.flatMap { FloorNumber($0) }, first: first, last: last,
                amount: EnergyAmount(millionths: millionths))
        }
        var september = expected(.electricity, 2, 0)
        september.first = .make("2026-09-01")
        september.last = .make("2026-09-30")
        #expect(
            reading.outcome?.energy == [
                expected(.electricity, nil, 86_520_500_000), expected(.water, -1, 3_250_000),
                september, expected(.electricity, 2, 7_000_000),
                expected(.heat, nil, 3_600_000),
            ])
    }

    @Test(arguments: [
        ("electricity", "kWh", 1_000_000), ("electricity", "KWH", 1_000_000),
        ("electricity", "度", 1_000_000), ("electricity", "千瓦时", 1_000_000),
        ("electricity", "MWh", 1_000_000_000), ("electricity", " 兆瓦时 ", 1_000_000_000),
        ("electricity", "万kWh", 10_000_000_000), ("electricity", "万 kWh", 10_000_000_000),
        ("electricity", "万千瓦时", 10_000_000_000), ("electricity", "万度", 10_000_000_000),
        ("gas", "m3", 1_000_000), ("gas", "m³", 1_000_000), ("gas", "M³", 1_000_000),
        ("gas", "立方米", 1_000_000), ("gas", "方", 1_000_000), ("gas", "万m3", 10_000_000_000),
        ("heat", "GJ", 1_000_000), ("heat", "吉焦", 1_000_000), ("heat", "MWh", 3_600_000),
        ("heat", "kWh", 3_600), ("water", "m3", 1_000_000), ("water", "立方米", 1_000_000),
        ("water", "吨", 1_000_000), ("water", "t", 1_000_000), ("water", "方", 1_000_000),
        ("water", "万吨", 10_000_000_000),
    ])
    func `one of each unit is so many millionths`(kind: String, unit: String, millionths: Int) {
        let reading = read(element(kind, value: "1", unit: unit))
        #expect(reading.outcome?.energy.map(\.amount.millionths) == [millionths])
    }

    @Test(arguments: [
        ("electricity", "m3"), ("electricity", "GJ"), ("electricity", "kW"), ("electricity", ""),
        ("gas", "kWh"), ("gas", "t"), ("heat", "度"), ("heat", "m3"), ("water", "GJ"),
        ("water", "升"),
    ])
    func `refuses a unit that is none of the kind`(kind: String, unit: String) throws {
        let reading = read(element(kind, unit: unit))
        #expect(reading.codes == [.energyUnitUnknown: 1])
        let finding = try #require(reading.log.listed.first)
        #expect(finding.path == "/occupancyFeed/energy[1]/@unit")
        #expect(finding.value == unit)
        #expect(finding.hint.contains("可用的单位"))
    }

    @Test(arguments: [
        "", "-1", "-0.001", "1,000", "1e3", "１２", "abc", "100000000.000001", "99999999999999999999",
    ])
    func `refuses a value that is no amount`(value: String) throws {
        let reading = read("", floor: element(value: value))
        #expect(reading.codes == [.numberMalformed: 1])
        let finding = try #require(reading.log.listed.first)
        #expect(finding.path == "/occupancyFeed/floor[1]/energy[1]/@value")
        #expect(finding.value == value)
    }

    @Test(arguments: ["0", "-0", "0.0000001", "100000000", "+5", "12345678.123456"])
    func `takes any amount from nothing to a hundred million`(value: String) {
        #expect(read(element(value: value)).codes == [:])
    }

    @Test(arguments: ["kind", "from", "to", "value", "unit"])
    func `every attribute is needed`(name: String) throws {
        let whole = element()
        let text = whole.replacing(try Regex(" \(name)=\"[^\"]*\""), with: "")
        let reading = read(text)
        #expect(reading.codes == [.attributeMissing: 1], "\(reading.log.listed)")
        #expect(reading.log.listed.first?.path == "/occupancyFeed/energy[1]/@\(name)")
    }

    @Test(arguments: [
        (
            #"<energy kind="coal" from="2026-10-01" to="2026-10-02" value="1" unit="t"/>"#,
            Diagnostic.Code.wordUnknown
        ),
        (
            #"<energy kind="gas" from="2026/10/01" to="2026-10-02" value="1" unit="m3"/>"#,
            .dateMalformed
        ),
        (
            #"<energy kind="gas" from="2026-10-01" to="2026-02-30" value="1" unit="m3"/>"#,
            .dateMalformed
        ),
        (
            #"<energy kind="gas" from="2026-10-02" to="2026-10-01" value="1" unit="m3"/>"#,
            .energyReversed
        ),
        (
            #"<energy kind="gas" from="2026-10-01" to="2026-11-01" value="1" unit="m3"/>"#,
            .energyAfterFeed
        ),
        (
            #"<energy kind="gas" from="2026-10-01" to="2026-10-02" value="1" unit="m3" note="x"/>"#,
            .attributeUnknown
        ),
        (
            #"<energy kind="gas" from="2026-10-01" to="2026-10-02" value="1" unit="m3">1</energy>"#,
            .textUnexpected
        ),
        (
            #"<energy kind="gas" from="2026-10-01" to="2026-10-02" value="1" unit="m3"><unit/></energy>"#,
            .elementUnknown
        ),
    ])
    func `says what is wrong with a reading`(text: String, code: Diagnostic.Code) throws {
        for reading in [read(text), read("", floor: text)] {
            #expect(reading.codes == [code: 1], "\(reading.log.listed)")
            let finding = try #require(reading.log.listed.first)
            #expect(finding.line != nil && finding.column != nil)
            #expect(finding.path?.contains("/energy") == true)
            #expect(finding.hint.hasSuffix("。"))
        }
    }

    @Test func `what other systems add in their own namespace is passed over`() {
        let reading = read(
            """
            <energy x:meter="7" kind="gas" from="2026-10-01" to="2026-10-02" value="1" unit="m3"
              ><x:note>文字</x:note></energy>
            """)
        #expect(reading.codes == [:], "\(reading.log.listed)")
        #expect(reading.outcome?.energy.count == 1)
    }

    @Test(arguments: [
        ("2026-10-01", "2026-10-10", true), ("2026-10-10", "2026-10-12", true),
        ("2026-09-01", "2026-10-31", true), ("2026-10-05", "2026-10-05", true),
        ("2026-10-20", "2026-10-31", true), ("2026-10-11", "2026-10-19", false),
        ("2026-09-01", "2026-09-30", false), ("2026-10-31", "2026-10-31", false),
    ])
    func `days of one kind and place are told once`(first: String, last: String, isError: Bool) {
        let earlier =
            element(from: "2026-10-20", to: "2026-10-30")
            + element(from: "2026-10-01", to: "2026-10-10")
        let other = element(from: first, to: last)
        let reading = read(earlier + other)
        #expect(reading.codes == (isError ? [.energyOverlapping: 1] : [:]))
        // Of another kind or place they are other days.
        let water = element("water", from: first, to: last, unit: "t")
        #expect(read(earlier + water, floor: other).codes == [:])
    }

    @Test func `overlapping readings point at each other`() throws {
        let reading = read(element() + "\n" + element(from: "2026-10-31"))
        let finding = try #require(reading.log.listed.first)
        #expect(finding.path == "/occupancyFeed/energy[2]/@from")
        #expect(finding.message.contains("第 \((finding.line ?? 0) - 1) 行"), "\(finding.message)")
    }

    @Test func `a feed has a bounded number of readings`() throws {
        let start = CalendarDate.make("1960-01-01")
        func days(_ count: Int) -> String {
            (0..<count).map { index in
                let day = "\(start.adding(days: index))"
                return element("gas", from: day, to: day, unit: "m3")
            }.joined(separator: "\n")
        }
        let most = EnergyReading.mostOfFeed
        let full = read(days(most))
        #expect(full.codes == [:])
        #expect(full.outcome?.energy.count == most)
        let reading = read(days(most + 2))
        #expect(reading.codes == [.energyTooMany: 1])
        let finding = try #require(reading.log.listed.first)
        #expect(finding.path == "/occupancyFeed/energy[\(most + 1)]")
        #expect(finding.line != nil)
    }
}

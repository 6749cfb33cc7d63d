import Estate
import Foundation
import Importers
import Testing

@Suite struct FeedStreamTests {
    /// A sound feed of so many floors of so many units each.
    private func soundFeed(floors: Int, units: Int, spoiltFloor: Int? = nil) -> [UInt8] {
        var text = ""
        for floor in 1...floors {
            text += "<floor number=\"\(floor)\" grossArea=\"\(units * 20)\">\n"
            for unit in 1...units {
                let state = floor == spoiltFloor && unit == units ? "broken" : "vacant"
                text += "  <unit id=\"\(floor)-\(unit)\" area=\"20.00\" state=\"\(state)\"/>\n"
            }
            text += "</floor>\n"
        }
        return Array(nativeFeed(text).utf8)
    }

    private func source(_ bytes: [UInt8], name: String = "feed.xml") -> FeedSource {
        .bytes(bytes, name: name)
    }

    // MARK: Several sources

    @Test func `several sources come in order, each with its own outcome`() throws {
        let sound = soundFeed(floors: 28, units: 100)
        let spoilt = soundFeed(floors: 28, units: 100, spoiltFloor: 20)
        let broken = Array(sound.dropLast(3))
        let empty: [UInt8] = []
        let documents: [[UInt8]] = [
            sound, spoilt, sound, broken, empty, Array("<feed/>".utf8), sound,
        ]
        let readings = SourceReading.all(documents.map { source($0) })
        #expect(readings.map(\.number) == Array(0..<7))
        try #require(readings.count == 7)
        #expect(readings.allSatisfy { $0.outcome != nil })
        let expected: [[Diagnostic.Code: Int]] = [
            [:], [.wordUnknown: 1], [:], [.notWellFormed: 1], [.notWellFormed: 1],
            [.dialectUnknown: 1], [:],
        ]
        #expect(readings.map(\.codes) == expected)
        for index in [0, 2, 6] {
            #expect(readings[index].floors == readings[0].floors)
            #expect(readings[index].summary == readings[0].summary)
            #expect(readings[index].source == sound)
            #expect(readings[index].outcome?.floors == 28)
            #expect(readings[index].outcome?.units == 2800)
        }
        #expect(readings[0].units.count == 2800)
    }

    @Test func `no floors are handed on after an error`() {
        let spoilt = soundFeed(floors: 28, units: 1000, spoiltFloor: 20)
        let reading = SourceReading.of(spoilt)
        #expect(reading.codes == [.wordUnknown: 1])
        #expect(reading.outcome?.floors == 28)
        #expect(reading.outcome?.units == 28_000)
        let numbers = reading.floors.compactMap { $0.number?.rawValue }
        #expect(numbers == Array(1...28).prefix(numbers.count).map { Int16($0) })
        #expect(numbers.count < 20)
        #expect(reading.source.count < spoilt.count)
    }

    @Test func `a sound feed hands on the bytes it was read from`() {
        for (floors, units) in [(1, 1), (28, 40), (28, 400)] {
            let bytes = soundFeed(floors: floors, units: units)
            #expect(SourceReading.of(bytes).source == bytes)
        }
    }

    @Test(arguments: [1, 5, 10, 20, 40, 100])
    func `a feed without a declaration hands on its bytes, however small it is`(units: Int) {
        let text = String(decoding: soundFeed(floors: 1, units: units), as: UTF8.self)
        let bare = text.drop { $0 != "\n" }.drop { $0.isNewline }
        for text in [String(bare), "<envelope>\(bare)</envelope>", "\u{FEFF}\(bare)"] {
            let reading = SourceReading.of(Array(text.utf8))
            #expect(reading.codes.isEmpty)
            #expect(reading.source == Array(text.utf8))
        }
    }

    @Test func `the feed comes before its floors, and the outcome last`() {
        var kinds: [String] = []
        for piece in FeedStream([source(soundFeed(floors: 2, units: 2))], context: .make()) {
            switch piece {
            case .opened(let number): kinds.append("opened \(number)")
            case .feed: kinds.append("feed")
            case .floors(let floors, _): kinds.append("floors \(floors.count)")
            case .source: kinds.append("source")
            case .finished: kinds.append("finished")
            case .failed: kinds.append("failed")
            }
        }
        #expect(kinds.filter { $0 != "source" } == ["opened 0", "feed", "floors 2", "finished"])
        #expect(kinds.contains("source"))
        #expect(kinds.last == "finished")
    }

    @Test func `no sources, no pieces`() {
        #expect(SourceReading.all([]).isEmpty)
    }

    @Test func `reads a file, and says which one it can't read`() {
        let file = Fixture.file(.energyIgnored).path
        var outcomes: [String] = []
        for piece in FeedStream(
            [.file(file), .file(file + ".missing"), .file(file)], context: .make())
        {
            switch piece {
            case .finished(let outcome): outcomes.append("units \(outcome.units)")
            case .failed(let error):
                #expect(error is UnreadableSource)
                outcomes.append("\(error)")
            case .opened, .feed, .floors, .source: break
            }
        }
        // Nothing follows a source that can't be read.
        #expect(outcomes == ["units 1", "无法读取“\(file).missing”：文件不存在。"])
    }

    // MARK: Abandoning

    @Test(.timeLimit(.minutes(10)))
    func `a stream that nobody reads to its end hangs nothing`() {
        let bytes = soundFeed(floors: 28, units: 2000)
        let sources = Array(repeating: source(bytes), count: 3)
        for count in [0, 1, 2, 3, 5, 20] {
            let stream = FeedStream(sources, context: .make())
            for _ in 0..<count { _ = stream.next() }
        }
        // Streams that come after are whole.
        #expect(SourceReading.of(bytes).units.count == 56_000)
    }

    // MARK: A large feed

    @Test func `a feed of 30,000 units equals one built directly`() {
        let large = LargeFeed(floors: 300, unitsPerFloor: 100)
        let context = ImportContext.make(
            buildings: [.make(floors: Array(1...300), grossArea: Area(squareMetres: 1))])
        let reading = SourceReading.of(large.text, context: context)
        #expect(!reading.log.hasErrors, "\(reading.log.listed.prefix(3))")
        #expect(reading.outcome?.units == 30_000)
        #expect(reading.floors.count == 300)
        let wrong = zip(reading.floors, large.floors).filter { $0 != $1 }.map { $0.1.label ?? "" }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
        #expect(reading.source == Array(large.text.utf8))

        #expect(reading.summary == large.summary)
        #expect(reading.summary.unitCount == 30_000)
        #expect(reading.summary.occupied == large.area { $0.part == .occupied })
        let lettable = reading.summary.floors.reduce(Area.zero) { $0 + $1.lettable }
        #expect(lettable == large.area { $0.part != nil })
        let tenancies = reading.summary.tenancies.reduce(Area.zero) { $0 + $1.area }
        #expect(tenancies == large.area { $0.part == .occupied })
        let openings = reading.summary.openings.reduce(Area.zero) { $0 + $1.area }
        #expect(openings == large.area { $0 == .vacant })
    }
}

/// A feed of many different units, as values and as text; the values are made first, and the text
/// is written from them.
private struct LargeFeed {
    private(set) var floors: [Floor] = []
    private(set) var text = ""

    init(floors floorCount: Int, unitsPerFloor: Int) {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="5001030001""#,
            #"    asOf="2026-10-31" areaUnit="m2" industryEdition="2017">"#,
        ]
        for number in 1...floorCount {
            var floor = Floor(number: FloorNumber(number), label: "第 \(number) 层")
            for index in 0..<unitsPerFloor {
                floor.units.append(Self.unit((number - 1) * unitsPerFloor + index))
            }
            let gross = floor.units.reduce(Area.zero) { $0 + $1.area }
            floor.grossArea = gross
            lines.append(
                #"<floor number="\#(number)" grossArea="\#(gross)" label="第 \#(number) 层">"#)
            for index in floor.units.indices {
                floor.units[index].line = lines.count + 1
                lines += Self.lines(floor.units[index])
            }
            lines.append("</floor>")
            floors.append(floor)
        }
        lines.append("</occupancyFeed>")
        text = lines.joined(separator: "\n")
    }

    /// What the reports need, floor by floor.
    var summary: OccupancySummary {
        var summary = OccupancySummary()
        for floor in floors { summary += OccupancySummary(of: floor, edition: .edition2017) }
        return summary
    }

    /// The area of the units in some states, parking left out.
    func area(_ isWanted: (Estate.Unit.State) -> Bool) -> Area {
        var area = Area.zero
        for unit in floors.flatMap(\.units) where unit.use != .parking && isWanted(unit.state) {
            area += unit.area
        }
        return area
    }

    private static func unit(_ index: Int) -> Estate.Unit {
        var unit = Estate.Unit(
            id: "\(index / 100)-\(index % 100)号", area: Area(hundredths: 1000 + index * 37 % 5003),
            state: Estate.Unit.State.allCases[index % 7], use: Estate.Unit.Use.allCases[index % 4])
        let day = CalendarDate.make("2026-11-01").adding(days: index % 900)
        switch unit.state {
        case .leased, .selfOccupied, .signed, .fitOut:
            let isTagged = index % 3 == 0
            unit.tenant = Tenant(
                name: "示例企业\(index % 977)", industry: isTagged ? nil : "6531",
                direction: isTagged ? Direction.allCases[index % 10] : nil,
                headcount: index % 2 == 0 ? index % 51 : nil,
                isRegisteredInDistrict: index % 5 == 0 ? nil : index % 5 == 1,
                annualOutput: index % 4 == 0 ? index * 1001 : nil)
        case .vacant:
            unit.availableFrom = index % 2 == 0 ? day : nil
            unit.askingRent = Rent(millionths: 50_000_000 + index)
        case .reserved, .outOfService: break
        }
        if unit.state == .leased {
            unit.lease = Lease(
                start: .make("2024-02-29"), end: day, rent: Rent(millionths: index * 1003))
        }
        return unit
    }

    private static func lines(_ unit: Estate.Unit) -> [String] {
        var start = #"  <unit id="\#(unit.id)" area="\#(unit.area)" state="\#(unit.state.id)""#
        start += #" use="\#(unit.use.id)""#
        if let day = unit.availableFrom { start += #" availableFrom="\#(day)""# }
        if let rent = unit.askingRent { start += #" askingRent="\#(millionths(rent))""# }
        var lines: [String] = []
        if let tenant = unit.tenant {
            var line = #"    <tenant name="\#(tenant.name)""#
            if let industry = tenant.industry { line += #" industry="\#(industry)""# }
            if let direction = tenant.direction { line += #" direction="\#(direction.id)""# }
            if let headcount = tenant.headcount { line += #" headcount="\#(headcount)""# }
            if let isRegistered = tenant.isRegisteredInDistrict {
                line += #" registeredInDistrict="\#(isRegistered)""#
            }
            if let output = tenant.annualOutput {
                line += #" annualOutput="\#(DecimalText.written(output, decimals: 4))""#
            }
            lines.append(line + "/>")
        }
        if let lease = unit.lease, let from = lease.start, let to = lease.end, let rent = lease.rent
        {
            lines.append(#"    <lease start="\#(from)" end="\#(to)" rent="\#(millionths(rent))"/>"#)
        }
        return lines.isEmpty ? [start + "/>"] : [start + ">"] + lines + ["  </unit>"]
    }

    private static func millionths(_ rent: Rent) -> String {
        DecimalText.written(rent.millionths, decimals: 6)
    }
}

import Estate
import Testing

@testable import Configuration

@Suite struct FloorRangeTests {
    @Test(arguments: [
        ("3", [3]), ("3-6", [3, 4, 5, 6]), ("-2", [-2]), ("-3--1", [-3, -2, -1]),
        ("-2-2", [-2, -1, 1, 2]), ("5-5", [5]), ("-1--1", [-1]), ("03-04", [3, 4]),
    ])
    func `a range covers both ends and skips 0`(_ text: String, floors: [Int]) throws {
        let range = try FloorRange.read(text).get()
        #expect(range.numbers == floors.compactMap { FloorNumber($0) })
    }

    static let mistakes: [(text: String, mistake: FloorRange.Mistake)] = [
        ("", .notARange), ("-", .notARange), ("--2", .notARange),
        ("3-", .notARange), ("B1", .notARange), ("3F", .notARange), ("+3", .notARange),
        ("3 - 5", .notARange), ("3–5", .notARange), ("1.5", .notARange), ("1-2-3", .notARange),
        ("３", .notARange), ("0", .zero), ("-0", .zero), ("0-5", .zero), ("-2-0", .zero),
        ("6-3", .backwards), ("-1--2", .backwards), ("1--1", .backwards),
        ("32001", .tooFar), ("1-99999999999999999999", .tooFar),
    ]

    @Test(arguments: FloorRangeTests.mistakes)
    func `anything else is a mistake`(_ text: String, mistake: FloorRange.Mistake) {
        #expect(FloorRange.read(text) == .failure(mistake))
    }

    @Test(arguments: UInt64(0)..<200)
    func `ranges cover just the floors they were made of`(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let share = Int.random(in: 1...9, using: &random)
        let floors = (-40...60).compactMap { FloorNumber($0) }
            .filter { _ in Int.random(in: 0..<10, using: &random) < share }
        let ranges = FloorRange.covering(floors.shuffled(using: &random))
        let read = try ranges.map { try FloorRange.read($0.description).get() }
        #expect(read == ranges)
        #expect(read.flatMap(\.numbers) == floors)
    }

    @Test(arguments: UInt64(0)..<50)
    func `a file's list of ranges comes back as its floors`(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let floors = (-5...40).compactMap { FloorNumber($0) }
            .filter { _ in Bool.random(using: &random) }
        let ranges = FloorRange.covering(floors).shuffled(using: &random)
        let list = ranges.map(\.description).joined(separator: ", ")
        let text = """
            id: "5001030001"
            name: 示例楼
            carrier: {since: 2025-06-20, floors: [\(list)]}
            floors:
              - {numbers: [\(list)], grossArea: 1000}
            """
        let folder = PolicyFolder.make(building: text)
        #expect(folder.diagnostics == [])
        let building = try #require(folder.buildings.first)
        #expect(building.floors.map(\.number) == floors)
        #expect(building.carrier?.floors == Set(floors))
    }
}

/// Steele, Lea & Flood, "Fast splittable pseudorandom number generators", 2014.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

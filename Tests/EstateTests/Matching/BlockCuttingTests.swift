import TestSupport
import Testing

@testable import Estate

@Suite struct BlockCuttingTests {
    @Test(arguments: [
        // All of it where nothing is said.
        ([100, 100, 100], 0, Int.max, [0..<3]),
        ([100], 0, .max, []), ([], 0, .max, []),
        // From where one stands, as much as there may be.
        ([100, 100, 100, 100, 100], 150, 250, [0..<2, 2..<4]),
        ([300, 350, 400], 700, 800, [1..<3]),
        // A unit that is too large parts the row.
        ([100, 900, 100, 100], 0, 500, [2..<4]),
        ([100, 100], 201, .max, []), ([100, 100], 200, 200, [0..<2]),
    ])
    func `cuts as much as there may be`(
        areas: [Int], smallest: Int, largest: Int, blocks: [Range<Int>]
    ) {
        #expect(BlockCutting.blocks(areas, smallest: smallest, largest: largest) == blocks)
    }

    /// Against all runs there are in rows of up to seven.
    @Test(arguments: 0..<2000)
    func `lists only what fits, nothing twice, and something wherever something fits`(seed: Int) {
        var random = Seeded(seed)
        let areas = (0..<random.number(0...7)).map { _ in random.pick([1, 2, 3, 5, 8]) }
        let smallest = random.number(0...12)
        let largest = random.pick([Int.max, smallest + random.number(0...9)])
        let all = areas.indices.flatMap { start in
            (start + 2..<max(areas.count + 1, start + 3)).filter { $0 <= areas.count }
                .map { start..<$0 }
        }
        func area(_ run: Range<Int>) -> Int { areas[run].reduce(0, +) }
        let fitting = all.filter { area($0) >= smallest && area($0) <= largest }
        let blocks = BlockCutting.blocks(areas, smallest: smallest, largest: largest)
        #expect(Set(blocks).isSubset(of: fitting))
        for (block, next) in zip(blocks, blocks.dropFirst()) {
            #expect(block.upperBound <= next.lowerBound)
        }
        for run in fitting {
            #expect(blocks.contains { $0.overlaps(run) }, "\(run) of \(areas)")
        }
        for block in blocks where block.upperBound < areas.count {
            // Nothing more would have fitted behind it.
            #expect(area(block) > largest - areas[block.upperBound])
        }
    }
}

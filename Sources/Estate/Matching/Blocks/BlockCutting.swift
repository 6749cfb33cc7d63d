/// Cuts a row of neighbours into blocks.
///
/// The rule: go along the row; from where you stand take as much as stays within the largest area. If
/// that is two or more and reaches the smallest area, it is a block, and you go on behind it; else go
/// on with the next neighbour. So without a largest area a block is all there is, and where a block
/// can be cut from the row at all, one is.
enum BlockCutting {
    /// - Parameters:
    ///   - areas: of the neighbours, in hundredths of a square metre.
    /// - Returns: where each block stands in the row, in order.
    static func blocks(
        _ areas: [Int], smallest: Int, largest: Int
    ) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var (start, end, sum) = (0, 0, 0)
        while start < areas.count {
            while end < areas.count, areas[end] <= largest - sum {
                sum += areas[end]
                end += 1
            }
            if end - start >= 2, sum >= smallest {
                blocks.append(start..<end)
                (start, sum) = (end, 0)
            } else if end > start {
                sum -= areas[start]
                start += 1
            } else {
                start += 1
                end = start
            }
        }
        return blocks
    }
}

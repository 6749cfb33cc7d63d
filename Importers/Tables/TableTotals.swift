import Estate

/// The sums that a table states, held against the units they can be of.
///
/// A sum is right where it is that of all units since some earlier sum, of its floor, or of the whole
/// table: subtotals by floor, by section and by page all are.
struct TableTotals {
    /// Hundredths of a square metre: of all units so far, up to each sum, and up to the last.
    private var sum = 0
    private var sums: Set<Int> = [0]
    private var last = 0
    private var stated: [Stated] = []
    /// Whether the areas of all units could be read.
    private var isWhole = true

    private struct Stated {
        var total: Total
        /// Of the units since the sum before.
        var since: Area
        var isRight: Bool
    }

    /// A sum as a table states it.
    struct Total {
        var area: Area
        var place: Place
        /// Whether it is called one of some units (小计), not of all.
        var isPart: Bool
        /// The floor its row names.
        var floor: FloorNumber?
    }

    /// Spreadsheets add up what they show rounded.
    private static let tolerance = 5

    /// Takes a unit's area.
    mutating func add(_ area: Area) {
        sum += area.hundredths
    }

    /// Takes note of a unit whose area can't be read: sums mean nothing then.
    mutating func addUnreadable() {
        isWhole = false
    }

    /// Takes a sum that stands behind the units so far.
    mutating func state(_ total: Total) {
        let start = sum - total.area.hundredths
        // A sum of nothing is no sum of units, wherever it stands.
        let isRight =
            (total.area == .zero) == (sum == 0)
            && (-Self.tolerance...Self.tolerance).contains { sums.contains(start + $0) }
        stated.append(
            Stated(total: total, since: Area(hundredths: sum - last), isRight: isRight))
        sums.insert(sum)
        last = sum
    }

    /// The sums that are those of no units, each with the sum it should be.
    ///
    /// - Parameters:
    ///   - areaByFloor: that of each floor's units, only asked for where a sum names its floor.
    ///   - areaBeside: that of the tables side by side with this one, whose units a sum may be of, too.
    func wrong(
        floors areaByFloor: @autoclosure () -> [FloorNumber: Area], beside areaBeside: Area = .zero
    ) -> [(total: Total, sum: Area, isOfAll: Bool)] {
        guard isWhole else { return [] }
        let isByFloor = stated.contains { !$0.isRight && $0.total.floor != nil }
        let floors = isByFloor ? areaByFloor() : [:]
        return stated.enumerated().compactMap { index, stated in
            let total = stated.total
            func isNear(_ area: Area?) -> Bool {
                area.map { abs(($0 - total.area).hundredths) <= Self.tolerance } ?? false
            }
            let all = Area(hundredths: sum)
            guard !stated.isRight, !isNear(total.floor.flatMap { floors[$0] }),
                total.isPart || !isNear(all) && !isNear(all + areaBeside)
            else { return nil }
            let isOfAll =
                !total.isPart && total.floor == nil
                && (index == self.stated.count - 1 || stated.since == .zero)
            return (total, isOfAll ? all : stated.since, isOfAll)
        }
    }
}

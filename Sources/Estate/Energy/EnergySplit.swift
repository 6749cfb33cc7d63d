/// The readings of one kind and one place, split over calendar months by days.
struct EnergySplit {
    private let window: EnergyWindow
    /// Which days of each month have been spoken of.
    private var covered: [[Bool]]
    private(set) var months: [Month]

    /// What is known of a month.
    struct Month: Hashable {
        /// Days that a reading speaks of.
        var days = 0
        /// What was used on these days.
        var amount = EnergyAmount.zero
        /// Whether these are all days of the month.
        var isWhole = false
    }

    init(_ window: EnergyWindow) {
        self.window = window
        covered = window.months.map { month in
            Array(repeating: false, count: month.end.days(since: month.start) + 1)
        }
        months = window.months.map { _ in Month() }
    }

    /// Adds what a reading says of the days that none before has spoken of: the newest come first.
    mutating func add(_ reading: EnergyReading) {
        for index in window.indices(from: reading.first, upTo: reading.last) {
            let start = window.months[index].start
            let first = max(0, reading.first.days(since: start))
            let end = min(covered[index].count, reading.last.days(since: start) + 1)
            var day = first
            while day < end {
                if covered[index][day] {
                    day += 1
                    continue
                }
                let open = day
                while day < end, !covered[index][day] {
                    covered[index][day] = true
                    day += 1
                }
                months[index].days += day - open
                months[index].amount += reading.amount(
                    from: start.adding(days: open), upTo: start.adding(days: day - 1))
            }
            months[index].isWhole = months[index].days == covered[index].count
        }
    }
}

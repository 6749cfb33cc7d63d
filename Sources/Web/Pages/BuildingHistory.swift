import Estate
import Reports

/// A building's occupancy over time.
struct BuildingHistory: Sendable {
    let picture: Picture
    /// The same as a table, the latest day first.
    let days: [Day]

    struct Day: Sendable {
        let date: String
        let occupied: String
        let lettable: String
        let rate: String
    }

    /// - Parameter day: which the page is about, where it is not today.
    /// - Returns: `nil` where no feed speaks of the building.
    init?(
        _ history: [(date: CalendarDate, state: OccupancySummary)], of building: Building,
        day: CalendarDate? = nil
    ) {
        guard let first = history.first, let last = history.last else { return nil }
        let points = history.map { date, state in
            let lettable = state.floors.reduce(Area.zero) { $0 + $1.lettable }
            return LineChart.Point(date: date, rate: Ratio(state.occupied, of: lettable))
        }
        picture =
            LineChart(
                id: "history",
                title: "\(building.name)的入驻率，\(first.date) 至 \(last.date)", points: points,
                day: day
            ).picture
        days = points.reversed().map(Day.init)
    }
}

extension BuildingHistory.Day {
    fileprivate init(_ point: LineChart.Point) {
        date = point.date.description
        let rate = point.rate ?? Ratio(0, of: 0)
        occupied = Figures.area(Area(hundredths: rate.numerator))
        lettable = Figures.area(Area(hundredths: rate.denominator))
        self.rate = Figures.percent(rate)
    }
}

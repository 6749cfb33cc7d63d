import Estate

extension Building.ID {
    /// An id that is known to be one.
    static func make(_ text: String) -> Building.ID {
        guard let id = Building.ID(rawValue: text) else { preconditionFailure("\(text) is no id") }
        return id
    }

    /// 示例大厦, of which most tests speak.
    static let example = Building.ID.make("5001030001")
    static let other = Building.ID.make("5001030002")
}

extension CalendarDate {
    /// A day that is known to exist.
    static func make(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
        return date
    }

    /// After every day a feed of these tests speaks of.
    static let later = CalendarDate.make("2099-12-31")
}

extension Instant {
    static func make(_ milliseconds: Int) -> Instant { Instant(milliseconds: milliseconds) }

    static let forever = Instant(milliseconds: Int.max)
}

extension FloorNumber {
    /// A floor that can exist.
    static func make(_ number: Int) -> FloorNumber {
        guard let floor = FloorNumber(number) else {
            preconditionFailure("\(number) is no floor")
        }
        return floor
    }
}

extension Unit {
    /// An office of 100 m²; let to 重庆示例软件有限公司 where it is leased.
    static func make(
        _ id: String = "1201", area: Area = Area(squareMetres: 100), state: State = .leased,
        use: Use = .office, from: CalendarDate? = nil, line: Int = 0
    ) -> Unit {
        Unit(
            id: id, area: area, state: state, use: use, availableFrom: from,
            tenant: state == .leased
                ? Tenant(name: "重庆示例软件有限公司", direction: .industrialSoftware) : nil, line: line)
    }
}

extension Floor {
    /// A floor with so many leased and vacant offices of 100 m², named `12-0`, `12-1` …
    static func make(_ number: Int? = 1, leased: Int = 0, vacant: Int = 0) -> Floor {
        let units = (0..<leased + vacant).map { index in
            Unit.make("\(number ?? 0)-\(index)", state: index < leased ? .leased : .vacant)
        }
        return Floor(number: number.map(FloorNumber.make), units: units)
    }

    static func make(_ number: Int? = 1, label: String? = nil, units: [Unit]) -> Floor {
        Floor(number: number.map(FloorNumber.make), label: label, units: units)
    }
}

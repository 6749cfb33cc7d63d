import Estate

extension Building {
    /// 示例大厦: floors 1 to 3 of 1,000 m² each, none of them carrier.
    static func make(
        id: String = "5001030001", park: String? = nil, memberships: [Membership] = [],
        mantianxing: Mantianxing? = nil, carrier: Carrier? = nil, floors: [Int] = [1, 2, 3],
        grossArea: Area = Area(squareMetres: 1000)
    ) -> Building {
        Building(
            id: .make(id), name: "示例大厦", park: park, memberships: memberships,
            mantianxing: mantianxing, carrier: carrier,
            floors: floors.map { FloorPlan(number: .make($0), grossArea: grossArea) })
    }
}

extension Building.ID {
    /// An id that is known to be one.
    static func make(_ text: String) -> Building.ID {
        guard let id = Building.ID(rawValue: text) else { preconditionFailure("\(text) is no id") }
        return id
    }
}

extension Building.Carrier {
    static func make(since: String = "2025-06-20", floors: [Int]) -> Building.Carrier {
        Building.Carrier(since: .make(since), floors: Set(floors.map(FloorNumber.make)))
    }
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

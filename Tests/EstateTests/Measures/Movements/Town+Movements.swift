import Estate

extension Town {
    /// Buildings that have sent feeds for 2026-09-30 and 2026-10-31: on floor 1 a unit for each
    /// tenant, in square metres.
    init(september: [[String: Int]], october: [[String: Int]]) {
        self.init()
        for (index, tenants) in zip(september, october).enumerated() {
            let building = Building.make(id: "500103000\(index + 1)")
            buildings.append(building)
            deliveries[building.id] = [("2026-09-30", tenants.0), ("2026-10-31", tenants.1)].map {
                day, tenants in
                let units = tenants.sorted { $0.key < $1.key }.map { name, area in
                    Unit.make(
                        id: name, area: Area(squareMetres: area), tenant: .make(name: name))
                }
                return Delivery(
                    asOf: .make(day), edition: .edition2017, floors: [.make(1, units)])
            }
        }
    }

    func movements(
        _ from: CalendarDate = .make("2026-09-30"), _ to: CalendarDate = .make("2026-10-31")
    ) -> Movements {
        let subject = Movements.Subject(from: from, to: to, knownAt: .make("2026-11-23T15:30"))
        return Movements.make(
            subject, district: district, buildings: buildings,
            assignments: DirectionAssignments(assignments)
        ) {
            states(on: $0)
        }
    }

    func series(_ kind: Period.Kind, _ from: String, _ to: String) -> MovementSeries {
        let subject = Movements.Subject(
            from: .make(from), to: .make(to), knownAt: .make("2026-11-23T15:30"))
        return MovementSeries.make(
            kind, subject, district: district, buildings: buildings,
            assignments: DirectionAssignments(assignments)
        ) {
            states(on: $0)
        }
    }
}

extension Area {
    static func make(_ squareMetres: Int) -> Area { Area(squareMetres: squareMetres) }
}

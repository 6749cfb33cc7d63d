extension ExpiryProfile {
    /// Puts buildings together.
    ///
    /// - Parameter expiries: of the buildings that have data.
    public init(
        _ calendar: LeaseCalendar, knownAt: Instant, district: District, buildings: [Building],
        expiries: [Building.ID: BuildingExpiries]
    ) {
        self.calendar = calendar
        self.knownAt = knownAt
        let known = buildings.filter { expiries[$0.id] != nil }
        let gathered = Gathered(known.compactMap { expiries[$0.id] }, calendar)
        let layout = district.layouts.first?.id
        let allRoles = known.map { $0.role(in: layout, on: calendar.asOf) }
        total = gathered.line(of: known.indices)
        roles = (Building.Role.allCases.map(Optional.some) + [nil]).map { role in
            RoleLine(
                role: role,
                line: gathered.line(of: allRoles.indices.filter { allRoles[$0] == role }))
        }
        let parkIDs = Set(district.parks.map(\.id))
        parks = (district.parks.map(Optional.some) + [nil]).map { park in
            let members = known.indices.filter { index in
                known[index].park.flatMap { parkIDs.contains($0) ? $0 : nil } == park?.id
            }
            return ParkLine(park: park, line: gathered.line(of: members))
        }
        directions = zip(Direction.allCases.map(Optional.some) + [nil], gathered.classLines()).map {
            DirectionLine(direction: $0, line: $1)
        }
        let lines = Dictionary(
            known.indices.map { (known[$0].id, gathered.line(of: [$0])) },
            uniquingKeysWith: { first, _ in first })
        self.buildings = buildings.map { BuildingLine(building: $0, line: lines[$0.id]) }
    }

    /// The buildings' leases, their tenants by number.
    private struct Gathered {
        let calendar: LeaseCalendar
        let expiries: [BuildingExpiries]
        /// Per building, tenant × slot and class, to be told apart by comparing numbers.
        var holders: [[Holder]] = []

        struct Holder {
            var number: UInt64
            var slot: UInt64
            var place: Int
        }

        init(_ expiries: [BuildingExpiries], _ calendar: LeaseCalendar) {
            self.calendar = calendar
            self.expiries = expiries
            var numbers = TenantNumbers(expecting: expiries.reduce(0) { $0 + $1.tenants.count })
            for building in expiries {
                holders.append(
                    building.tenants.map { holder in
                        Holder(
                            number: UInt64(numbers.number(of: holder.tenant)),
                            slot: UInt64(holder.slot),
                            place: BuildingExpiries.place(of: holder.direction))
                    })
            }
        }

        func line(of members: some Sequence<Int>) -> Line {
            var sums = [Sum](repeating: Sum(), count: calendar.slots)
            var pairs: [UInt64] = []
            for index in members {
                for (place, sum) in expiries[index].sums.enumerated() {
                    sums[place % calendar.slots].area += sum.area
                    sums[place % calendar.slots].units += sum.units
                }
                pairs += holders[index].map { $0.number << 8 | $0.slot }
            }
            Self.count(&pairs, into: &sums)
            return Line(sums)
        }

        func classLines() -> [Line] {
            var pairs = [[UInt64]](repeating: [], count: BuildingExpiries.classes)
            for building in holders {
                for holder in building {
                    pairs[holder.place].append(holder.number << 8 | holder.slot)
                }
            }
            return pairs.indices.map { place in
                var sums = (0..<calendar.slots).map { slot in
                    expiries.reduce(into: Sum()) { sum, building in
                        let other = building.sums[place * calendar.slots + slot]
                        sum.area += other.area
                        sum.units += other.units
                    }
                }
                Self.count(&pairs[place], into: &sums)
                return Line(sums)
            }
        }

        /// Counts each tenant once a slot.
        private static func count(_ pairs: inout [UInt64], into sums: inout [Sum]) {
            pairs.sort()
            var last: UInt64?
            for pair in pairs where pair != last {
                sums[Int(pair & 0xFF)].tenants += 1
                last = pair
            }
        }
    }
}

extension ExpiryProfile.Line {
    /// - Parameter sums: as in ``all``.
    fileprivate init(_ sums: [ExpiryProfile.Sum]) {
        self.init(quarters: sums.count - 3)
        over = sums[0]
        quarters = Array(sums[1..<sums.count - 2])
        later = sums[sums.count - 2]
        open = sums[sums.count - 1]
    }
}

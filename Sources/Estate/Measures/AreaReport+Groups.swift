extension AreaReport {
    /// The groups of buildings that a report names, added up on all cores.
    struct Groups {
        let roles: [RoleGroup]
        let parks: [ParkGroup]
        let mantianxing: Group

        /// - Parameter roles: of each building on the day, in the order of the buildings.
        init(_ now: DistrictMeasures, roles: [Building.Role?]) {
            let allRoles = Building.Role.allCases
            let allParks = now.district.parks
            let buildings = now.buildings.indices
            let members =
                allRoles.map { role in buildings.filter { roles[$0] == role } }
                + allParks.map { park in buildings.filter { now.buildings[$0].park == park.id } }
                + [buildings.filter { now.buildings[$0].isMantianxing(on: now.date) }]
            let groups = Parallel.map(members, by: 1) { members in
                Group(buildings: members.count, areas: now.areas(of: members))
            }
            self.roles = zip(allRoles, groups).map { RoleGroup(role: $0, group: $1) }
            parks = zip(allParks, groups.dropFirst(allRoles.count)).map {
                ParkGroup(park: $0, group: $1)
            }
            mantianxing = groups[members.count - 1]
        }
    }
}

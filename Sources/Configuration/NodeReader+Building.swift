import Estate

extension NodeReader {
    /// Degrees of WGS 84.
    mutating func location(_ place: Place) -> Building.Location? {
        guard let section = self.section(place, keys: ["longitude", "latitude"]) else {
            return nil
        }
        let longitude = required("longitude", in: section).flatMap { real($0, in: -180...180) }
        let latitude = required("latitude", in: section).flatMap { real($0, in: -90...90) }
        guard let longitude, let latitude else { return nil }
        return Building.Location(longitude: longitude, latitude: latitude)
    }

    /// The places a building has in layouts, dated.
    mutating func memberships(
        _ place: Place, among layouts: Vocabulary<String>?
    ) -> [Building.Membership] {
        let example = "[{layout: one-core-many-points, role: core, since: 2025-06-20}]"
        return items(place, example: example).compactMap { membership($0, among: layouts) }
    }

    private mutating func membership(
        _ place: Place, among layouts: Vocabulary<String>?
    ) -> Building.Membership? {
        guard let section = self.section(place, keys: ["layout", "role", "since"]) else {
            return nil
        }
        let layout = required("layout", in: section).flatMap {
            identifier($0, among: layouts, or: .policyLayoutUnknown)
        }
        let role = required("role", in: section).flatMap { word($0, among: Words.roles) }
        let since = required("since", in: section).flatMap { date($0) }
        guard let layout, let role, let since else { return nil }
        return Building.Membership(layout: layout, role: role, since: since)
    }

    /// The designation as a 满天星 demonstration building.
    mutating func mantianxing(_ place: Place) -> Building.Mantianxing? {
        guard let section = self.section(place, keys: ["since", "level"]) else { return nil }
        let since = required("since", in: section).flatMap { date($0) }
        let level = required("level", in: section).flatMap { word($0, among: Words.levels) }
        guard let since, let level else { return nil }
        return Building.Mantianxing(since: since, level: level)
    }
}

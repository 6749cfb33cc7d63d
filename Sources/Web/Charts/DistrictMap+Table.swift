import Estate
import Reports

extension DistrictMap {
    /// What the map shows, in words, for the table beside it.
    struct TableRow: Hashable, Sendable {
        let name: String
        /// `核心`, `多点`, or nothing outside the layout.
        let role: String
        /// `满天星` or nothing.
        let mantianxing: String
        /// Longitude and latitude in degrees.
        let place: String
        let designated: String
        let occupancy: String
        let href: String

        init(_ site: Site) {
            name = site.name
            role = site.role?.name ?? ""
            mantianxing = site.isMantianxing ? "满天星" : ""
            let longitude = Markup.written(site.location.longitude, decimals: 4)
            let latitude = Markup.written(site.location.latitude, decimals: 4)
            place = "\(longitude), \(latitude)"
            designated = "\(Figures.area(site.designated)) ㎡"
            occupancy = site.occupancy.map(Figures.percent) ?? Figures.unknown
            href = site.href
        }
    }

    /// The map as a table, in the order of its sites.
    var table: [TableRow] { sites.map(TableRow.init) }
}

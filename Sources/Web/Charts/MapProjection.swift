import Estate
import Foundation

/// From degrees to the units of a drawing: equirectangular, true to scale around its middle.
struct MapProjection: Hashable, Sendable {
    let middle: Building.Location
    let unitsPerMetre: Double
    let width: Double
    let height: Double

    /// Metres of a degree of latitude, on the mean sphere of 6,371,008.8 m.
    static let metresPerDegree = 6_371_008.8 * .pi / 180

    /// Metres east and north of the middle.
    static func metres(
        from middle: Building.Location, to place: Building.Location
    ) -> (east: Double, north: Double) {
        let shrink = cos(middle.latitude * .pi / 180)
        return (
            (place.longitude - middle.longitude) * metresPerDegree * shrink,
            (place.latitude - middle.latitude) * metresPerDegree
        )
    }

    /// A place in the drawing; y grows downwards.
    func point(of place: Building.Location) -> (x: Double, y: Double) {
        let (east, north) = Self.metres(from: middle, to: place)
        return (width / 2 + east * unitsPerMetre, height / 2 - north * unitsPerMetre)
    }
}

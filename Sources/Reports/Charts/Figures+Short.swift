package import Estate

extension Figures {
    /// An area as charts label it: whole ㎡, or 万㎡ from 100,000 ㎡ on.
    package static func short(_ area: Area) -> String {
        area >= Area(squareMetres: 100_000) ? headline(area) : "\(whole(area)) ㎡"
    }

    /// Whole ㎡ without the unit.
    package static func whole(_ area: Area) -> String {
        count(Rounding.halfToEven(area.hundredths, dividedBy: 100))
    }

    /// Whole ㎡ with a sign, without the unit.
    package static func wholeChange(_ area: Area) -> String {
        (area > .zero ? "+" : "") + whole(area)
    }
}

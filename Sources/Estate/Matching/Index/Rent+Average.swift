extension Rent {
    /// Rents averaged by area, half to even; `nil` where one of them is not known.
    static func average(_ parts: [(rent: Rent?, area: Int)]) -> Rent? {
        // One rent is its own average to the last digit.
        if parts.count == 1 { return parts[0].rent }
        var total = 0.0
        var area = 0
        for part in parts {
            guard let rent = part.rent else { return nil }
            total += Double(rent.millionths) * Double(part.area)
            area += part.area
        }
        guard area > 0 else { return nil }
        return Rent(millionths: Int((total / Double(area)).rounded(.toNearestOrEven)))
    }
}

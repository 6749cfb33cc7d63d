extension Rent {
    /// Rents averaged by area, half to even; `nil` where one of them is not known.
    static func average(_ parts: some Sequence<(rent: Rent?, area: Int)>) -> Rent? {
        var total = 0.0
        var area = 0
        var count = 0
        var only: Rent?
        for part in parts {
            guard let rent = part.rent else { return nil }
            total += Double(rent.millionths) * Double(part.area)
            area += part.area
            only = rent
            count += 1
        }
        // One rent is its own average to the last digit.
        if count == 1 { return only }
        guard area > 0 else { return nil }
        return Rent(millionths: Int((total / Double(area)).rounded(.toNearestOrEven)))
    }
}

import Estate

extension NodeReader {
    /// The incentives of a building's policy.
    mutating func incentives(_ place: Place) -> [Incentive] {
        let example = "[{name: 装修补贴, grantPerSquareMetre: 300}]"
        return items(place, example: example).compactMap { incentive($0) }
    }

    private mutating func incentive(_ place: Place) -> Incentive? {
        let keys = ["name", "when", "rentReduction", "months", "grantPerSquareMetre", "source"]
        guard let section = self.section(place, keys: keys) else { return nil }
        let name = required("name", in: section).flatMap { text($0) }
        let conditions = section["when"].flatMap { self.conditions($0) }
        let rentReduction = section["rentReduction"].flatMap { share($0) }
        let months = section["months"].flatMap { whole($0, in: 1...600) }
        let grant = section["grantPerSquareMetre"].flatMap { real($0, in: 0...1_000_000) }
        let source = section["source"].flatMap { text($0) }
        let benefits: Set = ["rentReduction", "grantPerSquareMetre"]
        if benefits.isDisjoint(with: section.values.keys),
            benefits.isDisjoint(with: section.misspelled)
        {
            reportMissing("rentReduction", in: section, .noBenefit)
        }
        guard let name else { return nil }
        return Incentive(
            name: name, conditions: conditions ?? Incentive.Conditions(),
            rentReduction: rentReduction, months: months, grantPerSquareMetre: grant,
            source: source)
    }

    private mutating func conditions(_ place: Place) -> Incentive.Conditions? {
        let keys = ["directions", "minArea", "minHeadcount"]
        guard let section = self.section(place, keys: keys) else { return nil }
        return Incentive.Conditions(
            directions: section["directions"].map { wantedDirections($0, atLeastOne: true) },
            minimumArea: section["minArea"].flatMap { area($0, from: .zero) },
            minimumHeadcount: section["minHeadcount"].flatMap { whole($0, in: 0...10_000_000) })
    }
}

extension Wording {
    fileprivate static let noBenefit = Wording(
        "这条政策没有写给什么优惠。", "请补上 rentReduction（租金减免比例）或 grantPerSquareMetre（元/㎡ 补贴）。")
}

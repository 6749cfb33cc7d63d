import Estate

extension NodeReader {
    /// A building's own policy.
    mutating func policy(_ place: Place) -> Policy? {
        let keys = ["directions", "clusterTarget", "askingRent", "incentives", "contact"]
        guard let section = self.section(place, keys: keys) else { return nil }
        let directions = section["directions"].map { wantedDirections($0) }
        let clusterTarget = section["clusterTarget"].flatMap { self.clusterTarget($0) }
        let askingRent = section["askingRent"].flatMap { self.askingRent($0) }
        let incentives = section["incentives"].map { self.incentives($0) }
        let contact = section["contact"].flatMap { self.contact($0) }
        return Policy(
            directions: directions ?? [], clusterTarget: clusterTarget, askingRent: askingRent,
            incentives: incentives ?? [], contact: contact)
    }

    private mutating func clusterTarget(_ place: Place) -> Policy.ClusterTarget? {
        guard let section = self.section(place, keys: ["direction", "share"]) else { return nil }
        let direction = required("direction", in: section).flatMap { wantedDirection($0) }
        let share = required("share", in: section).flatMap { self.share($0) }
        guard let direction, let share else { return nil }
        return Policy.ClusterTarget(direction: direction, share: share)
    }

    private mutating func askingRent(_ place: Place) -> Policy.RentRange? {
        guard let section = self.section(place, keys: ["from", "to"]) else { return nil }
        let from = required("from", in: section).flatMap { rent($0) }
        let to = required("to", in: section).flatMap { rent($0) }
        guard let from, let to else { return nil }
        if to < from, let place = section["to"] {
            report(.policyNumberOutOfRange, at: place, .rentsReversed(from, to))
        }
        return Policy.RentRange(from: from, to: to)
    }

    private mutating func contact(_ place: Place) -> Policy.Contact? {
        guard let section = self.section(place, keys: ["name", "phone"]) else { return nil }
        let name = required("name", in: section).flatMap { text($0) }
        let phone = required("phone", in: section).flatMap { text($0) }
        guard let name, let phone else { return nil }
        return Policy.Contact(name: name, phone: phone)
    }
}

extension Wording {
    fileprivate static func rentsReversed(_ from: Rent, _ to: Rent) -> Wording {
        Wording("租金上限 \(to) 低于下限 \(from)。", "请核对 from 和 to，可能填反了。")
    }
}

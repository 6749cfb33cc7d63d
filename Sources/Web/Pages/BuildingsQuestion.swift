import Estate

/// Which buildings of the register are wanted, and in which order.
struct BuildingsQuestion: Hashable, Sendable {
    /// Words that must all stand in name, address or id.
    var text = ""
    var park: String?
    var role: Place?
    var isMantianxing: Bool?
    var isStale = false
    /// Whether the vacancy rate must be above the district's limit.
    var isVacant = false
    var sort = Sort.id
    var isDescending = false
    /// From 1.
    var page = 1

    /// A building's place in the first layout.
    enum Place: String, CaseIterable, Sendable {
        case core, point, none
    }

    /// What the list goes by.
    enum Sort: String, CaseIterable, Sendable {
        case id, lettable, occupied, occupancy, vacant, available, feed

        /// Whether the largest comes first unless asked otherwise.
        var startsDescending: Bool { self != .id && self != .feed }
    }

    private enum Order: String, CaseIterable { case asc, desc }

    init() {}

    /// - Throws: where a value is not one of its kind.
    init(_ values: RequestValues) throws(Problem) {
        text = values.text("q") ?? ""
        park = values.text("park")
        role = try values.word("role")
        isMantianxing = try values.text("mantianxing") == nil ? nil : values.flag("mantianxing")
        isStale = try values.flag("stale")
        isVacant = try values.flag("vacancy")
        sort = try values.word("sort") ?? .id
        isDescending =
            try values.word("order", Order.self).map { $0 == .desc } ?? sort.startsDescending
        page = try values.number("page", in: 1...1_000_000) ?? 1
    }
}

extension BuildingsQuestion {
    /// Whether anything is left out.
    var isNarrow: Bool {
        !text.isEmpty || park != nil || role != nil || isMantianxing != nil || isStale || isVacant
    }

    /// Where the same is asked: of another page, or in another order.
    func path(page: Int = 1, sort: Sort? = nil) -> String {
        let isOther = sort != nil && sort != self.sort
        let order = sort ?? self.sort
        let descends =
            isOther ? order.startsDescending : sort == nil ? isDescending : !isDescending
        return Paths.query(
            Paths.buildings,
            [
                ("q", text), ("park", park), ("role", role?.rawValue),
                ("mantianxing", isMantianxing.map { "\($0)" }), ("stale", isStale ? "true" : nil),
                ("vacancy", isVacant ? "true" : nil), ("sort", order == .id ? nil : order.rawValue),
                ("order", descends == order.startsDescending ? nil : descends ? "desc" : "asc"),
                ("page", page > 1 ? "\(page)" : nil),
            ])
    }

    /// The lines that are wanted, in the order asked for; what is not known comes last either way.
    func select(
        _ lines: [AreaReport.BuildingLine], settings: District.Settings
    ) -> [AreaReport.BuildingLine] {
        let words = text.split(whereSeparator: \.isWhitespace).map { Self.plain(String($0)) }
        let wanted = lines.filter { fits($0, words: words, settings: settings) }
        guard sort != .id else {
            return wanted.sorted {
                isDescending ? $0.building.id > $1.building.id : $0.building.id < $1.building.id
            }
        }
        return wanted.map { ($0, key(of: $0)) }.sorted { left, right in
            guard let a = left.1, let b = right.1, a != b else {
                if (left.1 == nil) != (right.1 == nil) { return right.1 == nil }
                return left.0.building.id < right.0.building.id
            }
            return isDescending ? a > b : a < b
        }.map(\.0)
    }

    private func fits(
        _ line: AreaReport.BuildingLine, words: [String], settings: District.Settings
    ) -> Bool {
        let building = line.building
        let all = Self.plain("\(building.name)\n\(building.address ?? "")\n\(building.id)")
        return words.allSatisfy(all.contains) && (park == nil || building.park == park)
            && (role == nil || role?.rawValue == line.role?.rawValue ?? "none")
            && (isMantianxing == nil || isMantianxing == line.isMantianxing)
            && (!isStale || line.isStale)
            && (!isVacant || (line.areas.vacancyRate.value ?? 0) > settings.vacancyAlert)
    }

    /// Full-width forms and capitals are like plain small letters.
    private static func plain(_ text: String) -> String {
        EnterpriseName.normalised(text).lowercased()
    }

    private func key(of line: AreaReport.BuildingLine) -> Double? {
        guard let feed = line.feed else { return nil }
        return switch sort {
        case .id: nil
        case .lettable: Double(line.areas.lettable.hundredths)
        case .occupied: Double(line.areas.occupied.hundredths)
        case .occupancy: line.areas.occupancyRate.value
        case .vacant: Double(line.areas.vacant.hundredths)
        case .available: Double(line.areas.available.hundredths)
        case .feed: Double(feed.asOf.daysSince1970)
        }
    }
}

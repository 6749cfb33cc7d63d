extension VacancyQuery {
    /// A parameter whose value cannot be used.
    public struct Problem: Error, Hashable {
        /// The parameter's name, such as `minArea`.
        public var parameter: String
        /// What is wrong and how to mend it, in Chinese; it does not name the parameter.
        public var message: String

        public init(parameter: String, message: String) {
            self.parameter = parameter
            self.message = message
        }
    }

    /// What texts by the names of the HTTP interface ask for; the command line's options have the
    /// same names, written its way.
    ///
    /// - Parameters:
    ///   - value: the text of a parameter; `nil` where it is not given.
    ///   - district: knows its parks; without it they are not checked.
    ///   - today: the day the space must be free where none is given.
    public static func read(
        _ value: (_ parameter: String) -> String?, classifier: Classifier, district: District?,
        today: CalendarDate
    ) throws(Problem) -> VacancyQuery {
        var query = VacancyQuery(by: today)
        query.direction = try direction(value)
        if query.direction == nil {
            query.industry = try industry(value, classifier)
            query.direction = query.industry?.direction
        }
        query.minimumArea = try area("minArea", value)
        query.maximumArea = try area("maxArea", value)
        query.maximumRent = try rent("maxRent", value)
        query.headcount = try number("headcount", value, in: 0...mostPeople)
        if let date = try date("by", value) { query.by = date }
        query.park = try park(value, district)
        query.role = try word("role", value)
        query.isMantianxing = try flag("mantianxing", value)
        query.building = try building(value)
        query.lowestFloor = try number("floorFrom", value, in: floors)
        query.highestFloor = try number("floorTo", value, in: floors)
        query.wholeFloors = try flag("wholeFloor", value) ?? false
        query.joinsNeighbours = try flag("contiguous", value) ?? false
        if let use = try use(value) { query.use = use }
        query.sort = try word("sort", value) ?? usualSort(value)
        if let limit = try number("limit", value, in: 1...mostHits) { query.limit = limit }
        query.cursor = try cursor(value)
        return query
    }

    /// Best fitting first where it is said who is looking, else smallest first.
    public static func usualSort(_ value: (_ parameter: String) -> String?) -> Sort {
        value("direction") != nil || value("industry") != nil ? .fit : .area
    }

    /// Hits of one page that can be asked for.
    public static let mostHits = 1000

    /// People one enterprise can bring: more than any building holds, so that areas times people
    /// stay numbers.
    public static let mostPeople = 10_000_000

    /// Floors that can be asked for.
    private static let floors = -32_000...32_000
}

/// One value each.
extension VacancyQuery {
    private static func area(
        _ name: String, _ value: (String) -> String?
    ) throws(Problem) -> Area? {
        guard let text = value(name) else { return nil }
        guard let area = Area(squareMetres: text), area >= .zero, area <= .largest else {
            throw .notAnArea(name, text)
        }
        return area
    }

    private static func rent(
        _ name: String, _ value: (String) -> String?
    ) throws(Problem) -> Rent? {
        guard let text = value(name) else { return nil }
        guard let millionths = DecimalText.scaled(text, by: 6),
            (0...Rent.largest.millionths).contains(millionths)
        else { throw .notARent(name, text) }
        return Rent(millionths: millionths)
    }

    private static func number(
        _ name: String, _ value: (String) -> String?, in range: ClosedRange<Int>? = nil
    ) throws(Problem) -> Int? {
        guard let text = value(name) else { return nil }
        guard let number = Int(text) else { throw .notANumber(name, text) }
        if let range, !range.contains(number) { throw .outOfRange(name, text, range) }
        return number
    }

    private static func date(
        _ name: String, _ value: (String) -> String?
    ) throws(Problem) -> CalendarDate? {
        guard let text = value(name) else { return nil }
        guard let date = CalendarDate(text) else { throw .notADate(name, text) }
        return date
    }

    private static func flag(
        _ name: String, _ value: (String) -> String?
    ) throws(Problem) -> Bool? {
        switch value(name) {
        case nil: nil
        case "true", "1": true
        case "false", "0": false
        case let text?: throw .notAFlag(name, text)
        }
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ value: (String) -> String?
    ) throws(Problem) -> Word? {
        guard let text = value(name) else { return nil }
        guard let word = Word(rawValue: text) else {
            throw .unknown(name, text, known: Word.allCases.map(\.rawValue))
        }
        return word
    }

    private static func use(_ value: (String) -> String?) throws(Problem) -> Unit.Use? {
        guard let text = value("use") else { return nil }
        guard let use = Unit.Use(id: text) else {
            throw .unknown("use", text, known: Unit.Use.allCases.map(\.id))
        }
        return use
    }

    private static func direction(_ value: (String) -> String?) throws(Problem) -> Direction? {
        guard let text = value("direction") else { return nil }
        guard let direction = Direction(id: text) else {
            throw .unknown("direction", text, known: Direction.allCases.map(\.id))
        }
        return direction
    }

    private static func industry(
        _ value: (String) -> String?, _ classifier: Classifier
    ) throws(Problem) -> IndustryReading? {
        guard let text = value("industry") else { return nil }
        guard let code = IndustryCode(text, edition: .edition2017) else {
            throw .notAnIndustry("industry", text)
        }
        return IndustryReading(code, classifier)
    }

    private static func park(
        _ value: (String) -> String?, _ district: District?
    ) throws(Problem) -> String? {
        guard let text = value("park") else { return nil }
        if let parks = district?.parks.map(\.id), !parks.contains(text) {
            throw .unknown("park", text, known: parks)
        }
        return text
    }

    private static func building(_ value: (String) -> String?) throws(Problem) -> Building.ID? {
        guard let text = value("building") else { return nil }
        guard let id = Building.ID(rawValue: text) else { throw .notABuilding("building", text) }
        return id
    }

    private static func cursor(_ value: (String) -> String?) throws(Problem) -> Cursor? {
        guard let text = value("cursor") else { return nil }
        guard let cursor = Cursor(text) else { throw .notACursor("cursor", text) }
        return cursor
    }
}

extension VacancyQuery.Problem {
    fileprivate init(_ parameter: String, _ message: String) {
        self.init(parameter: parameter, message: message)
    }

    fileprivate static func notAnArea(_ name: String, _ text: String) -> Self {
        Self(name, "“\(text)”不是面积，应写成 300 或 820.25（㎡）。")
    }

    fileprivate static func notARent(_ name: String, _ text: String) -> Self {
        Self(name, "“\(text)”不是租金，应写成 68.00（元/㎡·月）。")
    }

    fileprivate static func notANumber(_ name: String, _ text: String) -> Self {
        Self(name, "“\(text)”不是整数。")
    }

    fileprivate static func outOfRange(
        _ name: String, _ text: String, _ range: ClosedRange<Int>
    ) -> Self {
        Self(name, "“\(text)”超出范围，应在 \(range.lowerBound) 至 \(range.upperBound) 之间。")
    }

    fileprivate static func notADate(_ name: String, _ text: String) -> Self {
        Self(name, "“\(text)”不是有效日期，应写成 2026-10-31。")
    }

    fileprivate static func notAFlag(_ name: String, _ text: String) -> Self {
        Self(name, "“\(text)”应写成 true 或 false。")
    }

    fileprivate static func unknown(_ name: String, _ text: String, known: [String]) -> Self {
        Self(name, "没有“\(text)”。可用：\(known.joined(separator: "、"))。")
    }

    fileprivate static func notAnIndustry(_ name: String, _ text: String) -> Self {
        Self(name, "“\(text)”不是四位行业代码。")
    }

    fileprivate static func notABuilding(_ name: String, _ text: String) -> Self {
        Self(name, "“\(text)”不是十位数字的楼宇编号。")
    }

    fileprivate static func notACursor(_ name: String, _ text: String) -> Self {
        Self(name, "“\(text)”不是上一页给出的位置。")
    }
}

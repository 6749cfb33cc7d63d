import Estate

extension ForeignFeed {
    /// Holds the feed against what its sender said beside it and against the rules.
    ///
    /// - Parameters:
    ///   - isAlone: whether the document speaks of one building only, so that a building given
    ///     beside it without a name is meant.
    ///   - handOn: takes what is ready, floor by floor.
    func assemble(
        context: ImportContext, dialect: Dialect, isAlone: Bool, handOn: (FeedPiece) -> Void
    ) -> FeedReading {
        var assembler = FeedAssembler(context: context)
        assembler.report(log)
        let building = resolveBuilding(context, isAlone: isAlone, into: &assembler)
        let asOf = self.asOf?.date ?? context.asOf
        if asOf == nil, isReadable { assembler.report(Self.asOfMissing(at: place)) }
        var feed = Feed(building: building ?? .placeholder, asOf: asOf ?? context.today)
        feed.industryEdition = industryEdition
        feed.sender = sender
        assembler.begin(feed, isComplete: building != nil && asOf != nil) { field in
            switch field {
            case .building: self.building?.place ?? place
            case .asOf: self.asOf?.place ?? place
            default: place
            }
        }
        if let feed = assembler.feed { handOn(.feed(feed, dialect: dialect.rawValue)) }
        for floor in floors { add(floor, to: &assembler, handOn) }
        if let ready = assembler.takeReady(all: true) { handOn(ready) }
        var reading = assembler.reading
        reading.fields = readings
        return reading
    }

    private func add(
        _ floor: UnitsOfFloor, to assembler: inout FeedAssembler, _ handOn: (FeedPiece) -> Void
    ) {
        let first = floor.indices.first ?? 0
        assembler.beginFloor(Floor(number: floor.number)) { _ in locate(first, .floorNumber) }
        for index in floor.indices {
            if units[index].isReadable {
                assembler.add(units[index].unit) { locate(index, $0) }
            } else {
                assembler.addUnreadableUnit()
            }
        }
        assembler.endFloor { _ in locate(first, .floorNumber) }
        if let ready = assembler.takeReady(all: false) { handOn(ready) }
    }

    private struct UnitsOfFloor {
        var number: FloorNumber?
        var indices: [Int]
    }

    /// The units floor by floor, both in order of appearance: rows of one floor may stand apart.
    private var floors: [UnitsOfFloor] {
        var floors: [UnitsOfFloor] = []
        var known: [FloorNumber?: Int] = [:]
        for (index, unit) in units.enumerated() {
            if let floor = known[unit.floor] {
                floors[floor].indices.append(index)
            } else {
                known[unit.floor] = floors.count
                floors.append(UnitsOfFloor(number: unit.floor, indices: [index]))
            }
        }
        return floors
    }

    /// What was said beside the document decides what its own name for the building means; an id
    /// in the document speaks for itself.
    private func resolveBuilding(
        _ context: ImportContext, isAlone: Bool, into assembler: inout FeedAssembler
    ) -> Building.ID? {
        if let building, let id = context.namedBuildings[building.text] { return id }
        if let building, let id = Building.ID(rawValue: building.text) { return id }
        if isAlone, let id = context.building { return id }
        guard isReadable else { return nil }
        assembler.report(
            isAlone
                ? Self.buildingMissing(called: building?.text, at: building?.place ?? place)
                : Self.buildingsUntold(called: building?.text, at: building?.place ?? place))
        return nil
    }
}

extension ForeignFeed {
    private static func buildingMissing(called name: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .buildingMissing, field: .building, value: name,
                message: name.map { "文件里的楼宇“\($0)”不是十位楼宇编号。" } ?? "文件里没有楼宇编号。",
                hint: "请在上传时选择楼宇（命令行：--building 编号），或在表格上方写“楼宇编码”和十位编号。"),
            at: place)
    }

    private static func buildingsUntold(called name: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .buildingMissing, field: .building, value: name,
                message: "文件里有好几栋楼，“\(name ?? "没有名称的一栋")”对应的楼宇编号不明。",
                hint: "请逐栋写明：--building \(name ?? "名称")=十位编号；网页上在“楼宇对应”里填写。"),
            at: place)
    }

    private static func asOfMissing(at place: Place) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .asOfMissing, field: .asOf, message: "文件里没有数据日期。",
                hint: "请在上传时填写数据日期（命令行：--as-of 2026-10-31），或在表格上方写“数据日期”和日期。"),
            at: place)
    }
}

import Estate

extension ForeignFeed {
    /// Holds the feed against what its sender said beside it and against the rules.
    ///
    /// - Parameters:
    ///   - isAlone: whether the document speaks of one building only, so that a building given
    ///     beside it without a name is meant.
    ///   - isRepeated: whether another part of the document speaks of the same building.
    ///   - handOn: takes what is ready, floor by floor.
    func assemble(
        context: ImportContext, dialect: Dialect, isAlone: Bool, isRepeated: Bool = false,
        handOn: (FeedPiece) -> Void
    ) -> FeedReading {
        var assembler = FeedAssembler(context: context)
        assembler.report(log)
        let isTable = dialect == .spreadsheetml || dialect == .rowset
        let building = building(by: context, isAlone: isAlone)
        if building == nil, isReadable {
            assembler.report(
                isAlone ? buildingMissing(isTable: isTable) : buildingUntold)
        } else if isRepeated, let building {
            assembler.report(buildingRepeated(building))
        }
        let asOf = self.asOf?.date ?? context.asOf
        if asOf == nil, isReadable {
            assembler.report(Self.asOfMissing(at: place, isTable: isTable))
        }
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
        tellSheets(in: &reading.log)
        reading.fields = readings
        return reading
    }

    private func add(
        _ floor: UnitsOfFloor, to assembler: inout FeedAssembler, _ handOn: (FeedPiece) -> Void
    ) {
        let first = floor.ranges.first?.lowerBound ?? 0
        assembler.beginFloor(Floor(number: floor.number)) { _ in locate(first, .floorNumber) }
        for index in floor.ranges.joined() {
            if units.isReadable(index), let unit = units.unit(index) {
                assembler.add(unit) { locate(index, $0) }
            } else {
                assembler.addUnreadableUnit()
            }
        }
        assembler.endFloor { _ in locate(first, .floorNumber) }
        if let ready = assembler.takeReady(all: false) { handOn(ready) }
    }

    struct UnitsOfFloor {
        var number: FloorNumber?
        /// Runs of units that follow each other in the document.
        var ranges: [Range<Int>]
    }

    /// The units floor by floor, both in order of appearance: rows of one floor may stand apart.
    var floors: [UnitsOfFloor] {
        var floors: [UnitsOfFloor] = []
        var known: [FloorNumber?: Int] = [:]
        var start = 0
        while start < units.count {
            let number = units.floor(start)
            var end = start + 1
            while end < units.count, units.floor(end) == number { end += 1 }
            if let floor = known[number] {
                floors[floor].ranges.append(start..<end)
            } else {
                known[number] = floors.count
                floors.append(UnitsOfFloor(number: number, ranges: [start..<end]))
            }
            start = end
        }
        return floors
    }

    /// The building that is meant. What was said beside the document decides what its own name for
    /// the building means; an id in the document speaks for itself.
    func building(by context: ImportContext, isAlone: Bool) -> Building.ID? {
        let names = (building.map { [$0.text] } ?? []) + otherNames
        for name in names {
            if let id = context.namedBuildings[name] { return id }
        }
        for name in names {
            if let id = Building.ID(rawValue: name) { return id }
        }
        return isAlone ? context.building : nil
    }
}

extension ForeignFeed {
    private var buildingPlace: Place { building?.place ?? place }

    /// What the document calls the building, as people are told it.
    private var calledBuilding: String? {
        building.map { building in
            otherNames.first.map { "\(building.text)（\($0)）" } ?? building.text
        }
    }

    private func buildingMissing(isTable: Bool) -> Diagnostic {
        let hint = "请在上传时选择楼宇（命令行：--building 编号）"
        return Diagnostic(
            Finding(
                code: .buildingMissing, field: .building, value: building?.text,
                message: calledBuilding.map { "文件里的楼宇“\($0)”不是十位楼宇编号。" } ?? "文件里没有楼宇编号。",
                hint: isTable ? "\(hint)，或在表格上方写“楼宇编码”和十位编号。" : "\(hint)。"),
            at: buildingPlace)
    }

    private var buildingUntold: Diagnostic {
        Diagnostic(
            Finding(
                code: .buildingMissing, field: .building, value: building?.text,
                message: "文件里有好几栋楼，“\(calledBuilding ?? "没有名称的一栋")”对应的楼宇编号不明。",
                hint: "请逐栋写明：--building \(building?.text ?? "名称")=十位编号；网页上在“楼宇对应”里选择。"),
            at: buildingPlace)
    }

    private func buildingRepeated(_ id: Building.ID) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .buildingRepeated, field: .building, value: building?.text,
                message: "文件里不止一栋楼对应了楼宇 \(id)，不知道以哪一栋为准。",
                hint: "请核对楼宇对应；同一栋楼的单元请合并到一处，再上传。"),
            at: buildingPlace)
    }

    private static func asOfMissing(at place: Place, isTable: Bool) -> Diagnostic {
        let hint = "请在上传时填写数据日期（命令行：--as-of 2026-10-31）"
        return Diagnostic(
            Finding(
                code: .asOfMissing, field: .asOf, message: "文件里没有数据日期。",
                hint: isTable ? "\(hint)，或在表格上方写“数据日期”和日期。" : "\(hint)。"),
            at: place)
    }

    /// What is said of a document with more units than can be kept.
    static func tooManyUnits(_ most: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .tooManyUnits, field: .feed, message: "到这里为止，文件里的单元超过了 \(most) 个。",
                hint: "请一栋楼一个文件，或改用满天星原生格式。"),
            at: place)
    }

    /// What is said of a document that speaks of more buildings than anyone manages.
    static func tooManyBuildings(at place: Place) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .tooManyBuildings, field: .feed,
                message: "一个文件里的楼宇超过 \(mostBuildings) 栋。", hint: "请分成几个文件上传。"),
            at: place)
    }
}

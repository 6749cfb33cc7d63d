import Estate

extension UnitTable {
    /// Takes what cover sheets or labels beside the rows say and the table does not.
    mutating func fill(from covers: [TableStatements]) {
        statements.fill(from: covers)
        for index in feeds.indices {
            feeds[index].building = feeds[index].building ?? statements.building
            feeds[index].asOf = feeds[index].asOf ?? statements.asOf
        }
    }

    /// What the table says, building by building; never empty.
    ///
    /// - Parameter place: where the table begins.
    func foreignFeeds(at place: Place) -> [ForeignFeed] {
        var feeds = feeds
        if feeds.isEmpty {
            var feed = TableFeed()
            feed.building = statements.building
            feed.asOf = statements.asOf
            feeds = [feed]
        }
        return feeds.indices.map { index in
            let feed = feeds[index]
            let (columns, style) = (columns, places)
            let places = feed.places
            var foreign = ForeignFeed()
            foreign.building = feed.building
            foreign.asOf = feed.asOf
            foreign.sender = statements.sender
            foreign.industryEdition = feed.hasIndustry ? .edition2017 : nil
            foreign.place = place
            foreign.units = feed.units
            let units = feed.units
            foreign.locate = { unit, field in
                var place = places.place(
                    of: ImportField(field), unit: unit, columns: columns, style: style)
                place.value = units.unit(unit).flatMap(field.value)
                return place
            }
            foreign.log = log(of: feed, isFirst: index == 0, isAlone: feeds.count == 1, at: place)
            foreign.readings =
                statements.readings + ownColumns.map(\.reading)
                + [rooms.sections, sheetReading].compactMap(\.self)
            return foreign
        }
    }

    /// What the sheet's name tells.
    private var sheetReading: FieldReading? {
        guard let sheetFloor, case .sheet(let name) = places else { return nil }
        return FieldReading(
            place: name, name: "工作表名称", field: .floor, note: "没有写楼层的行在工作表名称的那一层",
            sample: "\(name)（\(sheetFloor) 层）", count: 1)
    }

    private func log(
        of feed: TableFeed, isFirst: Bool, isAlone: Bool, at place: Place
    ) -> DiagnosticLog {
        var log = DiagnosticLog(statements.findings)
        if isFirst { log.append(contentsOf: self.log) }
        log.append(contentsOf: feed.log)
        if !isAlone { log.append(contentsOf: feed.unnamed) }
        if !has(.state), !feed.units.isEmpty {
            log.append(
                Diagnostic(
                    has(.tenant) || has(.creditCode) ? Self.stateColumnMissing : Self.inventory,
                    at: place))
        }
        guard isAlone else { return log }
        for (total, sum, isOfAll) in totals.wrong(floors: feed.areaByFloor, beside: areaBeside) {
            let finding =
                isOfAll
                ? Self.totalDiffers(total.area, sum) : Self.subtotalDiffers(total.area, sum)
            log.append(Diagnostic(finding, at: total.place))
        }
        return log
    }
}

extension UnitTable {
    private static let stateColumnMissing = Finding(
        code: .stateAssumed, field: .state, message: "没有状态列：有租户的按出租、没有租户的按空置处理。",
        hint: "请加一列“状态”，写已租、空置、装修等。")

    private static let inventory = Finding(
        code: .inventoryOnly, field: .feed, message: "没有状态和租户，这是一份房源清单：全部单元按空置处理。",
        hint: "请补上“状态”和“租户”两列，否则入驻面积为 0。")

    private static func totalDiffers(_ declared: Area, _ sum: Area) -> Finding {
        Finding(
            code: .totalDiffers, field: .area, value: "\(declared)",
            message: "文件里的合计面积是 \(declared) ㎡，各单元相加是 \(sum) ㎡。",
            hint: "请核对是否漏行、重复，或合计没有更新。")
    }

    private static func subtotalDiffers(_ declared: Area, _ sum: Area) -> Finding {
        Finding(
            code: .totalDiffers, field: .area, value: "\(declared)",
            message: "这一行的合计面积是 \(declared) ㎡，从上一次合计到这里各单元相加是 \(sum) ㎡。",
            hint: "请核对这一段是否漏行、重复，或合计没有更新。")
    }
}

extension ImportField {
    /// The field in which a finding's part of a feed stands.
    init(_ field: Finding.Field) {
        self =
            switch field {
            case .floor, .floorNumber, .floorGrossArea: .floor
            case .unit, .unitID: .unit
            case .area: .area
            case .state: .state
            case .use: .use
            case .availableFrom: .availableFrom
            case .askingRent: .askingRent
            case .tenant, .tenantName: .tenant
            case .creditCode: .creditCode
            case .industry, .industryEdition: .industry
            case .direction: .direction
            case .headcount: .headcount
            case .isRegisteredInDistrict: .registered
            case .annualOutput: .annualOutput
            case .leaseStart: .leaseStart
            case .lease, .leaseEnd: .leaseEnd
            case .rent: .rent
            case .building: .building
            case .asOf: .asOf
            case .feed, .energy, .energyStart, .energyEnd: .unit
            }
    }
}

extension Finding.Field {
    /// What a unit holds there, as text.
    func value(in unit: Unit) -> String? {
        switch self {
        case .unitID, .unit: unit.id
        case .area: "\(unit.area)"
        case .state: unit.state.name
        case .use: unit.use.name
        case .availableFrom: unit.availableFrom.map { "\($0)" }
        case .askingRent: unit.askingRent.map { "\($0)" }
        case .tenant, .tenantName: unit.tenant?.name
        case .creditCode: unit.tenant?.creditCode
        case .industry: unit.tenant?.industry
        case .direction: unit.tenant?.direction?.name
        case .headcount: unit.tenant?.headcount.map { "\($0)" }
        case .annualOutput: unit.tenant?.annualOutput.map { "\($0)" }
        case .leaseStart: unit.lease?.start.map { "\($0)" }
        case .lease, .leaseEnd: unit.lease?.end.map { "\($0)" }
        case .rent: unit.lease?.rent.map { "\($0)" }
        case .isRegisteredInDistrict, .floor, .floorNumber, .floorGrossArea, .feed, .building,
            .asOf, .industryEdition, .energy, .energyStart, .energyEnd:
            nil
        }
    }
}

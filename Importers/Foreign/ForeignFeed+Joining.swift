import Estate

extension ForeignFeed {
    /// What several tables say of the same buildings, made one: tables side by side, or a sheet for
    /// each floor. Units stand in the order of the tables.
    ///
    /// - Parameters:
    ///   - tables: what each says, building by building.
    ///   - isBySheet: whether they stand on sheets of their own, with the same columns mostly.
    static func joined(_ tables: [[ForeignFeed]], isBySheet: Bool = false) -> [ForeignFeed] {
        guard tables.count > 1 else { return tables.first ?? [] }
        let names = Set(tables.joined().compactMap { $0.building?.text })
        // A table that does not name the building, or names it where others give its id, means the
        // same one, as long as only one is spoken of.
        let isOne =
            tables.allSatisfy { $0.count == 1 }
            && names.count(where: TableStatements.isName) <= 1
            && names.count { !TableStatements.isName($0) } <= 1
        var buildings: [[ForeignFeed]] = []
        var known: [String: Int] = [:]
        for feed in tables.joined() {
            let name = isOne ? "" : feed.building?.text ?? ""
            if let index = known[name] {
                buildings[index].append(feed)
            } else {
                known[name] = buildings.count
                buildings.append([feed])
            }
        }
        return buildings.map { joined(parts: $0, isBySheet: isBySheet) }
    }

    private static func joined(parts: [ForeignFeed], isBySheet: Bool) -> ForeignFeed {
        guard var joined = parts.first, parts.count > 1 else { return parts.first ?? ForeignFeed() }
        var starts = [0]
        for part in parts.dropFirst() {
            starts.append(joined.units.count)
            joined.take(part, isBySheet: isBySheet)
        }
        let locates = parts.map(\.locate)
        joined.locate = { [starts] unit, field in
            let part = starts.lastIndex { $0 <= unit } ?? 0
            return locates[part](unit - starts[part], field)
        }
        if isBySheet { joined.sheets = parts.count }
        return joined
    }

    private mutating func take(_ part: ForeignFeed, isBySheet: Bool) {
        units.append(contentsOf: part.units)
        log.append(contentsOf: part.log)
        // An id says more than a name.
        if building.map({ TableStatements.isName($0.text) }) ?? true {
            building = part.building ?? building
        }
        sender = sender ?? part.sender
        industryEdition = industryEdition ?? part.industryEdition
        if let known = asOf, let other = part.asOf, known.date != other.date {
            log.append(Diagnostic(UnitTable.datesDiffer(other.date, known.date), at: other.place))
        }
        asOf = asOf ?? part.asOf
        for reading in part.readings
        where !readings.contains(where: { $0.place == reading.place && $0.name == reading.name }) {
            let same = readings.firstIndex {
                isBySheet && $0.name == reading.name && $0.field == reading.field
                    && $0.note == reading.note
            }
            guard let same else {
                readings.append(reading)
                continue
            }
            readings[same].count += reading.count
            readings[same].sample = readings[same].sample ?? reading.sample
        }
    }

    /// Rows of several sheets have the same numbers: tells which sheet's a repeated room is.
    func tellSheets(in log: inout DiagnosticLog) {
        guard sheets > 1, log.counts[.unitRepeated] != nil else { return }
        var first: [String: Int] = [:]
        for index in floors.lazy.flatMap({ $0.ranges.joined() }) where units.isReadable(index) {
            guard let id = units.unit(index)?.id, first[id] == nil else { continue }
            first[id] = index
        }
        log.reword(.unitRepeated) { finding in
            guard let id = finding.value, let index = first[id],
                let path = locate(index, .unitID).path, let mark = path.lastIndex(of: "!")
            else { return }
            let row = path[mark...].dropFirst(2).prefix { $0.isNumber }
            finding.message = "房号 \(id) 重复，工作表“\(path[..<mark])”第 \(row) 行已有。"
        }
    }
}

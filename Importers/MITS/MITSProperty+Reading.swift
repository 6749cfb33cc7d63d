import Estate

extension MITSProperty {
    /// What one unit's elements say, read with all that is wrong with them.
    struct Reading {
        let values: MITSValues
        let start: ElementPlaces.Start
        /// The path of a suffix of this unit.
        let path: (Int32) -> String
        private(set) var log = DiagnosticLog()
        private(set) var hasArea = true
        private(set) var fields: [(field: ImportField, text: PlacedText)] = []
        private var isReadable = true

        init(
            values: MITSValues, start: ElementPlaces.Start, path: @escaping (Int32) -> String
        ) {
            self.values = values
            self.start = start
            self.path = path
        }

        mutating func unit() -> ForeignUnit {
            let floor = floor()
            let area = area()
            let status = status()
            var unit = Unit(
                id: "", area: area ?? .zero, state: status.state, use: use,
                line: Int(start.line))
            unit.availableFrom = availableFrom(status.date)
            return ForeignUnit(floor: floor, unit: unit, isReadable: isReadable)
        }

        func place(of text: PlacedText) -> Place {
            Place(
                line: Int(text.line), column: Int(text.column), path: path(text.suffix),
                value: text.text)
        }

        private var place: Place {
            Place(line: Int(start.line), column: Int(start.column), path: path(start.suffix))
        }

        private mutating func report(_ finding: Finding, at text: PlacedText?) {
            if finding.code.severity == .error { isReadable = false }
            log.append(Diagnostic(finding, at: text.map { place(of: $0) } ?? place))
        }

        private mutating func floor() -> FloorNumber? {
            guard let text = values[.floorLevel] else {
                report(ForeignWording.floorNotStated("FloorLevel"), at: nil)
                return nil
            }
            fields.append((.floor, text))
            if let floor = MITSFloor.number(text.text) { return floor }
            report(ForeignWording.floorMalformed(text.text), at: text)
            return nil
        }

        private mutating func area() -> Area? {
            var areas: [(area: Area, text: PlacedText)] = []
            for text in [values[.minSquareFeet], values[.maxSquareFeet]].compactMap(\.self) {
                if let area = MITSProperty.area(text.text) {
                    areas.append((area, text))
                } else {
                    fields.append((.area, text))
                    report(ForeignWording.areaMalformed(text.text), at: text)
                    return nil
                }
            }
            guard let largest = areas.max(by: { $0.area < $1.area }) else {
                hasArea = false
                return nil
            }
            fields.append((.area, largest.text))
            if areas.contains(where: { $0.area != largest.area }) {
                report(MITSProperty.areasDiffer(areas.map(\.area)), at: largest.text)
            }
            return largest.area
        }

        private mutating func status() -> MITSStatus.Reading {
            var status = MITSStatus()
            status.isOffMarket =
                values[.economicStatus]
                .map { MITSStatus.offMarket.contains(MITSVocabulary.folded($0.text)) } ?? false
            let occupancy = values[.occupancyStatus]
            if let text = occupancy {
                status.occupancy = word(text, isOffMarket: &status.isOffMarket)
            } else if let text = values[.vacancyClass] {
                // The coarser word that listings carry.
                status.occupancy =
                    ["occupied": .occupied, "unoccupied": .vacant, "vacant": .vacant][
                        MITSVocabulary.folded(text.text)]
            }
            let leasing = values[.leasedStatus]
            if let text = leasing {
                status.leasing = word(text, isOffMarket: &status.isOffMarket)
            }
            let reading = status.reading
            let text = leasing ?? occupancy ?? values[.economicStatus] ?? values[.vacancyClass]
            if let text { fields.append((.state, text)) }
            if isReadable || log.counts[.wordUnknown] == nil {
                if reading.isContradiction {
                    report(MITSProperty.statesContradict(status, reading.state), at: text)
                } else if status.occupancy == nil, status.leasing == nil, !status.isOffMarket {
                    report(MITSProperty.stateAssumed, at: nil)
                }
            }
            return reading
        }

        private mutating func word<Word: CaseIterable & RawRepresentable>(
            _ text: PlacedText, isOffMarket: inout Bool
        ) -> Word? where Word.RawValue == String {
            let folded = MITSVocabulary.folded(text.text)
            if MITSStatus.offMarket.contains(folded) {
                isOffMarket = true
                return nil
            }
            let word = Word.allCases.first { $0.rawValue.lowercased() == folded }
            if word == nil {
                let words = Word.allCases.map { MITSProperty.spelled($0.rawValue) }
                report(MITSProperty.wordUnknown(text.text, words), at: text)
            }
            return word
        }

        private mutating func availableFrom(_ kind: MITSStatus.Reading.Date) -> CalendarDate? {
            let order: [MITSVocabulary.Element] =
                switch kind {
                case .none: []
                case .ready: [.madeReadyDate, .availableDate, .vacateDate]
                case .vacated: [.vacateDate, .availableDate, .madeReadyDate]
                }
            guard let text = order.compactMap({ values[$0] }).first else { return nil }
            fields.append((.availableFrom, text))
            if let date = ImportText.date(text.text, epoch: nil) { return date }
            report(MITSProperty.dateMalformed(text.text), at: text)
            return nil
        }

        /// Homes are no offices: nobody looking for an office is shown one.
        private var use: Unit.Use {
            let word = values[.economicStatus].map { MITSVocabulary.folded($0.text) }
            return word == "residential" ? .other : .office
        }
    }
}

import Estate

extension BuildingSyncBuilding {
    /// What one section says, read with all that is wrong with it.
    struct Reading {
        let section: BuildingSyncSection
        /// The path of a suffix of this section.
        let path: (Int32) -> String
        private(set) var log = DiagnosticLog()
        private(set) var fields: [(field: ImportField, text: PlacedText)] = []
        private var isReadable = true

        init(section: BuildingSyncSection, path: @escaping (Int32) -> String) {
            self.section = section
            self.path = path
        }

        mutating func unit(story: PlacedText) -> ForeignUnit {
            if let id = section.id { fields.append((.unit, id)) }
            if let name = section.name { fields.append((.note, name)) }
            if let use = section.classification { fields.append((.use, use)) }
            if let tenant = section.tenants.first { fields.append((.tenant, tenant)) }
            fields.append((.floor, story))
            let floor = ImportText.floor(story.text)
            if floor == nil { report(ForeignWording.floorMalformed(story.text), at: story) }
            let unit = Unit(
                id: "", area: area() ?? .zero, state: .vacant, use: section.use,
                line: Int(section.start.line))
            return ForeignUnit(floor: floor, unit: unit, isReadable: isReadable)
        }

        private mutating func area() -> Area? {
            let stated = section.areas.filter { $0.value != nil }
            guard let rank = stated.compactMap(\.rank).min() else {
                report(areaMissing(section.areas.map(\.name)), at: nil)
                return nil
            }
            var areas: [(area: Area, text: PlacedText)] = []
            for candidate in stated where candidate.rank == rank {
                guard let text = candidate.value else { continue }
                switch candidate.size {
                case .area(let area): areas.append((area, text))
                case .measureUnknown:
                    report(measureUnknown(candidate.unit?.text ?? ""), at: candidate.unit ?? text)
                    return nil
                case .malformed, nil:
                    report(ForeignWording.areaMalformed(text.text), at: text)
                    return nil
                }
            }
            guard let largest = areas.max(by: { $0.area < $1.area }) else { return nil }
            fields.append((.area, largest.text))
            if areas.contains(where: { $0.area != largest.area }) {
                report(areasDiffer(areas.map(\.area)), at: largest.text)
            }
            return largest.area
        }

        private mutating func report(_ finding: Finding, at text: PlacedText?) {
            if finding.code.severity == .error { isReadable = false }
            let place =
                text.map {
                    Place(
                        line: Int($0.line), column: Int($0.column), path: path($0.suffix),
                        value: $0.text)
                }
                ?? Place(
                    line: Int(section.start.line), column: Int(section.start.column),
                    path: path(0))
            log.append(Diagnostic(finding, at: place))
        }
    }
}

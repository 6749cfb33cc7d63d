import Estate
import FeedReader

extension NativeImporter {
    var floorPath: String { "/occupancyFeed/floor[\(floorIndex)]" }
    var unitPath: String {
        // Room for the rest, so that the text need not move as it grows.
        var path = ""
        path.reserveCapacity(80)
        path += "/occupancyFeed/floor["
        path += String(floorIndex)
        path += "]/unit["
        path += String(unitIndex)
        path += "]"
        return path
    }

    /// The path of the element being read.
    var path: String {
        switch open.last {
        case .unit: unitPath
        case .tenant: unitPath + "/tenant"
        case .lease: unitPath + "/lease"
        case .floor: floorPath
        case .occupancyFeed: "/occupancyFeed"
        case .energy: energyPath
        case .unknown, .foreign, nil: "/"
        }
    }

    /// Where a part of the unit just read stands.
    func place(of field: Finding.Field, in batch: ElementBatch) -> Place {
        let (element, attribute): ((event: Event, batch: Int)?, String?) =
            switch field {
            case .unitID: (unitElements.unit, "id")
            case .area: (unitElements.unit, "area")
            case .state: (unitElements.unit, "state")
            case .use: (unitElements.unit, "use")
            case .availableFrom: (unitElements.unit, "availableFrom")
            case .askingRent: (unitElements.unit, "askingRent")
            case .tenant: (unitElements.tenant, nil)
            case .tenantName: (unitElements.tenant, "name")
            case .creditCode: (unitElements.tenant, "uscc")
            case .industry: (unitElements.tenant, "industry")
            case .direction: (unitElements.tenant, "direction")
            case .headcount: (unitElements.tenant, "headcount")
            case .annualOutput: (unitElements.tenant, "annualOutput")
            case .isRegisteredInDistrict: (unitElements.tenant, "registeredInDistrict")
            case .lease: (unitElements.lease, nil)
            case .leaseStart: (unitElements.lease, "start")
            case .leaseEnd: (unitElements.lease, "end")
            case .rent: (unitElements.lease, "rent")
            case .unit, .floor, .floorNumber, .floorGrossArea, .feed, .building, .asOf,
                .industryEdition, .energy, .energyStart, .energyEnd:
                (unitElements.unit, nil)
            }
        var path = unitPath
        switch field {
        case .tenant, .tenantName, .creditCode, .industry, .direction, .headcount,
            .annualOutput, .isRegisteredInDistrict:
            path += "/tenant"
        case .lease, .leaseStart, .leaseEnd, .rent: path += "/lease"
        default: break
        }
        guard let element else { return Place(path: path) }
        switch element.batch {
        case batchNumber:
            return Self.place(ofAttribute: attribute, element.event, in: batch, path, names)
        case batchNumber - 1:
            return Self.place(ofAttribute: attribute, element.event, in: previousBatch, path, names)
        default:
            return Place(
                line: Int(element.event.line), column: Int(element.event.column),
                path: attribute.map { "\(path)/@\($0)" } ?? path)
        }
    }

    static func place(
        ofAttribute name: String?, _ event: Event, in batch: ElementBatch,
        _ path: consuming String, _ names: [ElementName]
    ) -> Place {
        let attribute = batch.attributes[event.attributes].first {
            names[Int($0.name)].local == name && names[Int($0.name)].namespace.isEmpty
        }
        guard let name, let attribute else {
            return Place(line: Int(event.line), column: Int(event.column), path: path)
        }
        let (line, column) = batch.location(ofAttribute: name, in: event)
        path += "/@"
        path += name
        return Place(
            line: line, column: column, path: path, value: batch.string(attribute.value))
    }

    func report(
        _ problem: Problem, _ attribute: ElementBatch.Attribute, _ event: Event,
        in batch: ElementBatch, _ path: String, into assembler: inout FeedAssembler
    ) {
        assembler.report(problem.code) {
            let name = names[Int(attribute.name)].local
            let place = Self.place(ofAttribute: name, event, in: batch, path, names)
            let element = elements[Int(event.name)]
            let allowed = NativeVocabulary.attributes(of: element).map { "\($0)" }
            return Diagnostic(
                problem.finding(
                    attribute: name, value: place.value ?? "", allowed: allowed.sorted()),
                at: place)
        }
    }

    func reportMissing(
        _ attribute: Attribute, _ event: Event, _ path: String,
        into assembler: inout FeedAssembler
    ) {
        assembler.report(.attributeMissing) {
            let element = elements[Int(event.name)]
            return Diagnostic(
                Self.missing("\(attribute)", of: element.name),
                at: Place(
                    line: Int(event.line), column: Int(event.column), path: "\(path)/@\(attribute)")
            )
        }
    }

    func reportUnknown(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        let name = names[Int(event.name)].local
        assembler.report(.elementUnknown) {
            Diagnostic(
                Self.unknownElement(
                    name, in: open.last, isWord: elements[Int(event.name)] != .unknown),
                at: Place(
                    line: Int(event.line), column: Int(event.column), path: "\(path)/\(name)",
                    value: name))
        }
    }

    func reportRepeated(
        _ event: Event, in batch: ElementBatch, into assembler: inout FeedAssembler
    ) {
        let name = names[Int(event.name)].local
        assembler.report(.elementRepeated) {
            Diagnostic(
                Self.repeatedElement(name),
                at: Place(
                    line: Int(event.line), column: Int(event.column), path: "\(path)/\(name)",
                    value: name))
        }
    }

    /// Energy that is used in a unit is its tenant's affair: it is passed over.
    mutating func reportEnergyOfUnit(_ event: Event, into assembler: inout FeedAssembler) {
        guard !energyReported else { return }
        energyReported = true
        assembler.report(.energyIgnored) {
            Diagnostic(
                Self.energyOfUnit,
                at: Place(
                    line: Int(event.line), column: Int(event.column), path: "\(path)/energy"))
        }
    }
}

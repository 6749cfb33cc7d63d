import Estate

/// Takes a feed from a dialect's importer floor by floor and unit by unit, holds it against the
/// rules, and keeps what is ready to be handed on.
struct FeedAssembler {
    private let context: ImportContext
    private(set) var log = DiagnosticLog()
    /// What the feed says of itself, once it could be read.
    private(set) var feed: Feed?
    private var check: FeedCheck?
    private var floor: Floor?
    private var packer: PackedFloor.Packer?
    private var floorArea = Area.zero
    private var summary: OccupancySummary.Builder?
    /// Whether every unit of the open floor could be read, so that its sums mean something.
    private var floorIsWhole = true
    private var readyFloors: [PackedFloor] = []
    private var readySummary = OccupancySummary()
    private var readyUnits = 0
    private var floorUnits = 0
    private var floors = 0
    private var units = 0
    private var energy: [EnergyReading] = []
    /// How many bytes a floor is expected to take: as many as the floor before did.
    private var expectedBytes = 1024

    init(context: ImportContext) {
        self.context = context
    }

    mutating func report(_ diagnostic: Diagnostic) {
        log.append(diagnostic)
    }

    mutating func report(_ findings: DiagnosticLog) {
        log.append(contentsOf: findings)
    }

    mutating func report(_ code: Diagnostic.Code, worded diagnostic: () -> Diagnostic) {
        log.append(code, worded: diagnostic)
    }

    /// Begins the feed.
    ///
    /// - Parameter isComplete: whether building and date could be read. Where not, why has been
    ///   reported; the units are checked all the same.
    mutating func begin(_ feed: Feed, isComplete: Bool, locate: (Finding.Field) -> Place) {
        let check = FeedCheck(
            feed, building: context.buildings[feed.building], classifier: context.classifier)
        if isComplete {
            check.header(
                expectedBuilding: context.building, expectedDate: context.asOf,
                today: context.today
            ) { finding in
                log.append(finding.code) { Diagnostic(finding, at: locate(finding.field)) }
            }
            self.feed = feed
        }
        self.check = check
    }

    /// Begins a floor; `nil` for one whose number could not be read.
    mutating func beginFloor(_ floor: Floor, locate: (Finding.Field) -> Place) {
        if let number = floor.number {
            check?.floorNumber(number) { finding in
                log.append(finding.code) { Diagnostic(finding, at: locate(finding.field)) }
            }
        }
        self.floor = floor
        packer = PackedFloor.Packer(floor, capacity: expectedBytes)
        floorArea = .zero
        summary = OccupancySummary.Builder(floor: floor.number)
        floorIsWhole = true
        floors += 1
    }

    /// A unit of the open floor.
    mutating func add(_ unit: borrowing Unit, locate: (Finding.Field) -> Place) {
        units += 1
        floorUnits += 1
        guard
            let tenant = check?.unit(
                unit,
                report: { code, finding in
                    log.append(code) {
                        let finding = finding(copy unit)
                        return Diagnostic(finding, at: locate(finding.field))
                    }
                })
        else { return }
        floorArea += unit.area
        guard !log.hasErrors else { return }
        summary?.add(unit, tenant: tenant.key, evidence: tenant.evidence)
        packer?.add(unit)
    }

    /// A unit of the open floor that could not be read; why has been reported.
    mutating func addUnreadableUnit() {
        units += 1
        floorIsWhole = false
    }

    mutating func endFloor(locate: (Finding.Field) -> Place) {
        guard let floor else { return }
        if floorIsWhole {
            check?.floor(floor, units: floorArea) { finding in
                log.append(finding.code) { Diagnostic(finding, at: locate(finding.field)) }
            }
        }
        if !log.hasErrors, let summary = summary.take(), let packer = packer.take() {
            let packed = packer.packed()
            expectedBytes = packed.units.count + packed.units.count / 8
            readyFloors.append(packed)
            readySummary += summary.summary()
            readyUnits += floorUnits
        }
        floorUnits = 0
        self.floor = nil
        summary = nil
        packer = nil
    }

    /// The floor that is open, if any; its number, if it could be read.
    var openFloor: Floor? { floor }

    /// A reading of energy, of the building or of the open floor.
    mutating func add(_ reading: EnergyReading, line: Int, locate: (Finding.Field) -> Place) {
        check?.energy(reading, line: line, isDated: feed != nil) { finding in
            log.append(finding.code) { Diagnostic(finding, at: locate(finding.field)) }
        }
        guard !log.hasErrors else {
            energy = []
            return
        }
        energy.append(reading)
    }

    /// What is ready to be handed on, once it is worth the trip or the feed has ended.
    mutating func takeReady(all: Bool) -> FeedPiece? {
        guard !log.hasErrors, !readyFloors.isEmpty, all || readyUnits >= 1000 else { return nil }
        defer {
            readyFloors = []
            readySummary = OccupancySummary()
            readyUnits = 0
        }
        return .floors(readyFloors, readySummary)
    }

    var reading: FeedReading {
        FeedReading(feed: feed, floors: floors, units: units, log: log, energy: energy)
    }
}

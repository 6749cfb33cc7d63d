import Estate

/// The floors of a building as far as they can be read.
struct PlannedFloors {
    /// From the bottom up.
    var plans: [Building.FloorPlan] = []
    /// The line that states each floor.
    var lines: [FloorNumber: Int] = [:]
    /// Whether all could be read, so that a floor that is not among them is not there.
    var isComplete = true
}

extension NodeReader {
    /// The floors with their gross areas and uses.
    mutating func floors(_ place: Place) -> PlannedFloors {
        var floors = PlannedFloors()
        let example = "[{numbers: [3-28], grossArea: 1650.5, use: office}]"
        let items = self.items(place, example: example, atLeastOne: true)
        if items.isEmpty { floors.isComplete = false }
        for item in items { floorPlans(item, into: &floors) }
        floors.plans.sort { $0.number < $1.number }
        return floors
    }

    private mutating func floorPlans(_ place: Place, into floors: inout PlannedFloors) {
        guard let section = self.section(place, keys: ["numbers", "grossArea", "use"]) else {
            floors.isComplete = false
            return
        }
        let numbers = required("numbers", in: section).map { floorRanges($0) }
        let grossArea = required("grossArea", in: section).flatMap {
            area($0, from: Area(hundredths: 1))
        }
        let use = section["use"].flatMap { word($0, among: Words.uses) } ?? .office
        if numbers?.isComplete != true { floors.isComplete = false }
        for (place, range) in numbers?.ranges ?? [] {
            let taken = range.numbers.filter { floors.lines[$0] != nil }
            if let first = taken.first, let other = floors.lines[first] {
                report(.policyFloorsOverlap, at: place, .floorsOverlap(taken, other))
            }
            for number in range.numbers where floors.lines[number] == nil {
                floors.lines[number] = place.line
                guard let grossArea else { continue }
                floors.plans.append(
                    Building.FloorPlan(number: number, grossArea: grossArea, use: use))
            }
        }
    }

    /// The floors that count as 核心载体; each has to be one of the building's.
    ///
    /// - Parameter planned: `nil` where the file states no floors.
    mutating func carrier(_ place: Place, on planned: PlannedFloors?) -> Building.Carrier? {
        guard let section = self.section(place, keys: ["since", "floors"]) else { return nil }
        let since = required("since", in: section).flatMap { date($0) }
        guard let list = required("floors", in: section) else { return nil }
        var floors: Set<FloorNumber> = []
        for (place, range) in floorRanges(list).ranges {
            floors.formUnion(range.numbers)
            guard let planned, planned.isComplete else { continue }
            let missing = range.numbers.filter { planned.lines[$0] == nil }
            if !missing.isEmpty {
                report(.policyCarrierFloorMissing, at: place, .carrierFloorMissing(missing))
            }
        }
        guard let since else { return nil }
        return Building.Carrier(since: since, floors: floors)
    }

    /// A list of floors and ranges of floors, or one alone.
    ///
    /// - Returns: those that could be read, and whether all could.
    private mutating func floorRanges(
        _ place: Place
    ) -> (ranges: [(place: Place, range: FloorRange)], isComplete: Bool) {
        let items = place.isList ? self.items(place, example: "[3-28]") : [place]
        if items.isEmpty { report(.policyFloorMalformed, at: place, .noFloors) }
        var ranges: [(place: Place, range: FloorRange)] = []
        for item in items {
            let text = self.text(of: item.node)
            switch text.map(FloorRange.read) ?? .failure(.notARange) {
            case .success(let range): ranges.append((item, range))
            case .failure(let mistake):
                report(.policyFloorMalformed, at: item, .floorMalformed(text ?? "", mistake))
            }
        }
        return (ranges, !items.isEmpty && ranges.count == items.count)
    }
}

extension Wording {
    fileprivate static let noFloors = Wording("没有写楼层。", "请写上楼层，如 [3-28]。")

    fileprivate static func floorMalformed(
        _ text: String, _ mistake: FloorRange.Mistake
    ) -> Wording {
        switch mistake {
        case .notARange:
            Wording("“\(text)”不是楼层或楼层区间。", "请写整数或区间，如 12、3-28、-2--1；地下一层写 -1。")
        case .zero: Wording("“\(text)”用到了 0 层。", "没有 0 层：地上从 1 开始，地下从 -1 开始。")
        case .tooFar: Wording("“\(text)”超出了楼层的范围。", "请核对楼层，应在 -32000 到 32000 之间。")
        case .backwards: Wording("楼层区间“\(text)”的两端写反了。", "请把低的楼层写在前面，如 3-28、-2--1。")
        }
    }

    fileprivate static func floorsOverlap(_ floors: [FloorNumber], _ line: Int) -> Wording {
        Wording("楼层 \(list(floors)) 在第 \(line) 行已经写过。", "每层只能写一次，请改正其中一处。")
    }

    fileprivate static func carrierFloorMissing(_ floors: [FloorNumber]) -> Wording {
        Wording("核心载体的楼层 \(list(floors)) 不在 floors 里。", "请改正这里的楼层，或在 floors 里补上。")
    }

    private static func list(_ floors: [FloorNumber]) -> String {
        FloorRange.covering(floors).map(\.description).joined(separator: "、")
    }
}

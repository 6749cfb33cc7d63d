/// The policy file has the floor.
enum FloorUnknown {
    static func finding(_ number: FloorNumber, in building: Building) -> Finding {
        let numbers = building.floors.map(\.number)
        let range = numbers.min().flatMap { low in numbers.max().map { "\(low) 至 \($0)" } }
        return Finding(
            code: .floorUnknown, field: .floorNumber,
            message: "“\(building.name)”没有 \(number) 层。",
            hint: "政策文件里的楼层是 \(range ?? "（未登记）")（没有 0 层，地下为负数）。请核对楼层号，或请区里补充楼层。")
    }
}

/// A floor is named once.
enum FloorRepeated {
    static func finding(_ number: FloorNumber) -> Finding {
        Finding(
            code: .floorRepeated, field: .floorNumber, message: "\(number) 层在文件里出现了不止一次。",
            hint: "请把同一层的单元合并到一个 floor 里。")
    }
}

/// The units of a floor do not exceed its gross area by more than 0.5 %: the tolerance is for
/// areas measured at different times.
enum FloorAreaExceeded {
    static func finding(_ floor: Floor, units: Area, gross: Area) -> Finding? {
        guard units.hundredths * 1000 > gross.hundredths * 1005 else { return nil }
        return Finding(
            code: .floorAreaExceeded, field: .floor, value: "\(units)",
            message: "\(name(floor))的单元面积合计 \(units) ㎡，超过该层建筑面积 \(gross) ㎡（允许误差 0.5%）。",
            hint: "请核对各单元面积和面积单位（㎡ 或万㎡）；该层建筑面积有变请写在 floor 的 grossArea 里。")
    }

    static func name(_ floor: Floor) -> String {
        floor.number.map { "\($0) 层" } ?? "楼层不明"
    }
}

/// The units of a floor cover at least half of it; otherwise some are probably missing.
enum FloorSparse {
    static func finding(_ floor: Floor, units: Area, gross: Area) -> Finding? {
        guard units.hundredths * 2 < gross.hundredths else { return nil }
        return Finding(
            code: .floorSparse, field: .floor, value: "\(units)",
            message: "\(FloorAreaExceeded.name(floor))的单元面积合计 \(units) ㎡，不到该层建筑面积 \(gross) ㎡ 的一半。",
            hint: "请检查该层是否漏报了单元（空置的单元也要报）。")
    }
}

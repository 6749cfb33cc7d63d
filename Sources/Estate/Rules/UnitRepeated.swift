/// A unit's number is used once in its building.
struct UnitRepeated {
    private var numbers = TextTable()
    private var firstLines: [Int32] = []

    /// Says that a unit will be checked soon; returns what ``firstLine(_:fingerprint:)`` wants.
    func expect(_ unit: borrowing Unit) -> UInt64 {
        let fingerprint = FingerprintTable.fingerprint(of: unit.id)
        numbers.expect(fingerprint)
        return fingerprint
    }

    /// The line that used the unit's number first; `nil` where this is the first use.
    mutating func firstLine(_ unit: borrowing Unit, fingerprint: UInt64) -> Int? {
        let (index, isNew) = numbers.insert(unit.id, fingerprint: fingerprint)
        guard isNew else { return Int(firstLines[index]) }
        firstLines.append(Int32(truncatingIfNeeded: unit.line))
        return nil
    }

    static func finding(_ unit: Unit, firstLine: Int) -> Finding {
        Finding(
            code: .unitRepeated, field: .unitID,
            message: "房号 \(unit.id) 重复" + (firstLine > 0 ? "，第 \(firstLine) 行已有。" : "。"),
            hint: "房号在一栋楼里必须唯一：请删去重复的单元，或改用不同的房号（如加楼层）。")
    }
}

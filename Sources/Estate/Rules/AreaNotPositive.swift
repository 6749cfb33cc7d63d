/// A unit has an area above 0 after rounding to 0.01 m².
enum AreaNotPositive: UnitRule {
    static let code = Diagnostic.Code.areaNotPositive

    static func isBroken(by unit: borrowing Unit, _ tenant: TenantReading, in feed: Feed) -> Bool {
        unit.area <= .zero
    }

    static func finding(_ unit: Unit, in feed: Feed) -> Finding {
        Finding(
            code: code, field: .area, message: "房号 \(unit.id) 的面积必须大于 0。",
            hint: "请填写该单元的实际面积；不存在的单元请删去。")
    }
}

/// Something a column or field of a foreign table can hold.
public enum ImportField: UInt8, CaseIterable, Hashable, Sendable {
    case floor, unit, area, state, use, availableFrom, askingRent
    case tenant, creditCode, industry, direction, headcount, registered, annualOutput
    case leaseStart, leaseEnd, rent
    /// First and last day of a lease in one cell, such as `2025.3.1-2028.2.29`.
    case leasePeriod
    /// Read, shown in a dry run, and not stored.
    case note
    // What the table says of itself, once or in every row.
    case building, asOf, sender
    /// The units of measure of the whole table, such as `单位：万㎡`.
    case measure

    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .floor: "楼层"
        case .unit: "房号"
        case .area: "面积"
        case .state: "状态"
        case .use: "用途"
        case .availableFrom: "可入驻日期"
        case .askingRent: "挂牌租金"
        case .tenant: "租户"
        case .creditCode: "统一社会信用代码"
        case .industry: "行业代码"
        case .direction: "产业方向"
        case .headcount: "从业人数"
        case .registered: "属地注册"
        case .annualOutput: "年产值"
        case .leaseStart: "起租日"
        case .leaseEnd: "到期日"
        case .rent: "租金"
        case .leasePeriod: "起止日"
        case .note: "备注"
        case .building: "楼宇编号"
        case .asOf: "数据日期"
        case .sender: "报送单位"
        case .measure: "计量单位"
        }
    }

    /// Its name in profiles and interfaces, such as `creditCode`.
    public var id: String { "\(self)" }

    /// The place in the order of all fields, from 0.
    public var index: Int { Int(rawValue) }

    /// Whether a merged cell that holds this holds it for every row it spans. A room number or an
    /// area belongs to one room.
    public var isShared: Bool {
        switch self {
        case .unit, .area: false
        default: true
        }
    }
}

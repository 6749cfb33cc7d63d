import Estate
extension Mistake {
    /// Values of the wrong type, form or size.
    static let ofValue: [Mistake] = [
        Mistake(
            .policyTypeWrong, "grossArea: 1650.5", #"grossArea: "1650.5""#, at: (13, 33),
            hint: "去掉引号", path: "floors[2].grossArea"),
        Mistake(
            .policyTypeWrong, "grossArea: 1650.5", "grossArea: 1650.5㎡", at: (13, 33), hint: "不带单位",
            path: "floors[2].grossArea"),
        Mistake(
            .policyTypeWrong, "share: 0.60", "share: 60%", at: (16, 58), hint: "0.60",
            path: "policy.clusterTarget.share"),
        Mistake(
            .policyTypeWrong, "months: 24", "months: 24.5", at: (22, 15), hint: "整数",
            path: "policy.incentives[0].months"),
        Mistake(
            .policyTypeWrong, "address: 重庆市渝中区示例路1号", "address:", at: (3, 9), hint: "填写内容",
            path: "address"),
        Mistake(
            .policyTypeWrong, "name: 示例楼", "name: [示例楼]", at: (2, 7), hint: "直接写文字", path: "name"),
        Mistake(
            .policyTypeWrong, "{longitude: 106.5516, latitude: 29.5567}", "渝中区", at: (4, 11),
            hint: "longitude、latitude", path: "location"),
        Mistake(
            .policyTypeWrong, "[industrial-software, it-services]", "it-services", at: (15, 15),
            hint: "写成列表", path: "policy.directions"),
        Mistake(
            .policyTypeWrong, in: .district, #"{"6513": industrial-software, "6940": other}"#, "[]",
            at: (15, 20), hint: "{键: 值}", path: "industryOverrides"),

        Mistake(
            .policyDateMalformed, "since: 2025-09-01", "since: 2025-09-31", at: (8, 22),
            hint: "2026-10-31", path: "mantianxing.since"),
        Mistake(
            .policyDateMalformed, "since: 2025-09-01", "since: 2025/9/1", at: (8, 22),
            hint: "年-月-日", path: "mantianxing.since"),
        Mistake(
            .policyDateMalformed, in: .district, "by: 2027-12-31, counting", "by: 2027年底, counting",
            at: (3, 38), hint: "年-月-日", path: "goals.carrierArea.by"),

        Mistake(
            .policyNumberOutOfRange, "106.5516", "206.5516", at: (4, 23), hint: "-180 到 180",
            path: "location.longitude"),
        Mistake(
            .policyNumberOutOfRange, "29.5567", "90.0001", at: (4, 43), hint: "-90 到 90",
            path: "location.latitude"),
        Mistake(
            .policyNumberOutOfRange, "grossArea: 1650.5", "grossArea: 0", at: (13, 33),
            hint: "0.01", path: "floors[2].grossArea"),
        Mistake(
            .policyNumberOutOfRange, "grossArea: 1650.5", "grossArea: 100000000.01", at: (13, 33),
            hint: "100000000.00", path: "floors[2].grossArea"),
        Mistake(
            .policyNumberOutOfRange, "share: 0.60", "share: 1.01", at: (16, 58), hint: "0 到 1",
            path: "policy.clusterTarget.share"),
        Mistake(
            .policyNumberOutOfRange, "to: 75.5", "to: 54.999999", at: (17, 30), hint: "填反",
            path: "policy.askingRent.to"),
        Mistake(
            .policyNumberOutOfRange, "from: 55", "from: -1", at: (17, 22), hint: "0 到",
            path: "policy.askingRent.from"),
        Mistake(
            .policyNumberOutOfRange, "rentReduction: 0.5", "rentReduction: 5", at: (21, 22),
            hint: "0 到 1", path: "policy.incentives[0].rentReduction"),
        Mistake(
            .policyNumberOutOfRange, "months: 24", "months: 601", at: (22, 15), hint: "1 到 600",
            path: "policy.incentives[0].months"),
        Mistake(
            .policyNumberOutOfRange, "grantPerSquareMetre: 300", "grantPerSquareMetre: -1",
            at: (25, 28), hint: "0 到", path: "policy.incentives[1].grantPerSquareMetre"),
        Mistake(
            .policyNumberOutOfRange, "minArea: 300", "minArea: 99999999999999999999", at: (20, 58),
            hint: "平方米", path: "policy.incentives[0].when.minArea"),
        Mistake(
            .policyNumberOutOfRange, in: .district, "target: 1000000", "target: 0", at: (3, 25),
            hint: "平方米", path: "goals.carrierArea.target"),
        Mistake(
            .policyNumberOutOfRange, in: .district, "target: 100000,", "target: 0,", at: (4, 23),
            hint: "1 到", path: "goals.headcount.target"),
        Mistake(
            .policyNumberOutOfRange, in: .district, "staleAfterDays: 60", "staleAfterDays: 0",
            at: (11, 19), hint: "1 到", path: "settings.staleAfterDays"),
        Mistake(
            .policyNumberOutOfRange, in: .district, "availabilityHorizonDays: 90",
            "availabilityHorizonDays: 3651", at: (12, 28), hint: "0 到 3650",
            path: "settings.availabilityHorizonDays"),
        Mistake(
            .policyNumberOutOfRange, in: .district, "minTenants: 4", "minTenants: -4", at: (13, 51),
            hint: "0 到", path: "settings.locationQuotient.minTenants"),
        Mistake(
            .policyNumberOutOfRange, in: .district, "vacancyAlert: 0.25", "vacancyAlert: 25",
            at: (14, 17), hint: "0 到 1", path: "settings.vacancyAlert"),
        Mistake(
            .policyNumberOutOfRange, in: .district, "vacancyAlert: 0.25", "reports: {monthly: 32}",
            at: (14, 22), hint: "1 到 31", path: "settings.reports.monthly"),
        Mistake(
            .policyTypeWrong, in: .district, "vacancyAlert: 0.25", "reports: {monthly: 5日}",
            at: (14, 22), hint: "数字", path: "settings.reports.monthly"),
        Mistake(
            .policyTypeWrong, in: .district, "vacancyAlert: 0.25", "reports: monthly",
            at: (14, 12), hint: "monthly、quarterly", path: "settings.reports"),
    ]
}

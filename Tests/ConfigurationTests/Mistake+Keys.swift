import Estate
extension Mistake {
    /// What is not YAML, and keys that do not belong.
    static let ofForm: [Mistake] = [
        Mistake(.policyMalformed, "name: 示例楼", #"name: "示例楼"#, at: (2, 7), hint: "右引号"),
        Mistake(.policyMalformed, "  incentives:", "\tincentives:", at: (18, 1), hint: "制表符"),
        Mistake(.policyMalformed, "address: ", "address：", at: (3, 1), hint: "冒号用半角"),
        Mistake(.policyMalformed, "29.5567}", "29.5567]", at: (4, 50), hint: "补上 }"),
        Mistake(.policyMalformed, "name: 示例楼", "name: 示例: 楼", at: (2, 9), hint: "加引号"),
        Mistake(.policyMalformed, "name: 示例楼", "name: *lou", at: (2, 7), hint: "以 * 开头"),
        Mistake(.policyMalformed, "policy:", "---\npolicy:", at: (14, 1), hint: "---"),
        Mistake(.policyMalformed, "name: 示例楼", "name: 示\u{7}例楼", at: (2, 8), hint: "删去这个字符"),

        Mistake(
            .policyKeyUnknown, "address:", "adress:", at: (3, 1), hint: "“address”", path: "adress"),
        Mistake(
            .policyKeyUnknown, "address:", "colour:", at: (3, 1), hint: "可用的键：id、name",
            path: "colour"),
        Mistake(
            .policyKeyUnknown, "minHeadcount", "minHeadCount", at: (20, 63), hint: "“minHeadcount”",
            path: "policy.incentives[0].when.minHeadCount"),
        Mistake(
            .policyKeyUnknown, "name: 示例楼", "names: 示例楼", at: (2, 1), hint: "“name”", path: "names"),
        Mistake(
            .policyKeyUnknown, in: .district, "vacancyAlert: 0.25", "reports: {montly: 5}",
            at: (14, 13), hint: "“monthly”", path: "settings.reports.montly"),
        Mistake(
            .policyKeyUnknown, in: .district, "vacancyAlert", "vacancyAlarm", at: (14, 3),
            hint: "“vacancyAlert”", path: "settings.vacancyAlarm"),

        Mistake(.policyKeyMissing, "name: 示例楼\n", "", at: (1, 1), hint: "name: …", path: "name"),
        Mistake(
            .policyKeyMissing, ", role: core", "", at: (7, 5), hint: "role: …",
            path: "memberships[0].role"),
        Mistake(
            .policyKeyMissing, ", phone: 02300000000", "", at: (26, 12), hint: "phone: …",
            path: "policy.contact.phone"),
        Mistake(
            .policyKeyMissing, "      grantPerSquareMetre: 300\n", "", at: (24, 7),
            hint: "grantPerSquareMetre", path: "policy.incentives[1].rentReduction"),
        Mistake(
            .policyKeyMissing, "directions: [industrial-software], min", "directions: [], min",
            at: (20, 26), hint: "补上内容", path: "policy.incentives[0].when.directions"),
        Mistake(
            .policyKeyMissing, in: .district,
            "  carrierArea: {target: 1000000, by: 2027-12-31, counting: designated}\n", "",
            at: (3, 3), hint: "carrierArea: …", path: "goals.carrierArea"),
        Mistake(
            .policyKeyMissing, in: .district, ", name: 一核多点", "", at: (6, 5), hint: "name: …",
            path: "layouts[0].name"),

        Mistake(.policyKeyRepeated, "address: ", "name: ", at: (3, 1), hint: "只保留一处", path: "name"),
        Mistake(
            .policyKeyRepeated, "role: core, ", #"role: core, "role": core, "#, at: (7, 48),
            hint: "只保留一处", path: "memberships[0].role"),
        Mistake(
            .policyKeyRepeated, in: .district, "staleAfterDays: 60", "vacancyAlert: 0.2",
            at: (14, 3), hint: "只保留一处", path: "settings.vacancyAlert"),
    ]
}

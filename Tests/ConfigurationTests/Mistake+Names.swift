import Estate
extension Mistake {
    /// Words, ids and floors that are not known or contradict each other.
    static let ofName: [Mistake] = [
        Mistake(
            .policyWordUnknown, "role: core", "role: cores", at: (7, 42), hint: "“core”",
            path: "memberships[0].role"),
        Mistake(
            .policyWordUnknown, "role: core", "role: 核心", at: (7, 42), hint: "“core”",
            path: "memberships[0].role"),
        Mistake(
            .policyWordUnknown, "level: municipal", "level: national", at: (8, 41),
            hint: "municipal（市级）", path: "mantianxing.level"),
        Mistake(
            .policyWordUnknown, "use: retail", "use: shop", at: (12, 44), hint: "retail（商业）",
            path: "floors[1].use"),
        Mistake(
            .policyWordUnknown, "[industrial-software, it-services]", "[it-services, it-services]",
            at: (15, 29), hint: "只保留一处", path: "policy.directions[1]"),
        Mistake(
            .policyWordUnknown, in: .district, "counting: designated", "counting: used-area",
            at: (3, 60), hint: "usable（可用）", path: "goals.carrierArea.counting"),

        Mistake(
            .policyDirectionUnknown, "[industrial-software, it-services]",
            "[industrial-software, it-service]", at: (15, 37), hint: "“it-services”",
            path: "policy.directions[1]"),
        Mistake(
            .policyDirectionUnknown, "[industrial-software, it-services]",
            "[industrial-software, 区块链]", at: (15, 37), hint: "“blockchain”",
            path: "policy.directions[1]"),
        Mistake(
            .policyDirectionUnknown, "direction: industrial-software", "direction: other",
            at: (16, 30), hint: "九大方向之一", path: "policy.clusterTarget.direction"),
        Mistake(
            .policyDirectionUnknown, in: .district, #""6940": other"#, #""6940": finance"#,
            at: (15, 58), hint: "xinchuang（信创）", path: "industryOverrides.6940"),

        Mistake(
            .policyParkUnknown, "park: digital-economy", "park: digital-economic", at: (5, 7),
            hint: "“digital-economy”", path: "park"),
        Mistake(
            .policyParkUnknown, "park: digital-economy", "park: 跨境电商综合服务园区", at: (5, 7),
            hint: "“cross-border”", path: "park"),

        Mistake(
            .policyLayoutUnknown, "layout: one-core-many-points", "layout: ring", at: (7, 14),
            hint: "one-core-many-points（一核多点）", path: "memberships[0].layout"),

        Mistake(
            .policyIDMalformed, #""5001030001""#, "500103001", at: (1, 5), hint: "十位数字", path: "id"),
        Mistake(
            .policyIDMalformed, #""5001030001""#, #""0000000000""#, at: (1, 5), hint: "十位数字",
            path: "id"),
        Mistake(
            .policyIDMalformed, in: .district, #""500103""#, "5001", at: (1, 18), hint: "六位数字",
            path: "district.code"),

        Mistake(
            .policyIDRepeated, in: .district, "id: cross-border", "id: digital-economy",
            at: (9, 10), hint: "换一个 id", path: "parks[1].id"),

        Mistake(
            .policyFileNameDiffers, #""5001030001""#, "5001030009", at: (1, 5),
            hint: "5001030009.yaml", path: "id"),

        Mistake(
            .policyIndustryCodeUnknown, in: .district, #""6513""#, #""9813""#, at: (15, 21),
            hint: "2017 版", path: "industryOverrides.9813"),
        Mistake(
            .policyIndustryCodeUnknown, in: .district, #""6513""#, "6510", at: (15, 21),
            hint: "2017 版", path: "industryOverrides.6510"),
        Mistake(
            .policyIndustryCodeUnknown, in: .district, #""6513""#, "I6513", at: (15, 21),
            hint: "门类字母", path: "industryOverrides.I6513"),

        Mistake(
            .policyFloorMalformed, "[3-5], grossArea", "[5-3], grossArea", at: (13, 16),
            hint: "低的楼层写在前面", path: "floors[2].numbers[0]"),
        Mistake(
            .policyFloorMalformed, "[3-5], grossArea", "[3-5, B1], grossArea", at: (13, 21),
            hint: "地下一层写 -1", path: "floors[2].numbers[1]"),
        Mistake(
            .policyFloorMalformed, "[3-5], grossArea", "[3~5], grossArea", at: (13, 16),
            hint: "3-28", path: "floors[2].numbers[0]"),
        Mistake(
            .policyFloorMalformed, "[1-2]", "[0-2]", at: (12, 16), hint: "没有 0 层",
            path: "floors[1].numbers[0]"),
        Mistake(
            .policyFloorMalformed, "[1-2]", "[]", at: (12, 15), hint: "写上楼层",
            path: "floors[1].numbers"),
        Mistake(
            .policyFloorMalformed, "[1-2]", "1-40000", at: (12, 15), hint: "32000",
            path: "floors[1].numbers"),

        Mistake(
            .policyFloorsOverlap, "[1-2]", "[1-3]", at: (13, 16), hint: "每层只能写一次",
            path: "floors[2].numbers[0]"),
        Mistake(
            .policyFloorsOverlap, "[-2, -1]", "[-2--1, -1]", at: (11, 23), hint: "每层只能写一次",
            path: "floors[0].numbers[1]"),

        Mistake(
            .policyCarrierFloorMissing, "floors: [3-5]}", "floors: [3, 4-7]}", at: (9, 42),
            hint: "在 floors 里补上", path: "carrier.floors[1]"),
    ]
}

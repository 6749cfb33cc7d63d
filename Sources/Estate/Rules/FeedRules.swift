/// The feed's building has a policy file.
enum BuildingUnknown {
    static func finding(_ id: Building.ID) -> Finding {
        Finding(
            code: .buildingUnknown, field: .building, value: id.rawValue,
            message: "没有编号为 \(id) 的楼宇。",
            hint: "请核对楼宇编号（十位数字）；新楼宇请区里先建立政策文件 \(id).yaml。")
    }
}

/// What the feed says of its building agrees with what its sender says.
enum BuildingMismatch {
    static func finding(_ feed: Feed, expected: Building.ID) -> Finding {
        Finding(
            code: .buildingMismatch, field: .building, value: feed.building.rawValue,
            message: "文件里的楼宇是 \(feed.building)，指定的是 \(expected)。",
            hint: "请确认是否选错了文件或楼宇。")
    }
}

/// What the feed says of its date agrees with what its sender says.
enum AsOfMismatch {
    static func finding(_ feed: Feed, expected: CalendarDate) -> Finding {
        Finding(
            code: .asOfMismatch, field: .asOf, value: "\(feed.asOf)",
            message: "文件里的数据日期是 \(feed.asOf)，指定的是 \(expected)。",
            hint: "请确认是否选错了文件或日期。")
    }
}

/// A feed speaks of today or an earlier day.
enum AsOfInFuture {
    static func finding(_ feed: Feed, today: CalendarDate) -> Finding? {
        guard feed.asOf > today else { return nil }
        return Finding(
            code: .asOfInFuture, field: .asOf, value: "\(feed.asOf)",
            message: "数据日期 \(feed.asOf) 在今天（\(today)）之后。", hint: "请填写数据实际对应的日期。")
    }
}

/// Industry codes come with their edition, because some mean different things in each.
enum IndustryEditionMissing {
    static func finding(_ industry: String) -> Finding {
        Finding(
            code: .industryEditionMissing, field: .industry, value: industry,
            message: "文件里有行业代码，却没有写明是哪一版《国民经济行业分类》。",
            hint: "请在根元素上写 industryEdition=\"2017\"（或 \"2011\"）。")
    }
}

import Estate

/// What a column of places of registration says: yes or no, or where.
enum Registration {
    /// Whether an enterprise is registered in the district.
    ///
    /// - Returns: `nil` where that can't be told: Chongqing holds the district and others.
    static func isInDistrict(_ text: String, _ profile: ImportProfile) -> Bool? {
        let folded = ImportText.folded(text)
        if let known = profile.flags[folded] { return known }
        func names(_ value: Bool) -> Bool {
            profile.flags.contains {
                $0.value == value && $0.key.count > 1 && folded.contains($0.key)
            }
        }
        if let first = folded.first, "非不否未无没".contains(first) { return false }
        if folded.hasPrefix("是") { return true }
        // Not yet: 拟迁入渝中区, 待迁入.
        if let first = folded.first, "拟待".contains(first) { return nil }
        if names(false) { return false }
        if names(true) { return true }
        let place = ["重庆市", "重庆", "中国"].reduce(folded[...]) { rest, prefix in
            rest.hasPrefix(prefix) ? rest.dropFirst(prefix.count) : rest
        }
        if places.contains(where: { place.hasPrefix($0) }) { return false }
        return "区市县省州旗国".contains { place.contains($0) } ? false : nil
    }

    /// Places outside, as people call them without 区, 市 or 省: the other districts of Chongqing, the
    /// provinces (GB/T 2260), and the cities where enterprises are mostly from.
    private static let places = [
        "江北", "渝北", "南岸", "沙坪坝", "九龙坡", "大渡口", "北碚", "巴南", "两江新", "万州", "涪陵", "黔江", "长寿",
        "江津", "合川", "永川", "南川", "綦江", "大足", "璧山", "铜梁", "潼南", "荣昌", "开州", "梁平", "武隆", "北京",
        "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西",
        "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海",
        "宁夏", "新疆", "香港", "澳门", "台湾", "成都", "深圳", "广州", "杭州", "南京", "苏州", "武汉", "西安", "贵阳",
        "昆明", "长沙", "郑州", "青岛", "厦门", "宁波", "大连", "合肥",
    ]
}

import Estate

extension Diagnostic.Code {
    /// What the code stands for, in Chinese: the words of the README's table.
    var meaning: String {
        switch self {
        case .compressedInput: "是压缩包或 xlsx/xls，不是 XML 文本"
        case .encodingUnsupported: "编码不在 UTF-8、UTF-16、GB 18030、GBK、GB 2312 之内"
        case .encodingInvalid: "字节不是所声明编码的文字，或声明与内容不符"
        case .doctypeForbidden: "含有 DOCTYPE 声明"
        case .tagTooLong: "一个标签超过 16 KiB"
        case .tooManyAttributes: "一个元素超过 64 个属性"
        case .nestingTooDeep: "元素嵌套超过 64 层"
        case .textTooLong: "一段文字、注释或 CDATA 超过 1 MiB"
        case .tooManyNames: "不同的元素和属性名超过 2,000 个"
        case .notWellFormed: "不是格式正确的 XML，或文件不完整"
        case .dialectUnknown: "认不出的格式"
        case .elementUnknown: "没有这个元素，或它不能放在这里"
        case .elementRepeated: "一个单元里有两个 tenant 或两个 lease"
        case .textUnexpected: "标签之间有不应出现的文字"
        case .attributeUnknown: "没有这个属性"
        case .attributeMissing: "缺少必填的属性"
        case .dateMalformed: "不是有效日期"
        case .numberMalformed: "不是可用的数字"
        case .wordUnknown: "不是这里可用的词（状态、用途、单位等）"
        case .identifierMalformed: "楼宇编号不是十位数字，或房号为空"
        case .directionUnknown: "不是产业方向"
        case .industryEditionMissing: "有行业代码却没写是哪一版"
        case .buildingUnknown: "没有这个编号的楼宇"
        case .buildingMismatch: "文件里的楼宇与指定的不一致"
        case .asOfMismatch: "文件里的日期与指定的不一致"
        case .asOfInFuture: "数据日期在今天之后"
        case .floorUnknown: "政策文件里没有这一层"
        case .floorRepeated: "同一层出现了两次"
        case .floorAreaExceeded: "单元面积之和超过该层建筑面积 0.5% 以上"
        case .unitRepeated: "房号在楼内重复"
        case .areaNotPositive: "面积不大于 0"
        case .leaseReversed: "租约到期早于起租"
        case .vacantWithTenant: "空置单元填了租户"
        case .creditCodeInvalid: "统一社会信用代码校验不通过"
        case .industryUnknown: "行业代码不存在，或对照表里没有"
        case .industryAmbiguous: "行业代码在两版中含义不同"
        case .directionUndetermined: "产业方向待认定"
        case .leasedWithoutTenant: "已出租但没有租户"
        case .tenantUnnamed: "租户既无名称也无有效代码，不计入企业数"
        case .tenantOnIdleUnit: "保留或停用的单元填了租户，不计入统计"
        case .leaseOver: "租约在数据日期前已到期"
        case .floorSparse: "单元面积之和不到该层的一半，可能漏报"
        case .tenantCodesDiffer: "同名租户有不同的信用代码"
        case .heldWithoutUnits: "待确认：一个单元也没有"
        case .heldUnitsGone: "待确认：单元少了三分之一或更多"
        case .heldOccupiedFell: "待确认：入驻面积下降超过一半"
        case .heldEarlierRevision: "待确认：内容等于已被更正的旧版"
        case .energyIgnored: "能耗读数已随原文保存，目前不统计"
        case .policyMalformed, .policyKeyUnknown, .policyKeyMissing, .policyKeyRepeated,
            .policyTypeWrong, .policyDateMalformed, .policyNumberOutOfRange, .policyWordUnknown,
            .policyDirectionUnknown, .policyParkUnknown, .policyLayoutUnknown, .policyIDMalformed,
            .policyIDRepeated, .policyFileNameDiffers, .policyFloorMalformed, .policyFloorsOverlap,
            .policyCarrierFloorMissing, .policyIndustryCodeUnknown, .policyFileMissing:
            "政策文件有误"
        }
    }
}

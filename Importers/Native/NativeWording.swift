import Estate

extension NativeImporter {
    /// What can be wrong with an attribute's value.
    enum Problem {
        case attributeUnknown
        case buildingMalformed, unitIDMalformed
        case dateMalformed
        case areaMalformed, rentMalformed, countMalformed, outputMalformed, floorNumberMalformed
        /// The words that are allowed.
        case wordUnknown(String)
        case directionUnknown(String)
        case energyMalformed
        case energyUnitUnknown(EnergyKind)

        var code: Diagnostic.Code {
            switch self {
            case .attributeUnknown: .attributeUnknown
            case .buildingMalformed, .unitIDMalformed: .identifierMalformed
            case .dateMalformed: .dateMalformed
            case .areaMalformed, .rentMalformed, .countMalformed, .outputMalformed,
                .floorNumberMalformed, .energyMalformed:
                .numberMalformed
            case .wordUnknown: .wordUnknown
            case .directionUnknown: .directionUnknown
            case .energyUnitUnknown: .energyUnitUnknown
            }
        }

        func finding(attribute: String, value: String, allowed: [String]) -> Finding {
            let (message, hint) = words(attribute, value, allowed)
            return Finding(code: code, field: .feed, value: value, message: message, hint: hint)
        }

        private func words(
            _ attribute: String, _ value: String, _ allowed: [String]
        ) -> (message: String, hint: String) {
            switch self {
            case .attributeUnknown:
                (
                    "这里没有名为“\(attribute)”的属性。",
                    Spelling.nearest(to: attribute, in: allowed).map { "是不是“\($0)”？" }
                        ?? "可用的属性：\(allowed.joined(separator: "、"))。"
                )
            case .buildingMalformed:
                ("楼宇编号“\(value)”不是十位数字。", "楼宇编号由六位区划代码和四位顺序号组成，如 5001030001。")
            case .unitIDMalformed: ("房号不能为空，也不能超过 100 个字节。", "请填写房号，如 1201。")
            case .dateMalformed:
                ("“\(value)”不是有效日期。", "日期写成 年-月-日，如 2026-10-31，并确认这一天存在。")
            case .areaMalformed:
                ("面积“\(value)”不是可用的数字。", "只写大于 0 的数字，如 820.25，不带单位、逗号或空格。")
            case .rentMalformed: ("租金“\(value)”不是可用的数字。", "只写不小于 0 的数字，如 68.00，不带单位。")
            case .countMalformed: ("人数“\(value)”不是整数。", "只写不小于 0 的整数，如 45。")
            case .outputMalformed: ("年产值“\(value)”不是可用的数字。", "以万元为单位，只写不小于 0 的数字，如 3200。")
            case .floorNumberMalformed:
                ("楼层“\(value)”不是楼层号。", "地上写 1、2、3……，地下写 -1、-2……，没有 0 层。")
            case .wordUnknown(let words): ("“\(value)”不是这里可用的词。", "可用的词：\(words)。")
            case .directionUnknown(let words):
                ("“\(value)”不是产业方向。", "可用的方向：\(words)。")
            case .energyMalformed:
                (
                    "能耗读数“\(value)”不是可用的数字。",
                    "只写不小于 0 的数字，如 86520.5，不带单位、逗号或空格；单位写在 unit 里，一条读数不超过一亿。"
                )
            case .energyUnitUnknown(let kind):
                (
                    "“\(value)”不是\(kind.name)的单位。",
                    "\(kind.name)可用的单位：\(EnergyUnit.words(of: kind))。"
                )
            }
        }
    }

    static func missing(_ attribute: String, of element: String) -> Finding {
        Finding(
            code: .attributeMissing, field: .feed, message: "\(element) 缺少必填的 \(attribute)。",
            hint: "请在 <\(element)> 里写上 \(attribute)=\"…\"。")
    }

    static func unknownElement(
        _ name: String, in parent: NativeVocabulary.Element?, isWord: Bool
    ) -> Finding {
        let words: [String]
        switch parent {
        case .occupancyFeed: words = ["floor", "energy"]
        case .floor: words = ["unit", "energy"]
        case .unit: words = ["tenant", "lease"]
        default: words = []
        }
        let place = parent.map { "<\($0.name)> 里" } ?? "这里"
        return Finding(
            code: .elementUnknown, field: .feed,
            message: isWord ? "<\(name)> 不能放在\(place)。" : "没有名为 <\(name)> 的元素。",
            hint: words.isEmpty
                ? "请删去它。"
                : "\(place)只能放 \(words.map { "<\($0)>" }.joined(separator: "、"))；自己的内容请放进另外的命名空间。")
    }

    static func repeatedElement(_ name: String) -> Finding {
        let isFeed = name == NativeVocabulary.Element.occupancyFeed.name
        return Finding(
            code: .elementRepeated, field: .feed,
            message: isFeed ? "一个文件里只能有一份 <\(name)>。" : "一个单元里只能有一个 <\(name)>。",
            hint: isFeed ? "请把每栋楼、每个日期的数据分成单独的文件。" : "一个单元有几家租户时，请拆成几个单元分别填写面积。")
    }

    static func unexpectedText(_ text: String, line: Int, column: Int, path: String) -> Diagnostic {
        Diagnostic(
            code: .textUnexpected, line: line, column: column, path: path,
            value: Diagnostic.shortened(text), message: "标签之间有不应出现的文字。",
            hint: "数据要写在属性里，如 area=\"820.25\"；请删去或移走这段文字。")
    }

    static let energyOfUnit = Finding(
        code: .energyIgnored, field: .feed, message: "单元里的能耗读数（energy）已随原文保存，不参与统计。",
        hint: "要统计的读数写在整栋楼（occupancyFeed）或楼层（floor）里。")
}

import Estate
import Yams

extension NodeReader {
    /// A text that is not blank. A number without quotes is taken as the text it is written as.
    mutating func text(_ place: Place) -> String? {
        guard let scalar = place.node.scalar else {
            report(.policyTypeWrong, at: place, .notText)
            return nil
        }
        guard !scalar.isNull, scalar.string.contains(where: { !$0.isWhitespace }) else {
            report(.policyTypeWrong, at: place, .blank)
            return nil
        }
        return scalar.string
    }

    /// A day such as `2026-10-31`.
    mutating func date(_ place: Place) -> CalendarDate? {
        guard let text = self.text(place) else { return nil }
        guard let date = CalendarDate(text) else {
            report(.policyDateMalformed, at: place, .dateMalformed(text))
            return nil
        }
        return date
    }

    /// What a word of a vocabulary stands for.
    mutating func word<Value: Sendable>(
        _ place: Place, among vocabulary: Vocabulary<Value>,
        or code: Diagnostic.Code = .policyWordUnknown
    ) -> Value? {
        guard let text = self.text(place) else { return nil }
        if let value = vocabulary[text] { return value }
        let name = code == .policyWordUnknown ? "可用的词" : Wording.name(of: code)
        report(code, at: place, .wordUnknown(text, name, vocabulary.suggestion(for: text)))
        return nil
    }

    /// The id of a park or layout, held against the district's if they are known.
    mutating func identifier(
        _ place: Place, among vocabulary: Vocabulary<String>?, or code: Diagnostic.Code
    ) -> String? {
        guard let vocabulary else { return text(place) }
        return word(place, among: vocabulary, or: code)
    }

    /// A building's id.
    mutating func buildingID(_ place: Place) -> Building.ID? {
        guard let text = self.text(place) else { return nil }
        guard let id = Building.ID(rawValue: text), id != .placeholder else {
            report(.policyIDMalformed, at: place, .buildingIDMalformed(text))
            return nil
        }
        return id
    }

    /// One of the nine directions; `other` can't be wanted.
    mutating func wantedDirection(_ place: Place) -> Direction? {
        if text(of: place.node) == Direction.other.id {
            report(.policyDirectionUnknown, at: place, .otherIsNotWanted)
            return nil
        }
        return word(place, among: Words.nineDirections, or: .policyDirectionUnknown)
    }

    /// A list of some of the nine directions, each once.
    mutating func wantedDirections(_ place: Place, atLeastOne: Bool = false) -> [Direction] {
        var directions: [Direction] = []
        let example = "[industrial-software, it-services]"
        for item in items(place, example: example, atLeastOne: atLeastOne) {
            guard let direction = wantedDirection(item) else { continue }
            if directions.contains(direction) {
                report(.policyWordUnknown, at: item, .directionRepeated(direction))
            } else {
                directions.append(direction)
            }
        }
        return directions
    }
}

extension Wording {
    fileprivate static let notText = Wording("这里应当是文字。", "请在冒号后面直接写文字，不用列表，也不用花括号。")
    fileprivate static let blank = Wording("这里是空的。", "请在冒号后面填写内容；可以不填的键请整个删去。")

    fileprivate static func dateMalformed(_ text: String) -> Wording {
        Wording("“\(text)”不是有效日期。", "日期写成 年-月-日，如 2026-10-31，并确认这一天存在。")
    }

    /// What a code finds unknown.
    fileprivate static func name(of code: Diagnostic.Code) -> String {
        switch code {
        case .policyParkUnknown: "\(PolicyFile.districtName) 里列出的园区"
        case .policyLayoutUnknown: "\(PolicyFile.districtName) 里列出的布局"
        default: "产业方向"
        }
    }

    fileprivate static func wordUnknown(
        _ text: String, _ name: String, _ suggestion: String
    ) -> Wording {
        Wording("“\(text)”不是\(name)。", suggestion)
    }

    fileprivate static func buildingIDMalformed(_ text: String) -> Wording {
        Wording("楼宇编号“\(text)”不可用。", "楼宇编号是十位数字：六位区划代码加四位顺序号，如 5001030001。")
    }

    fileprivate static let otherIsNotWanted = Wording(
        "other 表示非九大方向，不能作为招商方向。", "请删去 other，或改成九大方向之一。")

    fileprivate static func directionRepeated(_ direction: Direction) -> Wording {
        Wording("方向“\(direction.id)”（\(direction.name)）在同一列表里写了两次。", "请只保留一处。")
    }
}

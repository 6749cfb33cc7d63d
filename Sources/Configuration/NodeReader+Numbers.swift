import Estate
import Yams

extension NodeReader {
    /// A whole number within a range.
    mutating func whole(_ place: Place, in range: ClosedRange<Int>) -> Int? {
        guard let text = decimal(place) else { return nil }
        guard !text.contains(".") else {
            report(.policyTypeWrong, at: place, .notWhole(text))
            return nil
        }
        guard let number = DecimalText.scaled(text, by: 0), range.contains(number) else {
            report(.policyNumberOutOfRange, at: place, .outOfRange(text, range))
            return nil
        }
        return number
    }

    /// A number within a range.
    mutating func real(_ place: Place, in range: ClosedRange<Int>) -> Double? {
        guard let text = decimal(place) else { return nil }
        guard let number = Double(text), Double(range.lowerBound) <= number,
            number <= Double(range.upperBound)
        else {
            report(.policyNumberOutOfRange, at: place, .outOfRange(text, range))
            return nil
        }
        return number
    }

    /// A share such as `0.60`, 0…1.
    mutating func share(_ place: Place) -> Double? {
        real(place, in: 0...1)
    }

    /// An area in m².
    ///
    /// - Parameter smallest: the least that is allowed.
    mutating func area(_ place: Place, from smallest: Area) -> Area? {
        guard let text = decimal(place) else { return nil }
        guard let area = Area(squareMetres: text), (smallest...Area.largest).contains(area) else {
            report(.policyNumberOutOfRange, at: place, .areaOutOfRange(text, from: smallest))
            return nil
        }
        return area
    }

    /// A rent in 元/㎡·月, exact to six decimals.
    mutating func rent(_ place: Place) -> Rent? {
        guard let text = decimal(place) else { return nil }
        guard let millionths = DecimalText.scaled(text, by: 6),
            (0...Rent.largest.millionths).contains(millionths)
        else {
            let largest = Rent.largest.millionths / 1_000_000
            report(.policyNumberOutOfRange, at: place, .outOfRange(text, 0...largest))
            return nil
        }
        return Rent(millionths: millionths)
    }

    /// The text of a number such as `1650.5`, without quotes, exponent, grouping or unit.
    private mutating func decimal(_ place: Place) -> String? {
        guard let scalar = place.node.scalar, !scalar.isNull, Self.isDecimal(scalar.string) else {
            report(.policyTypeWrong, at: place, .notNumber(text(of: place.node)))
            return nil
        }
        guard scalar.isPlain else {
            report(.policyTypeWrong, at: place, .numberQuoted(scalar.string))
            return nil
        }
        return scalar.string
    }

    private static func isDecimal(_ text: String) -> Bool {
        let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
        let parts = text.dropFirst(isSigned ? 1 : 0)
            .split(separator: ".", omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return parts.count <= 2 && parts.contains { !$0.isEmpty }
            && parts.allSatisfy { part in part.utf8.allSatisfy { digits.contains($0) } }
    }
}

extension Wording {
    fileprivate static func notNumber(_ text: String?) -> Wording {
        Wording(
            text.map { "“\($0)”不是数字。" } ?? "这里应当是数字。",
            "请写普通的数字，如 1650.5，不带单位和千分位；百分之六十写成 0.60。")
    }

    fileprivate static func numberQuoted(_ text: String) -> Wording {
        Wording("“\(text)”带了引号，成了文字。", "请去掉引号，直接写 \(text)。")
    }

    fileprivate static func notWhole(_ text: String) -> Wording {
        Wording("“\(text)”不是整数。", "请写不带小数点的整数。")
    }

    fileprivate static func outOfRange(_ text: String, _ range: ClosedRange<Int>) -> Wording {
        let (low, high) = (range.lowerBound, range.upperBound)
        return Wording(
            "\(text) 超出了允许的范围。",
            range == 0...1 ? "请写 0 到 1 之间的数，如百分之六十写成 0.60。" : "请写 \(low) 到 \(high) 之间的数。")
    }

    fileprivate static func areaOutOfRange(_ text: String, from smallest: Area) -> Wording {
        Wording("面积 \(text) 超出了允许的范围。", "请以平方米为单位，写 \(smallest) 到 \(Area.largest) 之间的数。")
    }
}

import Foundation

/// Any JSON, to look into.
enum JSON: Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(_ text: String) throws {
        self.init(try JSONSerialization.jsonObject(with: Data(text.utf8)))
    }

    private init(_ value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let list as [Any]: self = .list(list.map { JSON($0) })
        case let object as [String: Any]: self = .object(object.mapValues { JSON($0) })
        case let number as NSNumber:
            // Foundation keeps truth values as numbers of one byte.
            let isFlag = String(cString: number.objCType) == "c"
            self = isFlag ? .flag(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }

    /// `null` where there is no such key.
    subscript(key: String) -> JSON {
        guard case .object(let object) = self else { return .null }
        return object[key] ?? .null
    }

    var keys: Set<String> {
        guard case .object(let object) = self else { return [] }
        return Set(object.keys)
    }

    var array: [JSON] {
        guard case .list(let list) = self else { return [] }
        return list
    }

    var string: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var double: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    var int: Int? { double.map { Int($0) } }

    var bool: Bool? {
        guard case .flag(let flag) = self else { return nil }
        return flag
    }
}

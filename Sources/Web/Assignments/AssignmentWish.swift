import Estate
import Hummingbird

/// What somebody wants to decide about a tenant's class.
struct AssignmentWish: Sendable {
    /// As written by whoever asks.
    var creditCode: String?
    var name: String?
    /// `nil`: withdraw what was decided before.
    var direction: Direction?
    var from: CalendarDate
    var reason: String?

    /// The word of a form that withdraws.
    static let withdrawal = "withdraw"

    /// The tenant; `nil` where neither code nor name tells it apart.
    var tenant: TenantKey? {
        TenantKey(creditCode: creditCode?.uppercased(), name: name ?? "")
    }

    /// Reads a form of a page.
    init(form: RequestValues) throws(Problem) {
        guard let word = form.text("direction") else {
            throw .parameter("direction", Self.noDirection)
        }
        let values = Self.values(form)
        try self.init(
            values, direction: word == Self.withdrawal ? nil : Self.direction(word))
    }

    /// Reads the body of a program: `direction` must be there, and may be `null`.
    static func json(of request: Request) async throws -> AssignmentWish {
        guard
            let object = try await request.json([String: String?].self),
            let direction = object["direction"]
        else { throw Problem.malformed(expected) }
        let values = object.compactMapValues { $0 }
        for name in values.keys where !keys.contains(name) {
            throw Problem.malformed("没有“\(name)”这一项。\(expected)")
        }
        return try AssignmentWish(values, direction: direction.map(Self.direction))
    }

    private static let keys: Set<String> = ["uscc", "name", "direction", "from", "reason"]

    private static func values(_ form: RequestValues) -> [String: String] {
        var values: [String: String] = [:]
        for key in keys { values[key] = form.text(key) }
        return values
    }

    private init(_ values: [String: String], direction: Direction?) throws(Problem) {
        func text(_ key: String) -> String? {
            values[key].map { String($0.trimmingSpaces) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        creditCode = text("uscc")
        name = text("name")
        self.direction = direction
        guard let written = text("from") else { throw .parameter("from", Self.noDay) }
        guard let from = CalendarDate(written) else {
            throw .parameter("from", "“\(written)”应写成 2026-10-31 这样的日期。")
        }
        self.from = from
        reason = text("reason")
        if let reason {
            guard reason.unicodeScalars.count <= DirectionAssignment.longestReason else {
                throw .parameter("reason", Self.reasonTooLong)
            }
            guard
                !reason.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }
                )
            else { throw .parameter("reason", Self.reasonMalformed) }
        }
        guard tenant != nil else { throw .contradiction("name", Self.nobody) }
    }

    private static func direction(_ word: String) throws(Problem) -> Direction {
        guard let direction = Direction(id: word) else {
            let known = Direction.allCases.map(\.id).joined(separator: "、")
            throw .parameter("direction", "没有“\(word)”这个方向。可用：\(known)。")
        }
        return direction
    }
}

extension AssignmentWish {
    private static let expected = """
        请求应写成 {"uscc" 或 "name": …, "direction": 方向或 null（撤销）, "from": "2026-10-31", "reason": …}。
        """
    private static let noDirection = "请选择一个方向。"
    private static let noDay = "请写明从哪一天起。"
    private static let nobody = "请写明是哪一家：校验通过的统一社会信用代码（uscc），或名称（name）。"
    private static let reasonTooLong = "理由最多 \(DirectionAssignment.longestReason) 个字。"
    private static let reasonMalformed = "理由里不能有换行等控制字符。"
}

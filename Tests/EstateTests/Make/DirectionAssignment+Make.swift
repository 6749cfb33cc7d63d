import Estate

extension DirectionAssignment {
    /// The decision of this number.
    static func make(
        _ id: Int = 1, _ subject: Subject = .make(), _ direction: Direction? = .itServices,
        from: CalendarDate = .make("2026-01-01"), at milliseconds: Int = 1000
    ) -> DirectionAssignment {
        DirectionAssignment(
            id: id, subject: subject, direction: direction, from: from, reason: nil,
            assignedBy: "招商员", assignedAt: Instant(milliseconds: milliseconds))
    }
}

extension DirectionAssignment.Subject {
    /// A tenant that can be told apart.
    static func make(
        _ name: String = "重庆示例软件有限公司", creditCode: String? = nil
    ) -> DirectionAssignment.Subject {
        guard let subject = Self(creditCode: creditCode, name: name) else {
            preconditionFailure("\(name) is nobody")
        }
        return subject
    }
}

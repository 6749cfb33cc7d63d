/// A decision of staff on the class of a tenant (人工认定): from its day on it wins over what feeds,
/// overrides and the map say.
///
/// Never changed once made. What a tenant is on a day says the last decision made among those from
/// that day or before.
public struct DirectionAssignment: Hashable, Identifiable, Sendable {
    /// Counted from 1 as decisions are made.
    public var id: Int
    public var subject: Subject
    /// `nil`: from the day on no decision holds, and feeds and map speak again (撤销).
    public var direction: Direction?
    /// The first day it holds for.
    public var from: CalendarDate
    /// Why; `nil` where nobody says.
    public var reason: String?
    /// The name of an account.
    public var assignedBy: String
    /// When it became known: reports as known before do not have it.
    public var assignedAt: Instant

    public init(
        id: Int, subject: Subject, direction: Direction?, from: CalendarDate, reason: String?,
        assignedBy: String, assignedAt: Instant
    ) {
        self.id = id
        self.subject = subject
        self.direction = direction
        self.from = from
        self.reason = reason
        self.assignedBy = assignedBy
        self.assignedAt = assignedAt
    }

    public var tenant: TenantKey { subject.tenant }

    /// The longest reason, in characters.
    public static let longestReason = 200
}

extension DirectionAssignment {
    /// Which tenant a decision is about: the same whom the measures count as one.
    public struct Subject: Hashable, Sendable {
        public let tenant: TenantKey
        /// The credit code; `nil` for a tenant that is told apart by its name.
        public let creditCode: String?
        /// As written in feeds when the decision was made.
        public let name: String

        /// - Returns: `nil` where neither a valid code nor a name is there.
        public init?(creditCode: String?, name: String) {
            guard let tenant = TenantKey(creditCode: creditCode, name: name) else { return nil }
            self.tenant = tenant
            self.creditCode = tenant.isFromName ? nil : creditCode
            self.name = name
        }
    }
}

import Estate
import Hummingbird
import Storage

/// Decides about tenants' classes for those who may, people and programs alike.
struct Assigning: Sendable {
    let parts: ServiceParts

    /// Makes a decision.
    ///
    /// The tenant must be there today or on the decision's day, so that a slip of the pen is not
    /// stored for nobody; or something was decided about it before. A decision that repeats the last
    /// one about the tenant, as where an answer was lost, makes no new one.
    ///
    /// - Returns: the decision, and whether it is new.
    func carryOut(
        _ wish: AssignmentWish, _ context: WebContext
    ) async throws -> (assignment: DirectionAssignment, isNew: Bool) {
        let account = try Gate.account(context)
        guard let tenant = wish.tenant else { throw Problem.malformed(Self.nobody) }
        let district = parts.backend.current
        let history = district.assignments.history(of: tenant)
        if let last = history.first, last.repeats(wish) { return (last, false) }
        if wish.direction == nil {
            let isWithdrawn = history.first.map { $0.direction == nil && $0.from <= wish.from }
            guard isWithdrawn == false else { throw Problem.conflict(Self.nothingToWithdraw) }
        }
        guard let subject = try await subject(wish, tenant, history, district) else {
            throw Problem.tenantUnknown(Self.nobodyThere)
        }
        let entry = parts.audit.entry(
            wish.direction == nil ? .assignmentWithdrawn : .directionAssigned, by: account.name,
            subject: [subject.name, subject.creditCode].compactMap(\.self).joined(separator: " "),
            detail: Self.detail(wish), context)
        let made = try await parts.backend.offload { [parts] in
            try parts.backend.store.assign(
                wish.direction, to: subject, from: wish.from, reason: wish.reason,
                by: account.name, at: parts.backend.now(), audit: entry)
        }
        return (made, true)
    }

    /// The tenant as feeds write it, else as it was written when something was last decided.
    private func subject(
        _ wish: AssignmentWish, _ tenant: TenantKey, _ history: [DirectionAssignment],
        _ district: DistrictNow
    ) async throws -> DirectionAssignment.Subject? {
        for day in Set([district.today, wish.from]).sorted(by: >) {
            let list = try await parts.backend.tenants(.tenant(tenant), asOf: day)
            if let found = list.tenants.first { return found.subject }
        }
        return history.first?.subject
    }
}

extension Assigning {
    private static let nobody = "不知道是哪一家企业。"
    private static let nobodyThere = "今天和起始日都没有这家企业入驻。请核对统一社会信用代码或名称。"
    private static let nothingToWithdraw = "这家企业没有可以撤销的认定。"

    private static func detail(_ wish: AssignmentWish) -> String {
        let what = wish.direction.map { "认定为\($0.name)" } ?? "撤销认定"
        return "\(what)，自 \(wish.from) 起" + (wish.reason.map { "：\($0)" } ?? "")
    }
}

extension DirectionAssignment {
    fileprivate func repeats(_ wish: AssignmentWish) -> Bool {
        direction == wish.direction && from == wish.from && reason == wish.reason
    }
}

extension Problem {
    /// Nobody of this code or name is there to decide about.
    static func tenantUnknown(_ detail: String) -> Problem {
        Problem(
            status: .unprocessableContent, code: "tenant-unknown", title: "没有这家企业",
            detail: detail)
    }
}

import Estate
import HTTPTypes
import Storage

extension FeedSubmission {
    /// Accepts the held feed that a path's `{id}` names.
    ///
    /// - Returns: the feed as it is then.
    /// - Throws: ``Problem/conflict(_:)`` where it is not held, or no longer.
    func confirm(_ context: WebContext) async throws -> FeedRecord {
        let now = parts.backend.now
        return try await decide(.feedConfirmed, context) { store, id, entry in
            try store.confirm(feed: id, at: now(), audit: entry) != nil
        }
    }

    /// Discards the held feed that a path's `{id}` names.
    ///
    /// - Returns: the feed as it is then.
    /// - Throws: ``Problem/conflict(_:)`` where it is not held, or no longer.
    func discard(_ context: WebContext) async throws -> FeedRecord {
        try await decide(.feedDiscarded, context) { store, id, entry in
            try store.discard(feed: id, audit: entry)
        }
    }

    private func decide(
        _ event: AuditEntry.Event, _ context: WebContext,
        _ change: @escaping @Sendable (Store, Int, AuditEntry) throws -> Bool
    ) async throws -> FeedRecord {
        let feed = try await Gate.feed(context, .decideOnFeeds, in: parts.backend)
        let entry = parts.audit.entry(
            event, by: context.caller.account?.name, building: feed.building,
            subject: String(feed.id), detail: "\(feed.asOf)，\(feed.sourceName)", context)
        let decided = try await parts.backend.offload { [store = parts.backend.store] in
            try change(store, feed.id, entry) ? try store.feed(id: feed.id) : nil
        }
        guard let decided else { throw Problem.conflict(Self.decidedAlready) }
        return decided
    }

    private static let decidedAlready = "这份数据不在待确认之列，可能已经确认或作废。"
}

extension [ImportOutcome] {
    /// The status that asks most of whoever sent a file: rejected, held, accepted, unchanged.
    var worst: ImportOutcome.Status {
        let order: [ImportOutcome.Status] = [.rejected, .held, .accepted]
        return order.first { status in contains { $0.status == status } } ?? .unchanged
    }
}

extension ImportOutcome.Status {
    /// What a program is told by the number alone.
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .accepted: .created
        case .unchanged: .ok
        case .held: .accepted
        case .rejected: .unprocessableContent
        }
    }
}

import Estate
import Foundation
import Storage
import Synchronization
import Testing

/// `kill -9` of the service while feeds and publications come in.
@Suite struct ServeCrashTests {
    private static let rounds = 12
    private static let senders = 3

    /// What the service has acknowledged: the numbers of feeds and reports.
    private final class Acknowledged: Sendable {
        private let all = Mutex((feeds: Set<Int>(), reports: Set<Int>(), sent: 0))

        var feeds: Set<Int> { all.withLock { $0.feeds } }
        var reports: Set<Int> { all.withLock { $0.reports } }

        /// A feed that has not been sent before.
        func nextFeed() -> String {
            let number = all.withLock { all in
                all.sent += 1
                return all.sent
            }
            let date = CalendarDate(daysSince1970: 19_000 + number / 3)
            let units = (1...40).map { unit in
                """
                <unit id="5\(unit)" area="30" state="leased">\
                <tenant name="企业\(number)-\(unit)" direction="blockchain"/></unit>
                """
            }
            return nativeFeed(
                building: "500103000\(number % 3 + 1)", asOf: date.description,
                "<floor number=\"5\">\(units.joined())</floor>")
        }

        func feed(_ answer: HTTPAnswer?) {
            guard let answer, answer.status == 201, let id = try? answer.json()["feed"]["id"].int
            else { return }
            all.withLock { _ = $0.feeds.insert(id) }
        }

        func report(_ answer: HTTPAnswer?) {
            guard let answer, answer.status == 201, let id = try? answer.json()["id"].int
            else { return }
            all.withLock { _ = $0.reports.insert(id) }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `whenever it is killed, all that was acknowledged is there, whole, and it starts again`()
        throws
    {
        let workspace = try Workspace()
        let token = try RunningService.token(in: workspace)
        let acknowledged = Acknowledged()
        for round in 0..<Self.rounds {
            // Without help after the kill of the round before.
            let service = try RunningService(workspace, token: token)
            let isOver = Mutex(false)
            let work = DispatchGroup()
            for sender in 0...Self.senders {
                Thread.run(in: work) {
                    while !isOver.withLock({ $0 }) {
                        if sender == 0 {
                            let period = "202\(round % 5)-0\(Int.random(in: 1...9))"
                            acknowledged.report(service.publish(period))
                        } else {
                            acknowledged.feed(service.upload(acknowledged.nextFeed()))
                        }
                    }
                }
            }
            let before = acknowledged.feeds.count
            usleep(.random(in: 0..<400_000))
            // Imports stand back: on a full machine nothing would ever be acknowledged by then.
            let patience = Date(timeIntervalSinceNow: 20)
            while round.isMultiple(of: 2), acknowledged.feeds.count == before, Date() < patience {
                usleep(2_000)
            }
            try service.kill()
            isOver.withLock { $0 = true }
            work.wait()
            try check(workspace, acknowledged)
        }
        #expect(acknowledged.feeds.count >= Self.rounds / 2)
        #expect(acknowledged.reports.count > 0)
    }

    private func check(_ workspace: Workspace, _ acknowledged: Acknowledged) throws {
        let verified = try workspace.run("verify")
        #expect(verified.status == 0, "\(verified.out)\(verified.err)")
        let store = try Store.open(workspace.data.path)
        let feeds = try store.feeds()
        #expect(Set(feeds.map(\.id)).isSuperset(of: acknowledged.feeds))
        #expect(feeds.allSatisfy { $0.units == 40 && $0.status == .accepted })
        let reports = try store.publishedReports()
        #expect(Set(reports.map(\.id)).isSuperset(of: acknowledged.reports))
        // The trail knows of the same feeds and reports, neither more nor less.
        #expect(try subjects(.feedSent, store) == feeds.map { "\($0.id)" }.sorted())
        #expect(try subjects(.reportPublished, store) == reports.map { "\($0.period)" }.sorted())
    }

    private func subjects(_ event: AuditEntry.Event, _ store: Store) throws -> [String] {
        var subjects: [String] = []
        var query = AuditQuery(event: event, limit: 1000)
        repeat {
            let page = try store.audit(query)
            subjects += page.entries.compactMap(\.subject)
            query.before = page.next
        } while query.before != nil
        return subjects.sorted()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a backup that was killed leaves no half file that passes for one`() throws {
        let workspace = try Workspace()
        let token = try RunningService.token(in: workspace)
        let service = try RunningService(workspace, token: token)
        #expect(try workspace.run("import", Repository.samples.path).status == 0)
        for round in 0..<10 {
            let name = "backup-\(round)"
            let backup = try workspace.start("backup", name)
            usleep(.random(in: 0..<150_000))
            backup.kill()
            _ = try backup.finish()
            let isMade = FileManager.default.fileExists(atPath: workspace.url(name).path)
            if isMade { try restore(name, from: workspace, mustSucceed: true) }
            let part = name + ".part"
            if FileManager.default.fileExists(atPath: workspace.url(part).path) {
                try restore(part, from: workspace, mustSucceed: false)
            }
            // And it is in nobody's way.
            #expect(try workspace.run("backup", name).status == (isMade ? 2 : 0))
            #expect(!FileManager.default.fileExists(atPath: workspace.url(part).path))
        }
        try service.end()
    }

    /// Puts a backup back elsewhere: whole, or refused with nothing left.
    private func restore(_ name: String, from workspace: Workspace, mustSucceed: Bool) throws {
        let elsewhere = try Workspace()
        let restored = try elsewhere.run("restore", workspace.url(name).path)
        #expect(restored.status == 0 || (!mustSucceed && restored.status == 2), "\(restored.err)")
        guard restored.status == 0 else {
            #expect(restored.errLines.count == 1)
            return
        }
        #expect(try elsewhere.run("verify").status == 0)
        #expect(try elsewhere.feeds() == workspace.feeds())
    }
}

extension Thread {
    /// Runs what blocks on a thread of its own.
    static func run(in group: DispatchGroup, _ work: @escaping @Sendable () -> Void) {
        group.enter()
        detachNewThread {
            work()
            group.leave()
        }
    }
}

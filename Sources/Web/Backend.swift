public import Configuration
public import Estate
import NIOPosix
import Reports
public import Storage
import Synchronization

/// What all requests work with: the store, and the district as it is now.
///
/// `Web` alone writes to the store while it runs; what it holds in memory follows the store.
public final class Backend: Sendable {
    let store: Store
    let now: @Sendable () -> Instant
    private let district: Mutex<DistrictNow>
    /// Held by whoever changes the district.
    private let changing = Mutex(())
    private let reports = Mutex(RecentReports(limit: 4))
    let recentTenants = Mutex(RecentTenants(limit: 3))
    private let boot = UInt32.random(in: 0 ..< .max)

    /// - Parameters:
    ///   - store: open for writing.
    ///   - policies: the policy files as they are.
    ///   - now: the clock.
    public init(
        store: Store, policies: Policies, now: @escaping @Sendable () -> Instant
    ) throws(StoreError) {
        self.store = store
        self.now = now
        let offered = try store.offeredFloors()
        district = Mutex(
            DistrictNow(
                policies, since: store.policiesSince, offered: offered,
                mixes: try store.tenantMixes(), assignments: try store.assignments(),
                today: now().date))
        store.observePresent { [weak self] buildings in self?.refresh(buildings) }
        store.observeAssignments { [weak self] in self?.reassess() }
    }

    /// The district as it is now: one value for the whole of a request.
    var current: DistrictNow {
        let today = now().date
        let known = district.withLock { $0 }
        if known.today == today { return known }
        // Who is core, what is free: all of it depends on the day.
        return change { if $0.today != today { $0.move(to: today) } }
    }

    /// Takes policy files that have changed, once the store keeps them. Those that have mistakes are
    /// not taken.
    public func replace(_ policies: Policies) {
        change { $0.replace(policies, since: store.policiesSince) }
    }

    /// The latest moment that a report may be known at: to be asked before it is made.
    var known: Known { store.known(now()) }

    private func refresh(_ buildings: Set<Building.ID>) {
        change { district in
            for building in buildings {
                // Where reading fails the disk does, and the next request says so.
                guard let floors = try? store.offeredFloors(building),
                    let mixes = try? store.tenantMixes(building)
                else { continue }
                district.refresh(building, with: floors, mix: mixes[building] ?? TenantMix())
            }
        }
    }

    private func reassess() {
        change { district in
            guard let assignments = try? store.assignments(), let mixes = try? store.tenantMixes()
            else { return }
            district.reassess(assignments, mixes: mixes)
        }
    }

    /// Changes a copy and puts it in place, so that nobody who asks waits for a change.
    @discardableResult
    private func change(_ body: (inout DistrictNow) -> Void) -> DistrictNow {
        changing.withLock { _ in
            var changed = district.withLock { $0 }
            body(&changed)
            let new = changed
            // What was there before is let go of after the lock.
            district.withLock { swap(&$0, &changed) }
            return new
        }
    }

    /// What every answer that is made from the district's data and the day depends on.
    var dataTag: String {
        "\(String(boot, radix: 36))-\(store.contentVersion)-\(district.withLock { $0.version })"
            + "-\(now().date.daysSince1970)"
    }

    /// Runs what waits for the disk, or takes more than a moment, away from the event loops.
    func offload<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive(work)
    }

    /// The area report as of a day, over the policies of today or of the moment asked for.
    ///
    /// - Parameter known: what the subject's moment comes from; `nil` for an earlier moment. Reports
    ///   as known now are remembered until anything changes that they are made from.
    func areaReport(
        _ subject: AreaReport.Subject, as known: Known?
    ) async throws -> AreaReport {
        let district = current
        // Files that are being replaced just now: the store knows which held at that moment.
        guard let known, known.policiesSince == district.policiesSince else {
            return try await offload { [store] in
                let policies = try Self.policies(knownAt: subject.knownAt, in: store)
                return try store.areaReport(
                    subject, district: policies.district, buildings: policies.buildings)
            }
        }
        let key = RecentReports.Key(
            tag: Self.tag(known, district),
            question: ReportQuestion(asOf: subject.asOf, period: subject.period))
        if var report = reports.withLock({ $0[key] }) {
            report.knownAt = subject.knownAt
            return report
        }
        let policies = district.policies
        let report = try await offload { [store] in
            try store.areaReport(
                subject, district: policies.district, buildings: policies.buildings)
        }
        Parallel.release(reports.withLock { $0.remember(report, as: key) })
        return report
    }

    /// The data, the policies and the day that an answer follows from.
    static func tag(_ known: Known, _ district: DistrictNow) -> String {
        "\(known.contentVersion)-\(district.version)-\(district.today.daysSince1970)"
    }

    static func policies(knownAt: Instant, in store: Store) throws -> Policies {
        let files = try store.policies(knownAt: knownAt)
        let folder = PolicyFolder.parse(files.map { PolicyFile(name: $0.name, text: $0.text) })
        guard let policies = folder.policies else {
            throw Problem.unknown("the policy files known at \(knownAt) are not sound")
        }
        return policies
    }
}

public import Configuration
import Estate
import Logging
import Storage
import Synchronization

/// Keeps a running service's policies those of its folder.
///
/// Files are taken up all together and only where none of them has a mistake. A change is read once
/// nothing has changed between two looks: an editor may be in the middle of it.
public final class PolicyWatch: Sendable {
    private let folder: String
    private let backend: Backend
    private let pause: Duration
    /// One at a time, so that what was read last is what is in force.
    private let turn: Mutex<Looks>

    private struct Looks {
        /// What the folder was like when it was read; `nil` where it should be read again.
        var read: PolicyFolder.Stamp?
        /// What it was like at the last look.
        var last: PolicyFolder.Stamp?
        var trouble: String?
    }

    /// - Parameters:
    ///   - folder: of the policy files that the backend has begun with.
    ///   - stamp: the folder's before these were read.
    ///   - pause: between two looks.
    public init(
        folder: String, since stamp: PolicyFolder.Stamp, backend: Backend,
        pause: Duration = .seconds(1)
    ) {
        self.folder = folder
        self.backend = backend
        self.pause = pause
        turn = Mutex(Looks(read: stamp))
    }

    /// The policies as the files are now. What has changed holds for the service too.
    ///
    /// - Throws: ``UnsoundPolicies`` where a file has a mistake; what makes reading or keeping fail.
    public func renewed() throws -> Policies {
        try turn.withLock { looks in
            // Thousands of files need not be read again for every command.
            if let read = looks.read, try read == PolicyFolder.Stamp(of: folder) {
                return backend.current.policies
            }
            return try renew(&looks)
        }
    }

    private func renew(_ looks: inout Looks) throws -> Policies {
        // Looked at before it is read: what changes meanwhile is read again.
        looks.read = try PolicyFolder.Stamp(of: folder)
        let read = try PolicyFolder.read(folder)
        guard let policies = read.policies else {
            throw UnsoundPolicies(findings: read.diagnostics)
        }
        try backend.store.keepPolicies(
            read.files.map { Store.PolicyVersion(name: $0.name, text: $0.text) },
            at: backend.now())
        backend.replace(policies)
        return policies
    }

    /// Looks at the folder again and again until the task is cancelled.
    func follow(_ logger: Logger) async {
        let stamps = IntakeQueue<Result<PolicyFolder.Stamp, any Error>>(limit: 1)
        defer { stamps.close() }
        // Thousands of files are looked at behind everything that answers questions.
        stamps.start(named: "policies")
        while true {
            do {
                let now = try await stamps.perform { [folder] in
                    Result { try PolicyFolder.Stamp(of: folder) }
                }
                try await backend.offload { self.look(now, logger) }
                try await Task.sleep(for: pause)
            } catch {
                return
            }
        }
    }

    /// Takes up what has changed, and says so in the log; trouble is told once.
    ///
    /// - Parameter now: what the folder is like.
    private func look(_ now: Result<PolicyFolder.Stamp, any Error>, _ logger: Logger) {
        turn.withLock { looks in
            do {
                let now = try now.get()
                defer { looks.last = now }
                guard now != looks.read, now == looks.last else { return }
                let before = backend.store.policiesSince
                _ = try renew(&looks)
                if looks.trouble.take() != nil || backend.store.policiesSince != before {
                    logger.info("policy files taken up")
                }
            } catch {
                report(error, &looks, logger)
            }
        }
    }

    private func report(_ error: any Error, _ looks: inout Looks, _ logger: Logger) {
        var metadata: Logger.Metadata = ["cause": "\(error)"]
        if let unsound = error as? UnsoundPolicies {
            metadata["findings"] = "\(unsound.places)"
        } else {
            // Nobody need change a file for this to go away.
            looks.read = nil
        }
        guard "\(metadata)" != looks.trouble else { return }
        looks.trouble = "\(metadata)"
        logger.error("policy files not taken up", metadata: metadata)
    }
}

/// Policy files with mistakes, while a service goes on with those it has.
public struct UnsoundPolicies: Error, CustomStringConvertible {
    let findings: [Diagnostic]

    public var description: String {
        "政策文件有 \(findings.count) 处错误，服务仍用原来的。请用 mantianxing check 查看，改正后再试。"
    }

    /// Where the first mistakes stand, and what they are.
    var places: String {
        let named = findings.prefix(20).map { finding in
            let place = [finding.line, finding.column].compactMap { $0.map(String.init) }
            let name = ([finding.file ?? "-"] + place).joined(separator: ":")
            return "\(name) \(finding.code.rawValue)"
        }
        let rest = findings.count - named.count
        return named.joined(separator: "; ") + (rest > 0 ? "; +\(rest)" : "")
    }
}

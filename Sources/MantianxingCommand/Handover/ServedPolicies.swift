import Configuration
import Estate
import Storage
import Synchronization
import Web

/// The policy files of a running service: a command handed over reads them like any other, and what
/// has changed holds for the service too.
final class ServedPolicies: Sendable {
    private let path: String
    private let store: Store
    private let backend: Backend
    /// As read last, and sound.
    private let folder: Mutex<PolicyFolder>

    init(_ folder: PolicyFolder, at path: String, store: Store, backend: Backend) {
        self.folder = Mutex(folder)
        self.path = path
        self.store = store
        self.backend = backend
    }

    /// The policies as they are now.
    func renewed() throws -> Policies {
        try folder.withLock { folder in
            if let policies = folder.policies, try !folder.hasChanged(in: path) { return policies }
            let now = try PolicyFolder.read(path)
            guard let policies = now.policies else {
                throw UnsoundPolicies(count: now.diagnostics.count)
            }
            try Policies.keep(now, in: store, at: Clock.now())
            backend.replace(policies)
            folder = now
            return policies
        }
    }
}

/// Policy files with mistakes, while a service goes on with those it has.
struct UnsoundPolicies: Error, CustomStringConvertible {
    let count: Int

    var description: String {
        "政策文件有 \(count) 处错误，服务仍用原来的。请用 mantianxing check 查看，改正后再试。"
    }
}

import ArgumentParser
import Configuration
import Estate
import Foundation
import Storage
import Web

/// The service, which has a store open and policies at hand.
struct ServiceWorkplace: Workplace {
    let caller: Caller
    private let opened: Store
    private let buildings: String
    private let current: () throws -> Policies

    /// - Parameters:
    ///   - buildings: the service's folder of policy files.
    ///   - policies: the policies in force.
    init(
        caller: Caller, store: Store, buildings: String, policies: @escaping () throws -> Policies
    ) {
        self.caller = caller
        self.opened = store
        self.buildings = buildings
        self.current = policies
    }

    /// - Throws: `ValidationError` where the caller names another folder than the service's: its
    ///   files would be taken for the district's.
    func policies(_ buildings: String) throws -> Policies {
        let named = caller.path(buildings)
        guard let folder = FileIdentity(path: named), folder == FileIdentity(path: self.buildings)
        else { throw ValidationError(otherFolder(named)) }
        return try current()
    }

    func store() -> Store { opened }

    func standBack() { BackgroundWork.begin() }

    func now() -> Instant { Clock.now() }

    private func otherFolder(_ named: String) -> String {
        let own = URL(filePath: buildings).path
        return "正在运行的服务用的政策文件夹是“\(own)”，不是“\(named)”。请用 --buildings 写明同一个文件夹。"
    }
}

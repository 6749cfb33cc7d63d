import Estate
import HTTPTypes
import Storage

@testable import Web

/// Who makes a request in a test.
enum Person: String, CaseIterable, Sendable {
    /// Manages ``TestDistrict/own``.
    case manager
    /// Manages ``TestDistrict/other``.
    case otherManager
    case investment, analyst, admin
    /// Managed ``TestDistrict/own`` until the account was disabled.
    case disabled
    /// Has a token or a cookie that nobody was given.
    case stranger
    /// Shows nothing.
    case nobody

    /// How somebody shows who they are.
    enum Way: Sendable {
        /// With a token.
        case program
        /// With the cookie of a session.
        case browser
    }

    /// `nil` for those without an account.
    var role: Account.Role? {
        switch self {
        case .manager, .otherManager, .disabled: .manager
        case .investment: .investment
        case .analyst: .analyst
        case .admin: .admin
        case .stranger, .nobody: nil
        }
    }

    var buildings: Set<Building.ID> {
        switch self {
        case .manager, .disabled: [TestDistrict.own]
        case .otherManager: [TestDistrict.other]
        default: []
        }
    }

    /// What forms of the person's session send back.
    var csrf: String { "csrf-\(rawValue)" }

    private var secret: String { "secret-\(rawValue)" }

    func sign(_ headers: inout HTTPFields, by way: Way) {
        guard self != .nobody else { return }
        switch way {
        case .program: headers[.authorization] = "Bearer \(secret)"
        case .browser: headers[.cookie] = "\(Gatekeeper.cookie)=\(secret)"
        }
    }

    /// Adds everybody's account with a token and a session.
    static func enrol(in store: Store) throws {
        let now = TestClock().now
        for person in allCases {
            guard let role = person.role,
                let account = try store.addAccount(
                    name: person.rawValue, role: role, buildings: person.buildings,
                    password: nil, at: now)
            else { continue }
            let hash = SecretHash(of: person.secret)
            _ = try store.makeToken(account: account.id, label: "test", hash: hash, at: now)
            try store.beginSession(
                hash, account: account.id, csrf: person.csrf, at: now,
                until: Instant(milliseconds: now.milliseconds + Gatekeeper.sessionLength))
            if person == .disabled {
                _ = try store.setDisabled(true, account: account.id, at: now)
            }
        }
    }
}

import Estate
import Storage

/// Who makes a request.
enum Caller: Sendable {
    case nobody
    /// A browser that has signed in.
    case browser(WebSession)
    /// A program with an access token.
    case program(Account)

    var account: Account? {
        switch self {
        case .nobody: nil
        case .browser(let session): session.account
        case .program(let account): account
        }
    }

    var isProgram: Bool {
        if case .program = self { true } else { false }
    }
}

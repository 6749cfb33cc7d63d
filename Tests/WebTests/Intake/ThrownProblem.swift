@testable import Web

/// The code of the problem that some work throws; another error as text; `nil` where none.
func codeOfProblem<Value>(_ work: () async throws -> Value) async -> String? {
    do {
        _ = try await work()
        return nil
    } catch {
        return (error as? Problem)?.code ?? "\(error)"
    }
}

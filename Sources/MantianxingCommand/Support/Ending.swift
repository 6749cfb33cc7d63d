import ArgumentParser

/// How a command ends: 0 success; 1 some input has errors, or is held; 2 the environment failed
/// (file, disk, database); 64 wrong usage, which the argument parser says.
enum Ending {
    static let inputHasErrors = ExitCode(1)
    static let environmentFailed = ExitCode(2)

    /// Runs a command's work; what stops it is said in one line, with exit code 2.
    static func environment<Result>(
        _ console: Console = .own, _ work: () throws -> Result
    ) throws -> Result {
        do {
            return try work()
        } catch let code as ExitCode {
            throw code
        } catch let error as ValidationError {
            throw error
        } catch {
            console.complain("\(error)")
            throw environmentFailed
        }
    }
}

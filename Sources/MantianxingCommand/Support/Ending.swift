import ArgumentParser

/// How a command ends: 0 success; 1 some input has errors, or is held; 2 the environment failed
/// (file, disk, database); 64 wrong usage, which the argument parser says.
enum Ending {
    static let inputHasErrors = ExitCode(1)
    static let environmentFailed = ExitCode(2)

    /// Runs a command's work; what stops it is said in one line, with exit code 2.
    ///
    /// - Parameter consequence: what it means for the work where its results can't be shown.
    static func environment<Result>(
        _ console: Console = .own, ifUnshown consequence: String = "",
        _ work: () throws -> Result
    ) throws -> Result {
        do {
            do {
                let result = try work()
                try console.requireWritten(otherwise: consequence)
                return result
            } catch let code as ExitCode where code == inputHasErrors {
                try console.requireWritten(otherwise: consequence)
                throw code
            }
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

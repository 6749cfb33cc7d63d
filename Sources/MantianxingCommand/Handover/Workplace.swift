import Configuration
import Estate
import Storage

/// Where a command that writes does its work: in its own process, or in the service that has the
/// data folder.
protocol Workplace {
    var caller: Caller { get }

    /// The policies of the folder that the caller names.
    func policies(_ buildings: String) throws -> Policies

    /// The store. The policies that have been asked for before are kept in it.
    func store() throws -> Store

    /// Lets whoever asks questions go first, from now to the end of the command.
    func standBack()

    func now() -> Instant
}

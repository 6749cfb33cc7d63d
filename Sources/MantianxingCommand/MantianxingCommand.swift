import ArgumentParser
import CAllocator
import Foundation

/// The program's root: its subcommands, and settings that must stand before anything else runs.
@main
struct MantianxingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mantianxing", abstract: "满天星：楼宇载体管理。",
        subcommands: [
            DemoCommand.self, CheckCommand.self, ImportCommand.self, FeedsCommand.self,
            VacanciesCommand.self, MovementsCommand.self, ReportCommand.self, ServeCommand.self,
            AccountCommand.self,
            BackupCommand.self, RestoreCommand.self, VerifyCommand.self, ImportersCommand.self,
        ])

    static func main() {
        StandardStreams.open()
        // A file that may not grow is an error like others.
        signal(SIGXFSZ, SIG_IGN)
        Self.limitMemory()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Foundation.exit(end(error).rawValue)
        }
    }

    /// Says what ended a command; help, which ends one too, is its result.
    private static func end(_ error: any Error) -> ExitCode {
        let text = UsageText.of(error)
        let code = exitCode(for: error)
        guard !text.isEmpty else { return code }
        guard code == .success else {
            Console.own.note(text)
            return code
        }
        do {
            try Ending.environment { Console.own.out(text) }
            return code
        } catch {
            return exitCode(for: error)
        }
    }

    /// Feeds are handed from thread to thread in pieces of some hundred kilobytes. Left to itself
    /// the C library keeps what one thread frees for that thread, and memory grows with the feed.
    private static func limitMemory() {
        mallopt(M_MMAP_THRESHOLD, 1 << 20)
        mallopt(M_TRIM_THRESHOLD, 16 << 20)
        mallopt(M_ARENA_MAX, 6)
    }

    /// A service makes reports of megabytes again and again: it keeps the memory that took. Threads
    /// that answer share none with those that import, or they would wait for its lock while an import
    /// that holds it waits for a processor.
    ///
    /// To be called before anything starts a thread: the C library settles then how many may be apart.
    static func keepMemory() {
        mallopt(M_MMAP_THRESHOLD, 8 << 20)
        mallopt(M_ARENA_MAX, 64)
    }
}

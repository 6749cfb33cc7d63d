import ArgumentParser
import Foundation

/// A command that writes. While a service has the data folder, the work is handed over to it.
protocol HandedOver: ParsableCommand {
    var options: DataOptions { get }
    /// What of the standard input the work needs.
    var inputUse: InputUse { get }
    /// What it means for the work where its results can't be shown, as a sentence.
    var ifUnshown: String { get }

    func perform(in workplace: any Workplace) throws
}

extension HandedOver {
    var inputUse: InputUse { .nothing }

    var ifUnshown: String { "已经保存的仍然有效。" }

    func run() throws {
        try Ending.environment(ifUnshown: ifUnshown) {
            let service = HandoverClient(folder: options.data)
            let arguments = Array(CommandLine.arguments.dropFirst())
            guard let code = try service.perform(arguments, reading: inputUse) else {
                return try perform(in: OwnWorkplace(data: options.data))
            }
            if code != 0 { throw ExitCode(code) }
        }
    }
}

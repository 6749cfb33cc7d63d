import ArgumentParser

/// `mantianxing report`: the area report as it is now, and as it was published.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "输出面积报告；发布、列出已发布的报告（publish、list）。",
        subcommands: [
            ReportShowCommand.self, ReportPublishCommand.self, ReportListCommand.self,
        ],
        defaultSubcommand: ReportShowCommand.self,
        // So that `report --help` explains what `report` does by itself.
        helpNames: [])
}

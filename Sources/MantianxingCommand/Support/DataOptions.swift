import ArgumentParser

/// The options common to all commands.
struct DataOptions: ParsableArguments {
    @Option(help: ArgumentHelp("数据文件夹，存放数据库。", valueName: "DIR"))
    var data = ".mantianxing"

    @Option(help: ArgumentHelp("政策文件所在的文件夹。", valueName: "DIR"))
    var buildings = "Buildings"
}

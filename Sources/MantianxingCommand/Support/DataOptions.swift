import ArgumentParser
import Reports
import Storage

/// The options common to all commands.
struct DataOptions: ParsableArguments {
    @Option(help: ArgumentHelp("数据文件夹，存放数据库。", valueName: "DIR"))
    var data = ".mantianxing"

    @Option(help: ArgumentHelp("政策文件所在的文件夹。", valueName: "DIR"))
    var buildings = "Buildings"

    /// The store for a command that only reads; where there is none yet, an empty one in memory, and
    /// a word about it, for it may be a slip in `--data`.
    func storeForReading() throws -> Store {
        let store = try Store.openForReading(data)
        if try !Store.isPresent(in: data) {
            let folder = DisplayWidth.singleLine(data)
            Console.own.note("注意：数据文件夹“\(folder)”里还没有数据库。如果应该有，请检查 --data。")
        }
        return store
    }

    /// - Throws: `StoreError.missing` where there is none: what is said of a store made this moment,
    ///   because of a slip in `--data`, would be a trap.
    func requireStore() throws {
        guard try Store.isPresent(in: data) else { throw StoreError.missing(folder: data) }
    }
}

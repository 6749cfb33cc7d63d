import ArgumentParser
import Estate
import Reports
import Storage

/// `mantianxing feeds`: what has been received.
struct FeedsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds", abstract: "列出收到的数据。")

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("只列一栋楼宇。", valueName: "ID"))
    var building: String?

    @Flag(help: "输出 JSON。")
    var json = false

    func validate() throws {
        _ = try Arguments.building(building)
    }

    func run() throws {
        let id = try Arguments.building(building)
        try Ending.environment {
            let store = try options.storeForReading()
            let feeds = try store.feeds(id)
            if json {
                Console.own.out(Self.json(feeds))
            } else {
                Console.own.out(
                    feeds.isEmpty
                        ? "还没有收到数据。" : Self.table(feeds).lines(width: 180).joined(separator: "\n"))
            }
        }
    }

    private static func table(_ feeds: [FeedRecord]) -> ColumnTable {
        var table = ColumnTable([
            .right("编号"), .left("楼宇"), .left("数据日期"), .right("版次"), .left("状态"), .left("范围"),
            .right("单元"), .right("入驻面积(㎡)"), .right("提醒"), .left("报送单位"), .left("文件"),
            .left("收到时间"),
        ])
        for feed in feeds {
            table.add([
                "\(feed.id)", "\(feed.building)", "\(feed.asOf)",
                feed.revision.map(String.init) ?? "—", feed.status.name,
                feed.coverage == .full ? "全楼" : "部分楼层", "\(feed.units)", "\(feed.occupied)",
                "\(feed.warnings)", feed.sender ?? "—", feed.sourceName,
                String(feed.receivedAt.description.prefix(19)).replacing("T", with: " "),
            ])
        }
        return table
    }

    private static func json(_ feeds: [FeedRecord]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.objects("feeds", of: feeds) { $0.fields($1) }
        }
        writer.endLine()
        return writer.bytes
    }
}

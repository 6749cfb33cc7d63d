import ArgumentParser
import Configuration
import Estate
import Importers
import Reports
import Storage
import Web

/// `mantianxing demo`: the main job on the sample district.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "用示例楼宇演示：检查政策文件、导入样例数据、输出面积报告、查找空间，再启动网页服务。")

    @OptionGroup var options: DataOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("网页服务的端口。", valueName: "PORT"))
    var port = 8080

    @Flag(help: "不启动网页服务。")
    var noServe = false

    func validate() throws {
        _ = try Arguments.port(port)
    }

    func run() throws {
        MantianxingCommand.keepMemory()
        try Ending.environment {
            let now = Clock.now()
            let stamp = try PolicyFolder.Stamp(of: options.buildings)
            let folder = try Policies.read(options.buildings)
            let policies = try Policies.sound(folder)
            Console.own.out("一、政策文件：\(folder.files.count) 个，\(folder.buildings.count) 栋楼宇，没有错误。\n")

            let store = try Store.open(options.data)
            try Policies.keep(folder, in: store)
            Console.own.out("二、导入样例数据：")
            try importSamples(policies, into: store)

            Console.own.out("\n三、面积报告：\n")
            let subject = AreaReport.Subject(
                asOf: now.date, knownAt: store.known(Clock.now()).instant)
            let report = try policies.report(subject, from: store)
            Console.own.out(report.text())

            Console.own.out("四、招商找房：一家 45 人的工业软件企业要 300–800 ㎡，\(now.date) 起可用，按匹配分从高到低：\n")
            Console.own.out(try vacancies(policies, store, today: now.date))

            Console.own.out("\n五、每种角色一个账户，用于登录网页（只用于演示，每次演示都换密码）：\n")
            let own = Set(policies.buildings.prefix(3).map(\.id))
            Console.own.out(try DemoAccounts.make(in: store, buildings: own, at: Clock.now()))
            guard !noServe else { return }
            try Console.own.requireWritten()
            var server = ServerOptions()
            server.port = port
            Console.own.out("\n六、网页服务：用浏览器打开下面的地址，以上面任一账户登录。")
            try ServeCommand.serve(store, policies, since: stamp, of: options, server)
        }
    }

    /// Imports every sample. On data that has them already nothing changes.
    private func importSamples(_ policies: Policies, into store: Store) throws {
        let samples = try FeedFiles.sources([Samples.folder])
        var options = FeedImportOptions()
        options.passesOverEarlierRevisions = true
        let context = ImportContext(
            buildings: policies.buildings, overrides: policies.district.industryOverrides,
            today: Clock.now().date)
        let result = try FeedRun(
            sources: samples.readable, context: context, options: options,
            output: ImportOutput(isJSON: false, isDryRun: false, listed: nil)
        ).run(into: store)
        if let problem = (samples.unreadable + result.unreadable).first { throw problem }
        if !result.isClean { throw Ending.inputHasErrors }
    }

    private func vacancies(
        _ policies: Policies, _ store: Store, today: CalendarDate
    ) throws -> String {
        var query = VacancyQuery(by: today)
        query.direction = .industrialSoftware
        query.headcount = 45
        query.minimumArea = Area(squareMetres: 300)
        query.maximumArea = Area(squareMetres: 800)
        query.sort = .fit
        query.limit = 8
        let index = VacancyIndex(
            try store.offeredFloors(), mixes: try store.tenantMixes(),
            buildings: policies.buildings, district: policies.district,
            assignments: try store.assignments(), today: today)
        return VacancyOutput.text(index.page(query), query)
    }
}

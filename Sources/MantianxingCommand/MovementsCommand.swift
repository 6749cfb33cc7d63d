import ArgumentParser
import Configuration
import Estate
import Reports
import Storage

/// `mantianxing movements`: who came and went between two days.
struct MovementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "movements", abstract: "比较两个日期：迁入、迁出、扩租、缩租和净吸纳。",
        discussion: "不写日期则从上月末到今天。只计两个日期都有数据的楼宇；口径见 README。")

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("起始日期，如 2026-09-30。", valueName: "DATE"))
    var from: String?

    @Option(help: ArgumentHelp("截至日期，如 2026-10-31。", valueName: "DATE"))
    var to: String?

    @Option(help: ArgumentHelp("数据已知时间，如 2026-10-31T18:00。", valueName: "TIME"))
    var knownAt: String?

    @Flag(help: "输出 JSON。")
    var json = false

    @Flag(help: "输出 CSV。")
    var csv = false

    func validate() throws {
        if json && csv { throw ValidationError("--json 和 --csv 只能写一个。") }
        let now = Clock.now()
        _ = try subject(today: now.date, known: Arguments.knownAt(knownAt, now: now) ?? now)
    }

    func run() throws {
        try Ending.environment {
            let data = try DataAsKnown(options, knownAt: knownAt)
            let subject = try subject(today: data.now.date, known: data.known)
            let policies = try data.policies()
            let moved = try data.store.movements(
                subject, district: policies.district, buildings: policies.buildings,
                isWhole: true)
            let limit = 50
            let shown = json || csv ? moved.tenants : Array(moved.tenants.prefix(limit))
            let names = try data.store.tenantNames(of: shown, subject)
            if json {
                Console.own.out(moved.json(shown, names: names, next: nil, series: nil))
            } else if csv {
                Console.own.out(moved.csv(names: names))
            } else {
                Console.own.out(moved.text(names: names, limit: limit))
            }
        }
    }

    private func subject(today: CalendarDate, known: Instant) throws -> Movements.Subject {
        let last = try Arguments.date(to, "--to") ?? today
        let first = try Arguments.date(from, "--from") ?? last.adding(days: -last.components.day)
        guard first < last else {
            throw ValidationError("起始日期 \(first) 应早于截至日期 \(last)。")
        }
        return Movements.Subject(from: first, to: last, knownAt: known)
    }
}

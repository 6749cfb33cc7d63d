import Estate
import HTTPTypes

extension Problem {
    /// A feed that was not taken, with all that was found in it.
    static func rejected(_ outcome: ImportOutcome, file: String) -> Problem {
        Problem(
            status: .unprocessableContent, code: "feed-rejected", title: "数据被退回",
            detail: "有 \(outcome.log.errors) 处错误，没有保存任何内容。请按各条的改法修改后重新报送。",
            diagnostics: outcome.log.listed, upload: Upload(outcome: outcome, file: file))
    }

    /// A file of which not all was taken, with all that was found in it.
    static func rejected(_ outcomes: [ImportOutcome], file: String) -> Problem {
        if let outcome = outcomes.first, outcomes.count == 1 {
            return rejected(outcome, file: file)
        }
        let rejected = outcomes.count { $0.status == .rejected }
        let rest =
            rejected == outcomes.count
            ? "没有保存任何内容" : "其余 \(outcomes.count - rejected) 栋照各自的结果处理"
        var problem = Problem(
            status: .unprocessableContent, code: "feed-rejected", title: "数据被退回",
            detail: "文件里 \(outcomes.count) 栋楼，\(rejected) 栋的数据被退回，\(rest)。请按各条的改法修改后重新报送。")
        problem.results = outcomes.map { Upload(outcome: $0, file: file) }
        return problem
    }

    /// - Throws: for a day to come, of which nothing is known.
    static func requireKnown(
        _ name: String, _ day: CalendarDate?, today: CalendarDate
    ) throws(Problem) {
        if let day, day > today {
            throw .contradiction(name, "\(day) 还没有到，最晚到今天（\(today)）。")
        }
    }

    /// A path that is there, but not for the request's method.
    static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> Problem {
        Problem(
            status: .methodNotAllowed, code: "method-not-allowed", title: "不支持这种方法",
            detail: "这个地址只接受 \(allowed.map(\.rawValue).joined(separator: "、"))。",
            allowed: allowed)
    }
}

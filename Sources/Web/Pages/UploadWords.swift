import Estate
import Reports

/// The outcome of an upload in words: what it is, what it means, what to do next.
struct UploadWords: Sendable {
    var title: String
    var tone: String
    var summary: String
    var steps: [String]

    init(_ result: UploadPage.Result) {
        let outcome = result.outcome
        let warnings = outcome.log.warnings
        switch outcome.status {
        case .accepted:
            self =
                result.isDryRun
                ? Self.soundTrial(warnings)
                : Self.accepted(warnings, isHistory: result.isHistory)
        case .unchanged: self = Self.unchanged(outcome, isDryRun: result.isDryRun)
        case .held: self = Self.held(outcome.log, isDryRun: result.isDryRun)
        case .rejected:
            self = Self.rejected(outcome.log.errors, isDryRun: result.isDryRun)
            if outcome.log.counts[.compressedInput] != nil {
                steps = UploadRefusal.spreadsheetSteps
            }
        }
    }

    private init(_ title: String, tone: String, _ summary: String, steps: [String]) {
        self.title = title
        self.tone = tone
        self.summary = summary
        self.steps = steps
    }
}

extension UploadWords {
    private static func accepted(_ warnings: Int, isHistory: Bool) -> UploadWords {
        UploadWords(
            "已采用", tone: "success",
            isHistory
                ? "数据已经保存为历史。已有日期更晚的数据，现在的状态不变。" : "数据已经保存，报告和招商找房从现在起使用它。",
            steps: warnings == 0
                ? ["不用再做什么。"]
                : ["有 \(Figures.count(warnings)) 条提醒，请看一眼：能改的改好后再报一次，以后报的为准。"])
    }

    private static func soundTrial(_ warnings: Int) -> UploadWords {
        let look = warnings == 0 ? [] : ["有 \(Figures.count(warnings)) 条提醒，请看一眼。"]
        return UploadWords(
            "试运行：可以采用", tone: "success", "文件没有错误。这次只是检查，什么也没有保存。",
            steps: look + ["正式报送：再选一次这个文件，不勾“只检查”，然后上传。"])
    }

    private static func unchanged(_ outcome: ImportOutcome, isDryRun: Bool) -> UploadWords {
        let version = outcome.feed.map { FeedWords.version($0.asOf, $0.revision) } ?? ""
        return UploadWords(
            isDryRun ? "试运行：无变化" : "无变化", tone: "info",
            "内容与已有的 \(version) 完全相同，没有重复保存。",
            steps: ["不用再做什么。如果本想更正，请检查是否选错了文件。"])
    }

    private static func held(_ log: DiagnosticLog, isDryRun: Bool) -> UploadWords {
        let reasons = log.listed.filter(\.code.isReasonToHold).map(\.message)
        return isDryRun
            ? UploadWords(
                "试运行：会待确认", tone: "warning", "文件没有错误，但变化较大。这次只是检查，什么也没有保存。",
                steps: reasons + ["请看下面的变化。确实如此可以正式上传，上传后再确认一次。"])
            : UploadWords(
                "待确认", tone: "warning", "文件没有错误，但变化较大。数据已经存下，现在使用的仍是原来的数据。",
                steps: reasons + ["请看下面的变化。确实如此请点“确认采用”；文件有误请点“作废”，改好再上传。"])
    }

    private static func rejected(_ errors: Int, isDryRun: Bool) -> UploadWords {
        UploadWords(
            isDryRun ? "试运行：会被退回" : "已退回", tone: "error",
            "文件里有 \(Figures.count(errors)) 处错误，整份都没有保存，原来的数据不变。",
            steps: ["请按下面每条的改法修改文件。", "改好后再上传一次；可以先勾“只检查”。"])
    }
}

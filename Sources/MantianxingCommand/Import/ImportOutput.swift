import Estate
import Reports

/// What `import` prints of each file.
struct ImportOutput {
    var isJSON: Bool
    var isDryRun: Bool
    /// Findings listed of each code, for people; `nil` leaves out what was accepted without any,
    /// and what has not changed.
    var listed: Int? = 20
    var console = Console.own

    func show(_ outcome: ImportOutcome, file: String) {
        if isJSON {
            var writer = JSONWriter()
            writer.object { $0.fields(outcome, file: file) }
            writer.endLine()
            console.out(writer.bytes)
        } else {
            let isPlain = outcome.status == .accepted && outcome.log.counts.isEmpty
            if listed == nil, isPlain || outcome.status == .unchanged { return }
            let lines = Self.text(outcome, file: file, listing: listed ?? 0)
            console.out(lines.joined(separator: "\n"))
        }
    }

    func showTotals(_ counts: [ImportOutcome.Status: Int]) {
        guard !isJSON else { return }
        let parts = ImportOutcome.Status.allCases.compactMap { status in
            counts[status].map { "\(status.name) \($0)" }
        }
        console.out((isDryRun ? "试运行，没有保存：" : "合计：") + parts.joined(separator: "，"))
    }

    static func text(_ outcome: ImportOutcome, file: String, listing limit: Int) -> [String] {
        var words = [
            "\(mark(outcome.status)) \(outcome.status.name)", DisplayWidth.singleLine(file),
        ]
        if let feed = outcome.feed {
            words.append("楼宇 \(feed.building)")
            words.append("\(feed.asOf)" + (feed.revision.map { " 第 \($0) 版" } ?? ""))
        }
        words.append("\(outcome.floors) 层 \(outcome.units) 个单元")
        if outcome.log.errors > 0 { words.append("错误 \(outcome.log.errors)") }
        if outcome.log.warnings > 0 { words.append("提醒 \(outcome.log.warnings)") }
        var lines = [words.joined(separator: "  ")]
        lines += fieldLines(outcome.fields)
        // What is unchanged has been told the first time.
        guard outcome.status != .unchanged else { return lines }
        lines += DiagnosticText.summary(outcome.log, listing: limit)
        if outcome.status == .held {
            lines.append("    现有数据不变。核对后要采用它，请加 --confirm 再导入一次。")
        }
        return lines
    }

    /// How the columns of a table were understood.
    private static func fieldLines(_ fields: [FieldReading]) -> [String] {
        guard !fields.isEmpty else { return [] }
        var table = ColumnTable([
            .left("    位置"), .left("文件里的名称"), .left("当作"), .left("说明"), .left("第一个值"),
            .right("有值"),
        ])
        for field in fields.prefix(100) where !field.name.isEmpty {
            table.add([
                "    " + field.place, field.name, field.field?.name ?? "（没有使用）",
                field.note ?? "", field.sample ?? "", "\(field.count)",
            ])
        }
        return table.lines(width: 150)
    }

    private static func mark(_ status: ImportOutcome.Status) -> String {
        switch status {
        case .accepted: "✓"
        case .unchanged: "＝"
        case .held: "？"
        case .rejected: "✗"
        }
    }
}

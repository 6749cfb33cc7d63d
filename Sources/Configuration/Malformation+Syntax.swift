import Yams

extension Malformation {
    /// What the YAML parser complains of.
    ///
    /// - Parameter text: what the parser was given.
    init(_ error: any Error, in text: String) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let complaint = Complaint.worded(problem)
            let start = complaint.isSeenLate ? context?.mark ?? mark : mark
            self.init(line: start.line, column: start.column, wording: complaint.wording)
        case .reader(_, let offset, _, _):
            let (line, column) = Self.place(of: offset ?? 0, in: text)
            self.init(line: line, column: column, wording: .controlCharacter)
        default:
            self.init(line: 1, column: 1, wording: Complaint.general.wording)
        }
    }

    /// Line and column of a character, both counted from 1.
    private static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
        let before = text.prefix(offset)
        let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return (max(1, lines.count), (lines.last?.count ?? 0) + 1)
    }
}

/// What libyaml says, and what people should be told.
private struct Complaint {
    /// A part of libyaml's words.
    let problem: String
    /// Whether libyaml notices only at the end of what began at the mark of its context.
    var isSeenLate = false
    let wording: Wording

    static func worded(_ problem: String) -> Complaint {
        all.first { problem.contains($0.problem) } ?? general
    }

    static let general = Complaint(
        problem: "",
        wording: Wording("这里不合 YAML 语法。", "请检查这一行和上一行的缩进、冒号、括号和引号；标点要用半角。"))

    private static let all = [
        Complaint(
            problem: "tab character",
            wording: Wording("这里用了制表符（Tab）缩进。", "请把制表符换成空格。")),
        Complaint(
            problem: "cannot start any token",
            wording: Wording("这里有不能放在开头的字符。", "缩进请用空格，不用制表符（Tab）；以 @、`、% 开头的文字请加引号。")),
        Complaint(
            problem: "mapping values are not allowed",
            wording: Wording("这里不该再出现冒号。", "文字里有冒号时请给整段文字加引号；否则请检查缩进。")),
        Complaint(
            problem: "could not find expected ':'", isSeenLate: true,
            wording: Wording("这里缺少半角冒号。", "每行写成“键: 值”，冒号用半角，后面空一格。")),
        Complaint(
            problem: "unexpected end of stream", isSeenLate: true,
            wording: Wording("这里的引号没有成对。", "请补上右引号。")),
        Complaint(
            problem: "',' or '}'",
            wording: Wording("花括号里缺少逗号或右花括号。", "各项之间用半角逗号隔开，末尾补上 }。")),
        Complaint(
            problem: "',' or ']'",
            wording: Wording("方括号里缺少逗号或右方括号。", "各项之间用半角逗号隔开，末尾补上 ]。")),
        Complaint(
            problem: "expected '-' indicator",
            wording: Wording("列表的缩进不一致。", "同一列表的各项请对齐，都以“- ”开头。")),
        Complaint(
            problem: "block sequence entries are not allowed",
            wording: Wording("列表不能从这里开始。", "请把“- ”移到下一行并缩进。")),
        Complaint(
            problem: "expected key",
            wording: Wording("这一行的缩进与同级的键不一致。", "同级的键请左对齐；引号后面不要再接文字。")),
        Complaint(
            problem: "undefined alias",
            wording: Wording("这里引用了没有定义的锚点。", "以 * 开头的文字请加引号；引用前请先用 & 定义。")),
        Complaint(
            problem: "another document",
            wording: Wording("一个文件里只能有一份内容。", "请删去 --- 以及多余的内容。")),
        Complaint(
            problem: "unknown escape character",
            wording: Wording("双引号里的反斜杠用法不对。", "请改用单引号，或把 \\ 写成 \\\\。")),
    ]
}

extension Wording {
    fileprivate static let controlCharacter = Wording(
        "这里有不能出现在文本里的控制字符。", "请删去这个字符，并确认文件是 UTF-8 编码的纯文本。")
}

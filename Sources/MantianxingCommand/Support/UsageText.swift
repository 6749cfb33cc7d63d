import ArgumentParser

/// What ends a command, in the words of our users: the argument parser speaks English.
enum UsageText {
    /// The text for the error output, or help; empty where all has been said.
    static func of(_ error: any Error) -> String {
        let text = MantianxingCommand.fullMessage(for: error)
        let message = MantianxingCommand.message(for: error)
        let start = "Error: " + message
        // Help and what we say ourselves are shown as they are.
        guard !message.isEmpty, text.hasPrefix(start) else { return text }
        let rest = text.dropFirst(start.count).split(
            separator: "\n", omittingEmptySubsequences: false)
        let lines = ["错误：" + chinese(message)] + rest.dropFirst().map { frame(String($0)) }
        return lines.joined(separator: "\n")
    }

    /// A line below the message.
    private static func frame(_ line: String) -> String {
        if let help = line.wholeMatch(of: #/Help:  (.*)/#) { return "说明：\(help.1)" }
        if let usage = line.wholeMatch(of: #/Usage: (.*)/#) { return "用法：\(usage.1)" }
        if let see = line.wholeMatch(of: #/  See '(.*)' for more information\./#) {
            return "  详见 \(see.1)"
        }
        return line
    }

    /// A message of the argument parser in Chinese; any other as it is.
    static func chinese(_ message: String) -> String {
        option(message) ?? value(message) ?? argument(message) ?? message
    }

    private static func option(_ message: String) -> String? {
        // Of short options written together the first that is unknown will do.
        let message = message.split(separator: "\n   or: ").first.map(String.init) ?? message
        if let found = message.wholeMatch(
            of: #/(?s)Unknown option '(.*)'\. Did you mean '([^']*)'\?/#)
        {
            return "没有选项“\(found.1)”。是不是“\(found.2)”？"
        }
        if let found = message.wholeMatch(of: #/(?s)Unknown option '(.*)'/#) {
            return "没有选项“\(found.1)”。"
        }
        if let found = message.wholeMatch(of: #/(?s)Invalid option: (.*)/#) {
            return "没有选项“\(found.1)”。"
        }
        return nil
    }

    private static func value(_ message: String) -> String? {
        if let found = message.wholeMatch(of: #/(?s)Missing value for '(.*)'/#) {
            return "“\(found.1)”后面缺少值。"
        }
        if let found = message.wholeMatch(
            of: #/(?s)The option '(.*)' does not take any value, but '(.*)' was specified\./#)
        {
            return "选项“\(found.1)”不带值，却写了“\(found.2)”。"
        }
        guard
            let found = message.wholeMatch(
                of:
                    #/(?s)The value '(.*)' is invalid for '(.*?)'(?:\. Please provide one of (.*)\.)?/#
            )
        else { return nil }
        let known = found.3.map { list in
            list.matches(of: #/'(.*?)'/#).map { String($0.1) }.joined(separator: "、")
        }
        return "“\(found.2)”的值“\(found.1)”不对。" + (known.map { "可用：\($0)。" } ?? "")
    }

    private static func argument(_ message: String) -> String? {
        if let found = message.wholeMatch(of: #/(?s)Missing expected argument '(.*)'/#) {
            return "缺少“\(found.1)”。"
        }
        if let found = message.wholeMatch(of: #/(?s)Missing one of: '(.*)'/#) {
            return "缺少其中一个：\(found.1.replacing("', '", with: "、"))。"
        }
        if let found = message.wholeMatch(of: #/(?s)Unexpected argument '(.*)'/#) {
            return "这里不能写“\(found.1)”：没有这个命令或参数。"
        }
        if let found = message.wholeMatch(of: #/(?s)\d+ unexpected arguments: '(.*)'/#) {
            return "多余的参数：\(found.1.replacing("', '", with: "、"))。"
        }
        if message == "Missing required subcommand." { return "没有写要执行的命令。" }
        return nil
    }
}

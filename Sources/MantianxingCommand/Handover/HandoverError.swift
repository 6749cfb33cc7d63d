import Estate

/// Why work could not be handed over: the environment failed.
enum HandoverError: Error, Hashable {
    /// The socket can't be made; the system's `errno`.
    case unusable(path: String, error: CInt)
    /// The other end has gone before the work was done.
    case interrupted
    /// The command line is longer than can be handed over.
    case tooLong
    /// No room for what passes between the two processes; the system's `errno`.
    case noSpool(error: CInt)
}

extension HandoverError: CustomStringConvertible {
    var description: String {
        switch self {
        case .unusable(let path, let error): "无法使用“\(path)”：\(SystemReason.text(error))。"
        case .interrupted: "服务中途停止，没有做完。已显示的结果都有效；请核对后再执行一次。"
        case .tooLong: "命令太长，服务收不下。请分几次执行，或写文件夹的名字。"
        case .noSpool(let error): "无法建立临时文件：\(SystemReason.text(error))。"
        }
    }
}

import Estate

/// Results that could not be shown: the environment failed.
struct UnwrittenOutput: Error, CustomStringConvertible {
    /// The system's `errno`.
    let error: CInt
    /// What that means for the work, as a sentence; empty for one that only reads.
    let consequence: String

    var description: String {
        "无法写到标准输出：\(SystemReason.text(error))。结果没有写全。\(consequence)"
    }
}

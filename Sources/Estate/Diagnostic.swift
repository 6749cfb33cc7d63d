/// Something in a file that people should know of, with its place and how to mend it.
///
/// Diagnostics are collected, located, counted and shown all at once; what stops the program
/// itself is thrown instead.
public struct Diagnostic: Hashable, Sendable {
    public var code: Code
    /// The file as named by whoever gave it; `nil` where there is only one.
    public var file: String?
    /// Counted from 1; `nil` where no single place can be named.
    public var line: Int?
    /// In characters, counted from 1.
    public var column: Int?
    /// Element path such as `/occupancyFeed/floor[2]/unit[1]/@area`, or `sheet!R12C5`.
    public var path: String?
    /// The offending text as it stands in the file.
    public var value: String?
    /// What is wrong, in Chinese.
    public var message: String
    /// How to mend it, in Chinese.
    public var hint: String

    public init(
        code: Code, file: String? = nil, line: Int? = nil, column: Int? = nil,
        path: String? = nil, value: String? = nil, message: String, hint: String
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.value = value
        self.message = message
        self.hint = hint
    }

    public var severity: Severity { code.severity }

    public enum Severity: String, CaseIterable, Sendable {
        /// Rejects the file.
        case error
        /// The file is taken; someone should look.
        case warning
        case info

        /// The Chinese name shown to people.
        public var name: String {
            switch self {
            case .error: "错误"
            case .warning: "提醒"
            case .info: "说明"
            }
        }
    }
}

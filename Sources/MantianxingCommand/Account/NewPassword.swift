import Storage

/// A password an account is to get.
struct NewPassword {
    let hash: PasswordHash
    /// What is shown to its owner, once; `nil` for a password somebody has chosen.
    let shown: String?

    /// One that nobody has chosen.
    static func random() throws -> NewPassword {
        let password = Password.random()
        return NewPassword(hash: try PasswordHash(of: password), shown: password)
    }

    /// One that somebody has typed. One that won't do ends the command.
    static func typed(
        _ password: String, for name: String, console: Console
    ) throws -> NewPassword {
        if let problem = problem(password, name) {
            console.complain(problem)
            throw Ending.inputHasErrors
        }
        return NewPassword(hash: try PasswordHash(of: password), shown: nil)
    }

    private static func problem(_ password: String, _ name: String) -> String? {
        // What is not UTF-8 comes as U+FFFD; the browser would send something else.
        if password.unicodeScalars.contains("\u{FFFD}") { return "标准输入的密码不是 UTF-8 文字。" }
        return Password.problem(password, account: name)
    }
}

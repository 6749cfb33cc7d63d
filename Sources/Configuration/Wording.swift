/// The words of a finding, in Chinese.
struct Wording: Hashable, Sendable {
    /// What is wrong.
    let message: String
    /// How to mend it.
    let hint: String

    init(_ message: String, _ hint: String) {
        self.message = message
        self.hint = hint
    }
}

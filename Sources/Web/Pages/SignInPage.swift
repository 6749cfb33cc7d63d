import Estate

/// Name and password.
struct SignInPage: Page {
    let frame: Frame
    /// Where to go on to.
    let next: String
    let name: String
    let error: String?

    init(
        next: String?, name: String = "", error: String? = nil, _ context: WebContext,
        today: CalendarDate
    ) {
        frame = Frame("登录", layout: "narrow", context, today: today)
        self.next = next ?? ""
        self.name = name
        self.error = error
    }
}

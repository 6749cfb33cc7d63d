import Estate

/// Why a page can't be shown, and what to do.
struct ProblemPage: Page {
    let frame: Frame
    let title: String
    let detail: String
    let requestID: String

    init(_ problem: Problem, _ context: WebContext, today: CalendarDate) {
        frame = Frame(problem.title, context, today: today)
        title = problem.title
        detail = problem.detail
        requestID = context.requestID
    }
}

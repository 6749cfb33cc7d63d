/// What programs are told of a route: an operation of OpenAPI 3.1.
struct Operation: Sendable {
    /// Stable, lower camel case; what generated clients call it.
    let id: String
    let tag: Tag
    /// One line.
    let summary: String
    /// What else is to be known.
    let details: String?
    let parameters: [Parameter]
    let body: Body?
    /// What it answers where nothing is wrong, and problems that say more than a problem does.
    let answers: [Answer]
    /// The problems that come of what is asked, besides those that any request may meet.
    let problems: Set<Int>

    init(
        _ id: String, _ tag: Tag, _ summary: String, details: String? = nil,
        parameters: [Parameter] = [], body: Body? = nil, answers: [Answer],
        problems: Set<Int> = []
    ) {
        self.id = id
        self.tag = tag
        self.summary = summary
        self.details = details
        self.parameters = parameters
        self.body = body
        self.answers = answers
        self.problems = problems
    }

    /// The nouns that operations are about.
    enum Tag: String, CaseIterable, Sendable {
        case feeds, buildings, vacancies, directions, reports, movements, tenants, service
    }

    /// What a request carries.
    struct Body: Sendable {
        let note: String
        let contents: [Content]
    }

    /// A body of some type.
    struct Content: Sendable {
        let type: String
        /// `nil`: bytes that JSON Schema says nothing about.
        let schema: Schema?
    }

    /// An answer of some status.
    struct Answer: Sendable {
        let status: Int
        let note: String
        var contents: [Content] = []
        /// Headers that go with it, and what they say.
        var headers: [Header] = []
    }

    struct Header: Sendable {
        let name: String
        let note: String
    }
}

extension Operation.Answer {
    static func json(
        status: Int = 200, _ note: String, _ schema: Schema, headers: [Operation.Header] = []
    ) -> Self {
        Self(
            status: status, note: note,
            contents: [Operation.Content(type: "application/json", schema: schema)],
            headers: headers)
    }

    static func bytes(_ note: String, _ type: String, headers: [Operation.Header] = []) -> Self {
        Self(
            status: 200, note: note, contents: [Operation.Content(type: type, schema: nil)],
            headers: headers)
    }

    /// The same in every format there is.
    func inEveryFormat() -> Self {
        var answer = self
        for format in AnswerFormat.allCases where format != .json {
            answer.contents.append(Operation.Content(type: format.mediaType, schema: nil))
        }
        return answer
    }

    /// The same, and as a table for spreadsheets.
    func orCSV() -> Self {
        var answer = self
        answer.contents.append(Operation.Content(type: "text/csv", schema: nil))
        return answer
    }
}

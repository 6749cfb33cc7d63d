extension Operation.Answer {
    /// A problem that says what it is about by its status.
    static func problem(_ status: Int) -> Self {
        .problem(status, note(status))
    }

    static func problem(_ status: Int, _ note: String) -> Self {
        Self(
            status: status, note: note,
            contents: [
                Operation.Content(type: "application/problem+json", schema: .shape(.problem))
            ], headers: headers(status))
    }

    private static func headers(_ status: Int) -> [Operation.Header] {
        switch status {
        case 401: [Operation.Header(name: "WWW-Authenticate", note: "How to say who asks.")]
        case 429, 503: [Operation.Header(name: "Retry-After", note: "Seconds to wait.")]
        default: []
        }
    }
}

extension Operation.Header {
    static let location = Self(name: "Location", note: "Where it is.")
    static let eTag = Self(name: "ETag", note: "What `If-None-Match` is held against.")
}

extension Operation.Answer {
    private static func note(_ status: Int) -> String {
        switch status {
        case 400: "The request can't be read; `parameter` names the value that is wrong."
        case 401: "It is not known who asks."
        case 403: "This account may not do this, or not here."
        case 404: "There is no such thing."
        case 406: "There is no such format."
        case 408: "The body did not come in time."
        case 409: "It can't be done as things stand."
        case 413: "The body is too large."
        case 414: "The path and query are too long."
        case 415: "The body is of a type or encoding that is not taken."
        case 422: "What the body says can't be taken."
        case 429: "Too many requests."
        case 431: "The headers are too large."
        case 500: "Something failed; the log knows the request's number."
        case 503: "The store can't be used at the moment."
        case 507: "The disk is full; nothing has been stored."
        default: "A problem."
        }
    }
}

import Estate
import HTTPTypes
import Reports

extension Operation {
    /// The operation as the description of a route, its keys in an object that is open.
    func write(to json: inout JSONWriter, of endpoint: Endpoint) {
        json.field("operationId", id)
        json.strings("tags", [tag.rawValue])
        json.field("summary", summary)
        let notes = [details, endpoint.access.note].compactMap(\.self)
        if !notes.isEmpty { json.field("description", notes.joined(separator: "\n\n")) }
        writeSecurity(of: endpoint.access, to: &json)
        if !parameters.isEmpty {
            json.objects("parameters", of: parameters) { json, parameter in
                json.field("name", parameter.name)
                json.field("in", parameter.place.rawValue)
                json.field("required", parameter.isRequired)
                json.field("description", parameter.note)
                json.key("schema")
                parameter.schema.write(to: &json)
            }
        }
        if let body {
            json.object("requestBody") { json in
                json.field("description", body.note)
                json.field("required", true)
                Self.write(body.contents, to: &json)
            }
        }
        json.object("responses") { json in
            for answer in allAnswers(of: endpoint) {
                json.object(named: String(answer.status)) { Self.write(answer, to: &$0) }
            }
        }
    }

    private func writeSecurity(of access: Access, to json: inout JSONWriter) {
        switch access {
        case .open:
            json.objects("security", of: [String]()) { _, _ in }
        case .localOr:
            let schemes: [StaticString?] = [nil, "token", "session"]
            json.objects("security", of: schemes) { json, scheme in
                if let scheme { json.strings(scheme, []) }
            }
        case .signedIn, .right: break
        }
    }

    /// What the route itself answers, and what it answers because of how it is asked, by status.
    private func allAnswers(of endpoint: Endpoint) -> [Answer] {
        var answers = answers
        if endpoint.isCached {
            answers = answers.map { answer in
                var answer = answer
                if answer.status == 200 { answer.headers.append(.eTag) }
                return answer
            }
            answers.append(
                Answer(
                    status: 304, note: "As the client has it: `If-None-Match`.",
                    headers: [.eTag]))
        }
        let known = Set(answers.map(\.status))
        for status in allProblems(of: endpoint).subtracting(known) {
            answers.append(.problem(status))
        }
        return answers.sorted { $0.status < $1.status }
    }

    private func allProblems(of endpoint: Endpoint) -> Set<Int> {
        // What any request may meet: how it is sent, and a token that nobody has.
        var all = problems.union([400, 401, 408, 413, 414, 429, 431, 500, 503])
        if endpoint.access != .open { all.insert(403) }
        if endpoint.path.contains("{") { all.insert(404) }
        if body != nil { all.insert(415) }
        if endpoint.method != .get { all.insert(507) }
        return all
    }

    private static func write(_ answer: Answer, to json: inout JSONWriter) {
        json.field("description", answer.note)
        if !answer.headers.isEmpty {
            json.object("headers") { json in
                for header in answer.headers {
                    json.object(named: header.name) { json in
                        json.field("description", header.note)
                        json.object("schema") { $0.field("type", "string") }
                    }
                }
            }
        }
        if !answer.contents.isEmpty { write(answer.contents, to: &json) }
    }

    private static func write(_ contents: [Content], to json: inout JSONWriter) {
        json.object("content") { json in
            for content in contents {
                json.object(named: content.type) { json in
                    guard let schema = content.schema else { return }
                    json.key("schema")
                    schema.write(to: &json)
                }
            }
        }
    }
}

extension Access {
    /// Whom the route is for.
    fileprivate var note: String? {
        switch self {
        case .open: nil
        case .signedIn: "For every account."
        case .right(let right): "For \(Self.roles(right))."
        case .localOr(let right):
            "For connections from the same machine, and for \(Self.roles(right))."
        }
    }

    private static func roles(_ right: Right) -> String {
        Account.Role.allCases.compactMap { role in
            role.reach(of: right).map { reach in
                reach == .own ? "\(role.rawValue) (own buildings)" : role.rawValue
            }
        }.joined(separator: ", ")
    }
}

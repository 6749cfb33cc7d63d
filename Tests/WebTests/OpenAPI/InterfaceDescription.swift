import HTTPTypes

@testable import Web

/// The description of the interface, to hold answers against.
struct InterfaceDescription: Sendable {
    let document: JSON
    private let checker: SchemaChecker

    init(of endpoints: [Endpoint]) throws {
        let bytes = OpenAPIDocument.make(endpoints)
        document = try JSON(String(decoding: bytes, as: UTF8.self))
        checker = SchemaChecker(shapes: document["components"]["schemas"])
    }

    /// The described path that a path is one of; of several the one with the most words in it.
    func template(of path: String) -> String? {
        let parts = path.split(separator: "/")
        let fitting = document["paths"].keys.filter { template in
            let places = template.split(separator: "/")
            return places.count == parts.count
                && zip(places, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        return fitting.min { $0.count { $0 == "{" } < $1.count { $0 == "{" } }
    }

    /// What an answer has that the description does not allow.
    func problems(
        of answer: TestAnswer, to method: HTTPRequest.Method, _ uri: String
    ) -> [String] {
        let path = String(uri.prefix { $0 != "?" })
        guard let template = template(of: path) else {
            // Pages are not described.
            guard path.hasPrefix(Paths.api) else { return [] }
            return answer.status == 404 ? numbered(answer) : ["not described"]
        }
        let isHead = method == .head
        let name = isHead ? "get" : method.rawValue.lowercased()
        let operation = document["paths"][template][name]
        guard operation != .null else {
            let isRefused = answer.status == 405 && answer.headers[.allow] != nil
            return isRefused ? numbered(answer) : ["not described"]
        }
        let described = operation["responses"]["\(answer.status)"]
        guard described != .null else { return ["status \(answer.status) is not described"] }
        return numbered(answer) + bodyProblems(of: answer, described["content"], isHead: isHead)
    }

    private func bodyProblems(
        of answer: TestAnswer, _ contents: JSON, isHead: Bool
    ) -> [String] {
        guard contents != .null else { return answer.bytes.isEmpty ? [] : ["an undescribed body"] }
        guard let type = answer.type, contents.keys.contains(type) else {
            return ["type \(answer.type ?? "none") is not described"]
        }
        let schema = contents[type]["schema"]
        guard schema != .null, !isHead else { return [] }
        return checker.problems(of: answer.json, against: schema)
    }

    /// Every answer has the request's number, and a problem says the same one.
    private func numbered(_ answer: TestAnswer) -> [String] {
        let number = HTTPField.Name("X-Request-Id").flatMap { answer.headers[$0] }
        guard let number, !number.isEmpty else { return ["no request id"] }
        guard answer.type == "application/problem+json", !answer.bytes.isEmpty else { return [] }
        let problem = answer.json
        let isSound =
            problem["requestId"].string == number && problem["status"].int == answer.status
        return isSound ? [] : ["a problem of another request or status"]
    }
}

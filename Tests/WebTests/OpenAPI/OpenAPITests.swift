import HTTPTypes
import Testing

@testable import Web

struct OpenAPITests {
    @Test func `says which version of OpenAPI it is in`() async throws {
        try await withDescription { document, _ in
            #expect(document["openapi"].string == "3.1.0")
            #expect(document["info"]["title"].string?.isEmpty == false)
        }
    }

    @Test func `describes every route for programs, and nothing else`() async throws {
        try await withDescription { document, endpoints in
            let described = document["paths"].keys.flatMap { path in
                document["paths"][path].keys.map { "\($0) \(path)" }
            }
            let routes = endpoints.map { "\($0.method.rawValue.lowercased()) \($0.path)" }
            #expect(described.sorted() == routes.sorted())
        }
    }

    @Test func `leaves pages out`() async throws {
        try await withService { service in
            #expect(Routes.pages(service.parts).allSatisfy { $0.operation == nil })
        }
    }

    @Test func `declares every place of a path`() async throws {
        try await withDescription { _, endpoints in
            for endpoint in endpoints {
                let places = endpoint.path.split(separator: "/").filter { $0.hasPrefix("{") }
                    .map { String($0.dropFirst().dropLast()) }
                let declared = endpoint.operation?.parameters.filter { $0.place == .path }
                #expect(declared?.map(\.name) == places, "\(endpoint.path)")
            }
        }
    }

    @Test func `gives every operation a name of its own`() async throws {
        try await withDescription { _, endpoints in
            let ids = endpoints.compactMap { $0.operation?.id }
            #expect(Set(ids).count == ids.count)
        }
    }

    @Test func `defines every schema it names, and names every one it defines`() async throws {
        try await withDescription { document, _ in
            let named = Set(document.all("$ref").compactMap(\.string))
            let defined = document["components"]["schemas"].keys
            #expect(named == Set(defined.map { "#/components/schemas/\($0)" }))
        }
    }

    @Test func `uses no keyword of JSON Schema that answers are not held against`() async throws {
        try await withDescription { document, _ in
            let checker = SchemaChecker(shapes: document["components"]["schemas"])
            let schemas = document.all("schema") + Array(document["components"]["schemas"].values)
            for schema in schemas {
                let unknown = checker.problems(of: .null, against: schema)
                    .filter { $0.contains("unknown keyword") }
                #expect(unknown.isEmpty)
            }
        }
    }

    @Test func `tells for whom an operation is, and who needs no account`() async throws {
        try await withDescription { document, _ in
            let sending = document["paths"][Paths.apiFeeds]["post"]
            let note = try #require(sending["description"].string)
            #expect(note.hasSuffix("For manager (own buildings), admin."))
            #expect(sending["security"] == .null)
            #expect(document["security"].array.count == 2)
            #expect(document["paths"][Paths.live]["get"]["security"] == .list([]))
            let metrics = document["paths"][Paths.metrics]["get"]["security"]
            #expect(metrics.array.contains(.object([:])))
        }
    }

    @Test func `knows the answers that come of how a route is asked`() async throws {
        try await withDescription { document, _ in
            func statuses(_ path: String, _ method: String) -> Set<String> {
                document["paths"][path][method]["responses"].keys
            }
            let always: Set = ["400", "401", "408", "413", "414", "429", "431", "500", "503"]
            #expect(
                statuses(Paths.apiFeeds, "post")
                    == always.union(["200", "201", "202", "403", "415", "422", "507"]))
            #expect(
                statuses(Paths.apiBuilding, "get") == always.union(["200", "304", "403", "404"]))
            #expect(statuses(Paths.live, "get") == always.union(["200"]))
        }
    }

    private func withDescription(
        _ test: @Sendable (JSON, [Endpoint]) throws -> Void
    ) async throws {
        try await withService { service in
            let endpoints = Routes.programs(service.parts)
            try test(InterfaceDescription(of: endpoints).document, endpoints)
        }
    }
}

extension JSON {
    /// What stands under a key, wherever it comes.
    fileprivate func all(_ key: String) -> [JSON] {
        switch self {
        case .object(let members):
            members.flatMap { name, member in
                (name == key ? [member] : []) + member.all(key)
            }
        case .list(let items): items.flatMap { $0.all(key) }
        default: []
        }
    }

    fileprivate var values: [JSON] {
        guard case .object(let members) = self else { return [] }
        return Array(members.values)
    }
}

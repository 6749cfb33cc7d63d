import HTTPTypes
import Reports

/// The description of the interface (OpenAPI 3.1), made from the routes themselves.
enum OpenAPIDocument {
    /// - Parameter endpoints: the routes; those without an operation are left out.
    static func make(_ endpoints: [Endpoint]) -> [UInt8] {
        var json = JSONWriter(isIndented: true, capacity: 128 << 10)
        json.object { json in
            json.field("openapi", "3.1.0")
            json.object("info") { json in
                json.field("title", "满天星 mantianxing")
                json.field("version", version)
                json.field("description", introduction)
            }
            json.objects("servers", of: ["/"]) { $0.field("url", $1) }
            json.objects("tags", of: Operation.Tag.allCases) { json, tag in
                json.field("name", tag.rawValue)
                json.field("description", tag.note)
            }
            json.objects("security", of: schemes) { $0.strings($1, []) }
            write(paths: endpoints, to: &json)
            writeComponents(to: &json)
        }
        json.endLine()
        return json.bytes
    }

    /// Grows with the interface: its first number is that of the paths.
    private static let version = "1.0.0"
    private static let schemes: [StaticString] = ["token", "session"]

    private static func write(paths endpoints: [Endpoint], to json: inout JSONWriter) {
        var paths: [String] = []
        for endpoint in endpoints where endpoint.operation != nil {
            if !paths.contains(endpoint.path) { paths.append(endpoint.path) }
        }
        json.object("paths") { json in
            for path in paths {
                json.object(named: path) { json in
                    for endpoint in endpoints where endpoint.path == path {
                        guard let operation = endpoint.operation else { continue }
                        json.object(named: endpoint.method.rawValue.lowercased()) { json in
                            operation.write(to: &json, of: endpoint)
                        }
                    }
                }
            }
        }
    }

    private static func writeComponents(to json: inout JSONWriter) {
        json.object("components") { json in
            json.object("schemas") { json in
                for shape in Shape.allCases {
                    json.key(named: shape.rawValue)
                    shape.schema.write(to: &json)
                }
            }
            json.object("securitySchemes") { json in
                json.object("token") { json in
                    json.field("type", "http")
                    json.field("scheme", "bearer")
                    json.field("description", "A personal access token, for programs.")
                }
                json.object("session") { json in
                    json.field("type", "apiKey")
                    json.field("in", "cookie")
                    json.field("name", Gatekeeper.cookie)
                    json.field("description", "The session of a browser that has signed in.")
                }
            }
        }
    }
}

extension OpenAPIDocument {
    private static let introduction = """
        Occupancy feeds, buildings, vacancies, tenants and area reports of a district. Areas are in m² with \
        two decimals, all other reals have six, dates are ISO 8601 calendar dates, moments are in \
        Asia/Shanghai. Every key is always there unless said otherwise; `null` is what is not \
        known.

        Errors are problem details (RFC 9457) with a stable `code`. Identity comes first, then \
        rights, then existence: to a manager another manager's building, and what belongs to it, \
        answers like one that does not exist. Query parameters that are not described, come twice \
        or are empty are refused; a path that does not take a method answers 405 with `Allow`.

        Lists page with `limit` and `cursor`: the `next` of a page is the `cursor` of the next. \
        Answers that may be asked for again carry an `ETag`; a request with `If-None-Match` is \
        then answered 304. Requests for `HEAD` are answered wherever those for `GET` are.
        """
}

extension Operation.Tag {
    fileprivate var note: String {
        switch self {
        case .feeds: "What managers report: one feed is one building on one day."
        case .buildings: "The register, each building's policy, its stacking plan."
        case .vacancies: "Space on offer, and what it costs whom."
        case .directions: "Tenants by direction, and what staff decide about them."
        case .reports: "The area report, live and as published."
        case .movements: "Who came and went between two days, and when leases end."
        case .tenants: "Who is in the buildings, where and since when."
        case .service: "For those who look after the service."
        }
    }
}

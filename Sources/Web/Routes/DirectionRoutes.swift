import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// Tenants by direction and what staff decide about them, for programs.
struct DirectionRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        let reading = Access.right(.readReports)
        return [
            Endpoint(
                .get, Paths.apiUnclassified, access: reading, isCached: true,
                operation: Self.undecided, handler: listUndecided),
            Endpoint(
                .get, Paths.apiDirection, access: reading, isCached: true,
                operation: Self.ofDirection, handler: listOfDirection),
            Endpoint(
                .get, Paths.apiAssignments, access: reading, isCached: true,
                operation: Self.assignments, handler: listAssignments),
            Endpoint(
                .post, Paths.apiAssignments, access: .right(.assignDirections),
                operation: Self.assigning, handler: assign),
        ]
    }

    @Sendable private func listUndecided(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.undecided.values(of: request)
        let page = try await page(
            try values.flag("partly") ? .partlyUndecided : .undecided, request, values,
            kind: values.word("reason"))
        if page.isTable {
            return .csv(page.shown.csv(page.names), name: "待认定企业 \(page.list.asOf).csv")
        }
        return .object { json in
            json.field("asOf", page.list.asOf)
            json.object("unclassified") { $0.fields(page.list.undecided) }
            json.object("partly") { $0.fields(page.list.partlyUndecided) }
            json.field("withoutTenant", page.list.anonymousArea)
            json.fields(page)
        }
    }

    @Sendable private func listOfDirection(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.ofDirection.values(of: request)
        guard let direction = context.parameters.get("direction").flatMap(Direction.init(id:))
        else { throw Problem.notFound("没有这个方向。") }
        let page = try await page(.direction(direction), request, values)
        if page.isTable {
            return .csv(
                page.shown.csv(page.names), name: "\(direction.name)企业 \(page.list.asOf).csv")
        }
        return .object { json in
            json.field("asOf", page.list.asOf)
            json.field("direction", direction.id)
            json.fields(page)
        }
    }

    /// Some tenants of a list.
    fileprivate struct TenantPage {
        var list: TenantList
        /// How many fit.
        var total: Int
        var shown: [ListedTenant]
        var next: Int?
        var names: [Building.ID: String]
        var isTable: Bool
    }

    private func page(
        _ wanted: TenantList.Wanted, _ request: Request, _ values: RequestValues,
        kind: Undecided.Kind? = nil
    ) async throws -> TenantPage {
        let isTable = try AnswerFormat.wanted(by: request, values, of: [.json, .csv]) == .csv
        let district = parts.backend.current
        let start = try values.cursor() ?? 0
        // A table is taken home whole unless asked otherwise.
        let limit = try isTable && values.text("limit") == nil ? Int.max : values.limit()
        let list = try await parts.backend.tenants(
            wanted, asOf: try values.date("asOf") ?? district.today)
        let fitting = TenantFilter(text: values.text("q") ?? "", kind: kind)
            .select(list.tenants, names: district.names)
        let shown = Array(fitting.dropFirst(start).prefix(limit))
        let end = start + shown.count
        return TenantPage(
            list: list, total: fitting.count, shown: shown,
            next: end < fitting.count && !shown.isEmpty ? end : nil, names: district.names,
            isTable: isTable)
    }

    @Sendable private func listAssignments(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.assignments.values(of: request)
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        let limit = try values.limit()
        let cursor = try values.cursor() ?? .max
        let known = parts.backend.current.assignments
        var all = known.all
        if values.text("uscc") != nil || values.text("name") != nil {
            let tenant = TenantKey(
                creditCode: values.text("uscc")?.uppercased(), name: values.text("name") ?? "")
            all = tenant.map { known.history(of: $0) } ?? []
        }
        if format == .csv {
            return .csv(all.csv(), name: "方向认定记录.csv")
        }
        let rest = all.filter { $0.id < cursor }
        return .object { json in
            json.objects("assignments", of: rest.prefix(limit)) { $0.fields($1) }
            json.field("next", rest.count > limit ? "\(rest[limit - 1].id)" : nil)
        }
    }

    @Sendable private func assign(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let wish = try await AssignmentWish.json(of: request)
        let (assignment, isNew) = try await Assigning(parts: parts).carryOut(wish, context)
        return .object(status: isNew ? .created : .ok) { $0.fields(assignment) }
    }
}

extension JSONWriter {
    fileprivate mutating func fields(_ amount: TenantList.Amount) {
        field("tenants", amount.tenants)
        field("area", amount.area)
    }

    fileprivate mutating func fields(_ page: DirectionRoutes.TenantPage) {
        field("total", page.total)
        objects("tenants", of: page.shown) { $0.fields($1) }
        field("next", page.next.map { "\($0)" })
    }
}

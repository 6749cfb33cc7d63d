import Estate

/// Which tenants of a list are wanted.
struct TenantFilter: Hashable, Sendable {
    /// Words that must all stand in name, code, building, unit or industry.
    var text = ""
    /// One of the reasons must be of this kind.
    var kind: Undecided.Kind?

    /// - Parameter names: of the buildings.
    func select(
        _ tenants: [ListedTenant], names: [Building.ID: String]
    ) -> [ListedTenant] {
        let words = text.split(whereSeparator: \.isWhitespace).map { Self.plain(String($0)) }
        guard !words.isEmpty || kind != nil else { return tenants }
        return tenants.filter { tenant in
            guard kind.map({ kind in tenant.undecided.contains { $0.kind == kind } }) ?? true
            else { return false }
            guard !words.isEmpty else { return true }
            let all = Self.plain(Self.words(tenant, names).joined(separator: "\n"))
            return words.allSatisfy(all.contains)
        }
    }

    private static func words(_ tenant: ListedTenant, _ names: [Building.ID: String]) -> [String] {
        [tenant.subject.name, tenant.subject.creditCode, tenant.brokenCode].compactMap(\.self)
            + tenant.measures.buildings.flatMap { [$0.rawValue, names[$0] ?? ""] }
            + tenant.places.map(\.unit)
            + tenant.undecided.flatMap { [$0.code, $0.codeName].compactMap(\.self) }
    }

    /// Full-width forms and capitals are like plain small letters.
    private static func plain(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { EnterpriseName.normalised(String($0)).lowercased() }.joined(separator: "\n")
    }
}

extension DistrictNow {
    /// What the buildings are called.
    var names: [Building.ID: String] { buildings.mapValues(\.name) }
}

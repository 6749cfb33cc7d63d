/// How feeds write a tenant.
public struct TenantName: Hashable, Sendable {
    /// As written; the credit code where there is no name.
    public var name: String
    /// As written, whether or not it holds; `nil` where there is none.
    public var creditCode: String?

    public init(name: String, creditCode: String? = nil) {
        self.name = name
        self.creditCode = creditCode
    }

    public init(_ tenant: Tenant) {
        self.init(name: tenant.writtenName, creditCode: tenant.creditCode)
    }
}

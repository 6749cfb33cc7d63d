/// Some tenants of a register, one after the other.
public struct TenantRegisterPage: Sendable {
    public var entries: [TenantRegister.Entry]
    /// How they are written.
    public var names: [TenantKey: TenantName]
    /// How many tenants the register has.
    public var total: Int

    public init(
        entries: [TenantRegister.Entry], names: [TenantKey: TenantName], total: Int
    ) {
        self.entries = entries
        self.names = names
        self.total = total
    }
}

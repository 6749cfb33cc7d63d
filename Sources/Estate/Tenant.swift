/// The enterprise in a unit, as one feed states it.
public struct Tenant: Hashable, Sendable {
    /// The name as written; empty where the feed gives none.
    public var name: String
    /// The unified social credit code as written, upper case, whether or not it holds.
    public var creditCode: String?
    /// The industry code as written, with or without its section letter (GB/T 4754).
    public var industry: String?
    /// The direction the feed names itself; it wins over the map.
    public var direction: Direction?
    /// People employed here.
    public var headcount: Int?
    /// Whether the enterprise is registered in the district (属地注册).
    public var isRegisteredInDistrict: Bool?
    /// Annual output in whole 元.
    public var annualOutput: Int?

    public init(
        name: String = "", creditCode: String? = nil, industry: String? = nil,
        direction: Direction? = nil, headcount: Int? = nil, isRegisteredInDistrict: Bool? = nil,
        annualOutput: Int? = nil
    ) {
        self.name = name
        self.creditCode = creditCode
        self.industry = industry
        self.direction = direction
        self.headcount = headcount
        self.isRegisteredInDistrict = isRegisteredInDistrict
        self.annualOutput = annualOutput
    }

    /// `nil` where neither a valid credit code nor a name is given.
    public var key: TenantKey? { TenantKey(creditCode: creditCode, name: name) }
}

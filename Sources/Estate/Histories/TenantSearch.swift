/// A search for tenants by a part of their name or credit code.
///
/// Names are held against each other as ``EnterpriseName`` tells enterprises apart, and without
/// regard to case.
public struct TenantSearch: Hashable, Sendable {
    private let wanted: [UInt8]
    /// Whether the text has letters that come large and small.
    private let hasCase: Bool

    public init(_ text: String) {
        let normalised = EnterpriseName.normalised(text)
        wanted = Array(normalised.lowercased().utf8)
        hasCase = normalised.lowercased() != normalised.uppercased()
    }

    public func finds(_ tenant: Tenant) -> Bool {
        isPart(of: EnterpriseName.normalised(tenant.name))
            || tenant.creditCode.map(isPart) ?? false
    }

    private func isPart(of text: String) -> Bool {
        var text = hasCase ? text.lowercased() : text
        return text.withUTF8 { bytes in
            guard let first = wanted.first else { return true }
            guard bytes.count >= wanted.count else { return false }
            for start in 0...bytes.count - wanted.count where bytes[start] == first {
                if bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
            }
            return false
        }
    }
}

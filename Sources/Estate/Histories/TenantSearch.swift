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
        var (name, code) = (tenant.name, tenant.creditCode ?? "")
        return name.withUTF8 { name in
            code.withUTF8 { finds(name: name, creditCode: tenant.creditCode == nil ? nil : $0) }
        }
    }

    /// The same of a tenant that is looked at in its floor's bytes.
    package func finds(_ tenant: TenantGlance) -> Bool {
        finds(name: tenant.name, creditCode: tenant.creditCode)
    }

    private func finds(
        name: UnsafeBufferPointer<UInt8>, creditCode: UnsafeBufferPointer<UInt8>?
    ) -> Bool {
        if name.contains(where: EnterpriseName.needsLook) {
            var plain = EnterpriseName.normalised(String(decoding: name, as: UTF8.self))
            if plain.withUTF8(isPart) { return true }
        } else if isPart(of: name) {
            return true
        }
        return creditCode.map(isPart) ?? false
    }

    private func isPart(of text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard hasCase else { return Self.place(of: wanted, in: text) }
        if text.allSatisfy(Self.hasPlainCase) {
            return Self.place(of: wanted, in: text) { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        }
        var small = String(decoding: text, as: UTF8.self).lowercased()
        return small.withUTF8 { Self.place(of: wanted, in: $0) }
    }

    private static func place(
        of wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>,
        as read: (UInt8) -> UInt8 = { $0 }
    ) -> Bool {
        guard let first = wanted.first else { return true }
        guard text.count >= wanted.count else { return false }
        for start in 0...text.count - wanted.count where read(text[start]) == first {
            if wanted.indices.allSatisfy({ read(text[start + $0]) == wanted[$0] }) { return true }
        }
        return false
    }

    /// Whether a byte belongs to a character that is of no case, or to plain ASCII: Chinese
    /// ideographs (lead bytes E4…E9) and what continues them.
    private static func hasPlainCase(_ byte: UInt8) -> Bool {
        byte < 0xC0 || (0xE4...0xE9).contains(byte)
    }
}

/// What makes two tenants the same enterprise: the credit code where its check character holds,
/// else the normalised name. The two kinds are never joined.
///
/// A number rather than a text, so that reports over a whole district compare keys quickly: a code
/// is its exact value in base 31; a name is its 128-bit FNV-1a hash with the top bit set. The
/// chance that any two of a million names meet is below 10⁻²⁶.
public struct TenantKey: Hashable, Comparable, Sendable {
    public let rawValue: UInt128

    public init(rawValue: UInt128) {
        self.rawValue = rawValue
    }

    private static let nameMark: UInt128 = 1 << 127

    /// - Precondition: the check character of `code` holds.
    init(validCode code: Span<UInt8>) {
        self.rawValue = UnifiedSocialCreditCode.number(of: code)
    }

    init(normalisedName name: Span<UInt8>) {
        // FNV-1a, 128 bit: offset basis and prime of draft-eastlake-fnv.
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for index in name.indices {
            hash = (hash ^ UInt128(name[index])) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
        }
        self.rawValue = hash | Self.nameMark
    }

    /// Whether the key comes from a name, for want of a valid credit code.
    public var isFromName: Bool { rawValue & Self.nameMark != 0 }

    /// The key spread over 32 bits, for hash tables.
    var scattered: Int {
        let folded = UInt64(truncatingIfNeeded: rawValue ^ (rawValue >> 64))
        // Fibonacci hashing: the product's upper half depends on all bits of the key.
        return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    public static func < (left: TenantKey, right: TenantKey) -> Bool {
        left.rawValue < right.rawValue
    }

    public static func == (left: TenantKey, right: TenantKey) -> Bool {
        left.rawValue == right.rawValue
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(UInt64(truncatingIfNeeded: rawValue ^ (rawValue >> 64)))
    }
}

extension TenantKey {
    /// The key of a tenant with this credit code and name, as written.
    ///
    /// - Returns: `nil` where neither a valid code nor a name is there: such a tenant can't be counted.
    public init?(creditCode: String?, name: String) {
        if var code = creditCode {
            let key = code.withUTF8 { bytes -> TenantKey? in
                let span = Span(_unsafeElements: bytes)
                return UnifiedSocialCreditCode.check(span) == .fails
                    ? nil : TenantKey(validCode: span)
            }
            if let key {
                self = key
                return
            }
        }
        var normalised = EnterpriseName.normalised(name)
        guard !normalised.isEmpty else { return nil }
        self = normalised.withUTF8 { TenantKey(normalisedName: Span(_unsafeElements: $0)) }
    }

    /// The same of texts that are bytes of UTF-8.
    init?(creditCode: UnsafeBufferPointer<UInt8>?, name: UnsafeBufferPointer<UInt8>) {
        if let creditCode {
            let code = Span(_unsafeElements: creditCode)
            if UnifiedSocialCreditCode.check(code) != .fails {
                self.init(validCode: code)
                return
            }
        }
        if name.contains(where: EnterpriseName.needsLook) {
            self.init(creditCode: nil, name: String(decoding: name, as: UTF8.self))
        } else if name.isEmpty {
            return nil
        } else {
            self.init(normalisedName: Span(_unsafeElements: name))
        }
    }
}

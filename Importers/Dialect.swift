public import FeedReader

/// The shapes of feed this product reads, told apart by root element and namespace, never by file
/// name or schema location.
public enum Dialect: String, CaseIterable, Sendable {
    case native

    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .native: "满天星原生格式"
        }
    }

    /// What such a file looks like.
    public var summary: String {
        switch self {
        case .native: "根元素 occupancyFeed，命名空间 \(NativeVocabulary.namespace)"
        }
    }

    /// - Returns: `nil` for a root element no dialect begins with.
    public init?(root: ElementName) {
        switch (root.namespace, root.local) {
        case (NativeVocabulary.namespace, "occupancyFeed"): self = .native
        default: return nil
        }
    }
}

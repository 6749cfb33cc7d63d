import Yams

/// A node of a policy file and the keys that lead to it.
struct Place {
    let node: Node
    /// Such as `policy.incentives[1].when`, lists counted from 0; empty for the whole file.
    let path: String

    /// Counted from 1.
    var line: Int { node.mark?.line ?? 1 }

    var isList: Bool { node.sequence != nil }

    /// The path of a key of this mapping.
    func path(of key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }
}

extension Node.Scalar {
    /// Whether the text stands without quotes, so that it may mean a number or nothing at all.
    var isPlain: Bool { style == .plain || style == .any }

    /// Whether nothing is written, or one of YAML's words for nothing.
    var isNull: Bool {
        isPlain && ["", "~", "null", "Null", "NULL"].contains(string)
    }
}

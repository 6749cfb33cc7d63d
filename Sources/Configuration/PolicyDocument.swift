import Yams

/// A policy file's text as a tree of nodes.
struct PolicyDocument {
    /// Always a mapping.
    let root: Node
    /// Keys that stand again further down, by what was put in their place; see ``read(_:)``.
    let standIns: [String: String]

    private static let mostStandIns = 500

    /// Composes the nodes of a text.
    ///
    /// Yams stops at the first key that is repeated. So that this hides no other mistake, the first
    /// of the two is replaced by a stand-in, and the text composed anew.
    static func read(_ text: String) -> Result<PolicyDocument, Malformation> {
        var source = SourceText(text)
        var standIns: [String: String] = [:]
        while true {
            do {
                guard
                    let root = try Yams.compose(
                        yaml: source.text, .basic, .default, .utf8)
                else {
                    return .failure(.empty)
                }
                if let scalar = root.scalar, scalar.isNull { return .failure(.empty) }
                guard root.mapping != nil else { return .failure(.notMapping(root)) }
                return .success(PolicyDocument(root: root, standIns: standIns))
            } catch YamlError.duplicatedKeysInMapping(duplicates: let keys, context: let context) {
                let (line, column) = (context.mark.line, context.mark.column)
                guard let key = keys.first, standIns.count < mostStandIns,
                    let standIn = source.replaceKey(
                        key, line: line, column: column, number: standIns.count)
                else { return .failure(.keyRepeated(keys.first, line: line, column: column)) }
                standIns[standIn] = key
            } catch {
                return .failure(Malformation(error, in: source.text))
            }
        }
    }
}

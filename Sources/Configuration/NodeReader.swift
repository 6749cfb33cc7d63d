import Estate
import Yams

/// Reads the nodes of one policy file: a mistake is collected, and reading goes on.
struct NodeReader {
    /// The file's name without its folder.
    let file: String
    /// See ``PolicyDocument/standIns``.
    let standIns: [String: String]
    private(set) var findings: [Diagnostic] = []

    private init(file: String, standIns: [String: String] = [:]) {
        self.file = file
        self.standIns = standIns
    }

    /// A file's reader, and its root unless the text is malformed, which the reader has reported.
    static func open(_ file: PolicyFile) -> (reader: NodeReader, root: Place?) {
        switch PolicyDocument.read(file.text) {
        case .success(let document):
            let reader = NodeReader(file: file.name, standIns: document.standIns)
            return (reader, Place(node: document.root, path: ""))
        case .failure(let malformation):
            var reader = NodeReader(file: file.name)
            reader.report(malformation)
            return (reader, nil)
        }
    }

    /// Collects a finding about the node at a place.
    mutating func report(_ code: Diagnostic.Code, at place: Place, _ wording: Wording) {
        let mark = place.node.mark
        findings.append(
            Diagnostic(
                code: code, file: file, line: mark?.line, column: mark?.column,
                path: place.path.isEmpty ? nil : place.path, value: text(of: place.node),
                message: wording.message, hint: wording.hint))
    }

    private mutating func report(_ malformation: Malformation) {
        findings.append(
            Diagnostic(
                code: malformation.code, file: file, line: malformation.line,
                column: malformation.column, value: malformation.value,
                message: malformation.wording.message, hint: malformation.wording.hint))
    }

    /// The text of a scalar as it stands in the file; `nil` for mappings and lists.
    func text(of node: Node) -> String? {
        node.scalar.map { standIns[$0.string] ?? $0.string }
    }
}

/// Paths below units, such as `/Units/Unit[1]/MinSquareFeet`, each kept once: the units of a
/// document are built alike.
struct PathSuffixes {
    private var nodes: [Node] = [Node(parent: 0, name: 0, number: 0)]
    private var known: [Node: Int32] = [:]

    /// The last step of a path; the path before it by its number.
    private struct Node: Hashable {
        var parent: Int32
        var name: Int32
        /// 0 for an attribute.
        var number: Int32
    }

    /// Different paths, at most; beyond, only their beginnings are kept.
    private static let most = 65_536

    /// The number of a path.
    ///
    /// - Parameters:
    ///   - steps: the elements below the unit.
    ///   - attribute: the attribute at its end, by the number of its name.
    mutating func number(
        of steps: some Sequence<ElementTrail.Step>, attribute: Int32? = nil
    ) -> Int32 {
        var number: Int32 = 0
        for step in steps {
            number = self.number(
                of: Node(
                    parent: number, name: Int32(clamping: step.name),
                    number: Int32(clamping: step.number)))
        }
        guard let attribute else { return number }
        return self.number(of: Node(parent: number, name: attribute, number: 0))
    }

    private mutating func number(of node: Node) -> Int32 {
        if let number = known[node] { return number }
        guard nodes.count < Self.most else { return node.parent }
        let number = Int32(nodes.count)
        nodes.append(node)
        known[node] = number
        return number
    }

    /// The path with a number; empty for 0.
    func text(_ number: Int32, in trail: ElementTrail) -> String {
        var parts: [String] = []
        var number = Int(number)
        while number > 0 {
            let node = nodes[number]
            let name = Int(node.name)
            parts.append(
                node.number == 0
                    ? "/@" + trail.localNames[name]
                    : "/" + trail.text(name: name, number: Int(node.number)))
            number = Int(node.parent)
        }
        return parts.reversed().joined()
    }
}

import FeedReader

/// The elements around the place being read, and the paths they make, such as
/// `/PhysicalProperty/Property[2]`.
struct ElementTrail {
    private(set) var open: [Step] = []
    private(set) var localNames: [String] = []
    /// The elements whose number among their like is always told.
    private let numbered: Set<String>
    private var isNumbered: [Bool] = []
    /// By depth and name: how many of a name the element around has had so far.
    private var siblings: [[Siblings]] = []
    private var lastID = 0

    struct Step {
        var name: Int
        /// How many of its name stand before it in the same element, itself included.
        var number: Int
        /// Different for each element of the document.
        var id: Int
        var line: Int32
        var column: Int32
    }

    private struct Siblings {
        var parent = -1
        var count = 0
    }

    init(numbering numbered: Set<String>) {
        self.numbered = numbered
    }

    /// Takes the names of the document that are new.
    mutating func learn(_ names: [ElementName]) {
        for name in names[localNames.count...] {
            localNames.append(name.local)
            isNumbered.append(numbered.contains(name.local))
        }
    }

    mutating func enter(_ event: ElementBatch.Event) {
        let depth = open.count
        let name = Int(event.name)
        let parent = open.last?.id ?? 0
        if siblings.count == depth { siblings.append([]) }
        if siblings[depth].count <= name {
            siblings[depth] += Array(
                repeating: Siblings(), count: localNames.count - siblings[depth].count)
        }
        if siblings[depth][name].parent != parent {
            siblings[depth][name] = Siblings(parent: parent)
        }
        siblings[depth][name].count += 1
        lastID += 1
        open.append(
            Step(
                name: name, number: siblings[depth][name].count, id: lastID, line: event.line,
                column: event.column))
    }

    mutating func leave() {
        open.removeLast()
    }

    func text(_ step: Step) -> String {
        text(name: step.name, number: step.number)
    }

    /// `Property[2]`, or `PropertyID`.
    func text(name: Int, number: Int) -> String {
        number > 1 || isNumbered[name] ? "\(localNames[name])[\(number)]" : localNames[name]
    }

    /// The path of the innermost element.
    var path: String { path(upTo: open.count) }

    /// The path of the elements up to a depth.
    func path(upTo depth: Int) -> String {
        open[..<depth].map { "/" + text($0) }.joined()
    }

    /// The place of the innermost element.
    var place: Place {
        Place(
            line: open.last.map { Int($0.line) }, column: open.last.map { Int($0.column) },
            path: path)
    }
}

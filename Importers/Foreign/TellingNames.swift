import Estate

extension Sequence<String?> {
    /// Whether each is there, short enough for a room number, and like no other: where not, ids tell
    /// units apart.
    var areTelling: Bool {
        var seen = TextTable()
        return allSatisfy { name in
            guard let name, name.utf8.count <= 100 else { return false }
            return seen.insert(name).isNew
        }
    }
}

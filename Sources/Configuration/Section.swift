/// A mapping of a policy file whose keys are known.
struct Section {
    let place: Place
    /// By known key.
    var values: [String: Place] = [:]
    /// Known keys that an unknown one was probably meant to be.
    var misspelled: Set<String> = []
    /// Keys that stand more than once.
    var repeated: Set<String> = []

    subscript(key: String) -> Place? { values[key] }
}

/// A key of a mapping and its value.
struct Entry {
    let key: String
    /// Where the key stands.
    let place: Place
    let value: Place
    /// Whether the same key stands again further down.
    var isRepeated = false
}

import Importers

/// An upload on disk: there until it has been dealt with.
struct SpooledFile: Sendable {
    let path: String
    /// Bytes.
    let size: Int

    /// Its bytes, to be imported.
    var source: FeedSource { .file(path) }
}

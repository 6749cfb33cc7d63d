public import Estate

/// Feeds as the command line and the web show them to programs.
extension JSONWriter {
    /// A feed as the store keeps it.
    public mutating func fields(_ feed: FeedRecord) {
        field("id", feed.id)
        field("building", feed.building.rawValue)
        field("asOf", feed.asOf)
        field("revision", feed.revision)
        field("status", feed.status.rawValue)
        field("coverage", feed.coverage.rawValue)
        field("dialect", feed.dialect)
        field("sender", feed.sender)
        field("file", feed.sourceName)
        field("floors", feed.floors)
        field("units", feed.units)
        field("occupied", feed.occupied)
        field("warnings", feed.warnings)
        field("receivedAt", feed.receivedAt.description)
        field("acceptedAt", feed.acceptedAt?.description)
    }

    /// What became of a source that was offered as a feed.
    ///
    /// - Parameter file: what its sender calls it.
    public mutating func fields(_ outcome: ImportOutcome, file: String?) {
        field("file", file)
        field("status", outcome.status.rawValue)
        object("feed", of: outcome.feed) { json, feed in
            json.field("id", feed.id)
            json.field("building", feed.building.rawValue)
            json.field("asOf", feed.asOf)
            json.field("revision", feed.revision)
        }
        object("counts") { json in
            json.field("floors", outcome.floors)
            json.field("units", outcome.units)
            json.counts(outcome.log.counts)
        }
        diagnostics(outcome.log.listed)
        guard !outcome.fields.isEmpty else { return }
        objects("fields", of: outcome.fields) { json, reading in
            json.field("place", reading.place)
            json.field("name", reading.name)
            json.field("field", reading.field?.id)
            json.field("note", reading.note)
            json.field("sample", reading.sample)
            json.field("count", reading.count)
        }
    }
}

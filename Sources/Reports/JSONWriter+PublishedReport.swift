public import Estate

extension JSONWriter {
    /// What is told of a published report: all but its content.
    public mutating func fields(_ report: PublishedReport) {
        field("id", report.id)
        field("period", report.period.description)
        field("version", report.version)
        field("asOf", report.asOf)
        field("knownAt", report.knownAt.description)
        field("publishedAt", report.publishedAt.description)
        field("publishedBy", report.publishedBy)
        field("sha256", report.sha256)
        field("size", report.size)
    }
}

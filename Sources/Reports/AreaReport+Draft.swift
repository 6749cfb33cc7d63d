public import Estate

extension AreaReport {
    /// The report as it is to be published; `nil` without a period, and for one that is not over.
    public func draft() -> PublishedReport.Draft? {
        guard let period, isFinished else { return nil }
        var timeless = self
        timeless.knownAt = Instant(milliseconds: 0)
        return PublishedReport.Draft(
            period: period, knownAt: knownAt, content: json(), timeless: timeless.json())
    }
}

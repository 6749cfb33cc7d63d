public import Estate

extension AreaReport {
    /// The report as one HTML document that stands by itself: its styles and charts inside, no
    /// script, nothing fetched from anywhere. It prints as A4.
    public func html() -> [UInt8] {
        Array(ReportDocument(report: self).text.utf8)
    }
}

public import Estate

extension AreaReport {
    /// The report in Chinese as plain text with a line end, every rate with what it is a rate of.
    ///
    /// - Parameter width: how many columns its tables and bars should fill at most.
    public func text(width: Int = 100) -> String {
        TextReport(report: self, width: width).text
    }
}

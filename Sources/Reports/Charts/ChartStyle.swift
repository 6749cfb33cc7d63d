/// The stylesheet of colours and charts, the same for pages and documents.
package enum ChartStyle {
    /// CSS in UTF-8.
    package static let bytes: [UInt8] = PackageResources.charts_css
}

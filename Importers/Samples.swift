import Foundation

/// The sample feeds that come with the program.
public enum Samples {
    /// The samples of foreign dialects, by file name.
    public static let foreign = [
        "ledger-5001030001-2026-10-31.xml", "rows-5001030001-2026-10-31.xml",
    ]

    /// The path of a foreign sample.
    public static func path(ofForeign name: String) -> String? {
        foreign.contains(name) ? Bundle.module.resourcePath.map { "\($0)/\(name)" } : nil
    }

    /// The folder of the native samples.
    public static var folder: String {
        Bundle.module.resourcePath.map { $0 + "/Samples" } ?? "Importers/Native/Samples"
    }
}

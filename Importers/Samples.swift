import Foundation

/// The sample feeds that come with the program.
public enum Samples {
    /// The folder of the native samples.
    public static var folder: String {
        Bundle.module.resourcePath.map { $0 + "/Samples" } ?? "Importers/Native/Samples"
    }
}

import Estate
import Foundation

/// A file of the folders `Fixtures/<dialect>`, as a foreign system would write it.
enum ForeignFixture {
    /// The codes that only foreign dialects give out.
    static let codes: Set<Diagnostic.Code> = [
        .tableMissing, .valueMissing, .measureUnknown, .buildingMissing, .asOfMissing,
        .stateAssumed, .floorNotStated, .inventoryOnly, .totalDiffers, .sheetIgnored,
        .columnIgnored, .rowSkipped, .unitsMissing, .buildingRepeated, .tooManyBuildings,
        .areaAmbiguous, .tenantsSeveral, .statesContradict, .sectionSkipped, .rentIgnored,
        .industryIgnored,
    ]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures")

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    /// The codes that a dialect has a file for, in its folder `Codes`.
    static func codes(_ dialect: String) -> [Diagnostic.Code] {
        let files = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "\(dialect)/Codes").path)
        return (files ?? []).sorted().compactMap { name in
            Diagnostic.Code(rawValue: String(name.prefix { $0 != "." }))
        }
    }
}

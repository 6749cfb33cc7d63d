import Estate
import Foundation

/// A file of the folders `Fixtures/<dialect>`, as a foreign system would write it.
enum ForeignFixture {
    /// The codes that only foreign dialects give out.
    static let codes: Set<Diagnostic.Code> = [
        .tableMissing, .valueMissing, .measureUnknown, .buildingMissing, .asOfMissing,
        .stateAssumed, .floorNotStated, .inventoryOnly, .totalDiffers, .sheetIgnored,
        .columnIgnored, .rowSkipped, .unitsMissing, .buildingRepeated, .tooManyBuildings,
        .tooManyUnits,
        .areaAmbiguous, .tenantsSeveral, .statesContradict, .sectionSkipped, .rentIgnored,
        .industryIgnored, .unitDivided, .registrationUnknown,
    ]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures")

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    /// The codes in the recorded readings of dialects' files.
    static func recordedCodes(_ dialects: [String]) -> Set<Diagnostic.Code> {
        var codes: Set<Diagnostic.Code> = []
        for dialect in dialects {
            let folder = folder.appending(path: dialect)
            let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
            for file in files ?? [] where file.hasSuffix(".txt") {
                let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
                for line in (text ?? "").split(separator: "\n") {
                    let parts = line.split(separator: " | ")
                    guard parts.count > 1 else { continue }
                    if let code = Diagnostic.Code(rawValue: String(parts[1])) {
                        codes.insert(code)
                    }
                }
            }
        }
        return codes
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

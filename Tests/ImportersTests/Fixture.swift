import Estate
import Foundation
import Importers

/// A feed of the folder `Fixtures/Native`: one for each code of ``Diagnostic/Code`` that a native
/// feed can provoke, named by the code.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/Native")

    /// The codes that importers give out. `held-…` is decided where feeds are stored, `policy-…` is
    /// about policy files.
    static let codes = Diagnostic.Code.allCases.filter {
        !$0.rawValue.hasPrefix("held-") && !$0.rawValue.hasPrefix("policy-")
            && !ForeignFixture.codes.contains($0) && !made.contains($0)
    }

    /// Those that take a file too large to be kept: their tests write it.
    static let made: Set<Diagnostic.Code> = [.energyTooMany]

    static func file(_ code: Diagnostic.Code) -> URL {
        folder.appending(path: "\(folderName(code.severity))/\(code.rawValue).xml")
    }

    static func folderName(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "Errors"
        case .warning: "Warnings"
        case .info: "Info"
        }
    }

    static func bytes(_ code: Diagnostic.Code) throws -> [UInt8] {
        Array(try Data(contentsOf: file(code)))
    }

    /// What the sender says beside the feed, where the code is about that.
    static func context(_ code: Diagnostic.Code) -> ImportContext {
        let buildings = [Building.make(), .make(id: "5001030002")]
        return switch code {
        case .buildingMismatch: .make(buildings: buildings, building: "5001030002")
        case .asOfMismatch: .make(buildings: buildings, asOf: .make("2026-09-30"))
        default: .make(buildings: buildings)
        }
    }
}

import Foundation
import Testing

/// Whole outputs kept as files of the folder `Snapshots`.
enum Snapshot {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Snapshots")

    /// Expects the bytes of a file. With `MANTIANXING_RECORD=1` in the environment the file is
    /// written instead.
    static func expect(
        _ bytes: [UInt8], in name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["MANTIANXING_RECORD"] == "1" {
            try Data(bytes).write(to: file)
            return
        }
        let expected = Array(try Data(contentsOf: file))
        guard bytes != expected else { return }
        let (found, wanted) = (lines(bytes), lines(expected))
        let same = zip(found, wanted).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(name) differs in line \(same + 1):
            \(same < found.count ? found[same] : "no such line")
            instead of
            \(same < wanted.count ? wanted[same] : "no such line")
            """, sourceLocation: sourceLocation)
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
}

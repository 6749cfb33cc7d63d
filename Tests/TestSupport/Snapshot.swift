import Foundation

/// Whole outputs, kept as files of a folder `Snapshots` beside the test that makes them.
public enum Snapshot {
    /// Where some bytes differ from a file first, in words; `nil` where they are the same. With
    /// `MANTIANXING_RECORD=1` in the environment the file is written instead.
    public static func difference(
        _ bytes: [UInt8], from name: String, beside test: String = #filePath
    ) throws -> String? {
        let folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Snapshots")
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["MANTIANXING_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            return nil
        }
        let expected = Array(try Data(contentsOf: file))
        guard bytes != expected else { return nil }
        let (found, wanted) = (lines(bytes), lines(expected))
        let same = zip(found, wanted).prefix { $0 == $1 }.count
        return """
            \(name) differs in line \(same + 1):
            \(same < found.count ? found[same] : "no such line")
            instead of
            \(same < wanted.count ? wanted[same] : "no such line")
            """
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
}

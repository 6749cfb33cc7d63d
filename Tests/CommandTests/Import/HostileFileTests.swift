import Foundation
import Testing

@Suite struct HostileFileTests {
    @Test func `files that would make the parser talk leave no word on stderr and nothing stored`()
        throws
    {
        let workspace = try Workspace()
        let feed = Array(nativeFeed().utf8)
        let files: [[UInt8]] = [
            [0] + feed, [0x3C, 0] + feed, [0, 0x3C] + feed, [0x3C, 0, 0, 0] + feed,
            [0xFF, 0xFE, 0, 0] + feed, feed.flatMap { [0, 0, 0, $0] },
            Array(feed.dropLast(9)) + [0],
            Array("<!DOCTYPE x SYSTEM \"file:///dev/null\">".utf8) + feed,
        ]
        for (index, file) in files.enumerated() {
            try Data(file).write(to: workspace.url("\(index).xml"))
        }
        let names = files.indices.map { "\($0).xml" }
        let outcome = try workspace.run(["import", "--json"] + names)
        #expect(outcome.status == 1)
        #expect(outcome.err.isEmpty, "\(outcome.err)")
        #expect(outcome.lines.count == files.count)
        for line in outcome.lines {
            let json = try JSON(line)
            #expect(json["status"].string == "rejected")
            #expect((json["diagnostics"].array.first?["line"].int ?? 0) >= 1)
        }
        #expect(try workspace.feeds().isEmpty)
    }
}

import Testing

@testable import FeedReader

@Suite struct ExcerptReaderTests {
    private static let lines =
        [#"<?xml version="1.0" encoding="ENCODING"?>"#]
        + (2...12).map { "  <unit id=\"\($0)\" name=\"重庆示例公司\($0)\"/>" }

    private func excerpt(
        _ bytes: [UInt8], line: Int, column: Int? = nil, pieces: Int = .max
    ) throws -> SourceExcerpt {
        var reader = ExcerptReader(line: line, column: column)
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(pieces))
            rest = rest.dropFirst(piece.count)
            guard try reader.take(piece) else { break }
        }
        return try reader.finish()
    }

    private func text(_ encoding: String, end: String = "\n") -> String {
        Self.lines.joined(separator: end).replacing("ENCODING", with: encoding) + end
    }

    private func encoded(_ encoding: String) -> [UInt8] {
        let text = text(encoding)
        switch encoding {
        case "UTF-16":
            return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case "GBK":
            // 重庆示例公司
            let name: [UInt8] = [
                0xD6, 0xD8, 0xC7, 0xEC, 0xCA, 0xBE, 0xC0, 0xFD, 0xB9, 0xAB, 0xCB, 0xBE,
            ]
            let parts = text.split(separator: "重庆示例公司", omittingEmptySubsequences: false)
            return Array(parts.map { Array($0.utf8) }.joined(separator: name))
        default: return Array(text.utf8)
        }
    }

    @Test(
        arguments: [("UTF-8", "UTF-8"), ("UTF-16", "UTF-16"), ("GBK", "GB 18030")], [1, 7, .max])
    func `a line is found in every encoding, however the bytes come`(
        encoding: (label: String, name: String), pieces: Int
    ) throws {
        let found = try excerpt(encoded(encoding.label), line: 6, pieces: pieces)
        #expect(found.encoding == encoding.name)
        #expect(found.lines.map(\.number) == Array(3...9))
        #expect(found[6]?.text == Self.lines[5])
        #expect(found.lines.allSatisfy { !$0.isCutBefore && !$0.isCutAfter })
    }

    @Test func `at either end there are fewer lines around, and none beyond the last`() throws {
        let bytes = encoded("UTF-8")
        #expect(try excerpt(bytes, line: 1).lines.map(\.number) == [1, 2, 3, 4])
        #expect(try excerpt(bytes, line: 12).lines.map(\.number) == [9, 10, 11, 12])
        #expect(try excerpt(bytes, line: 12, pieces: 1)[12]?.text == Self.lines[11])
        #expect(try excerpt(bytes, line: 13)[13] == nil)
        #expect(try excerpt(bytes, line: 99).lines.isEmpty)
        #expect(try excerpt(Array("<a/>".utf8), line: 1).lines.map(\.text) == ["<a/>"])
    }

    @Test func `lines that end as in Windows are lines`() throws {
        let found = try excerpt(Array(text("UTF-8", end: "\r\n").utf8), line: 2)
        #expect(found[2]?.text == Self.lines[1])
    }

    @Test func `a long line is cut around the place`() throws {
        let long =
            "<a>" + String(repeating: "重", count: 100_000) + "庆"
            + String(
                repeating: "重", count: 100_000)
        let bytes = Array("\(long)</a>\n<b/>".utf8)
        let start = try #require(try excerpt(bytes, line: 1)[1])
        #expect(start.text.hasPrefix("<a>重重"))
        #expect(start.text.unicodeScalars.count == ExcerptReader.mostCharacters)
        #expect(!start.isCutBefore && start.isCutAfter)
        let middle = try #require(try excerpt(bytes, line: 1, column: 100_004, pieces: 1000)[1])
        #expect(middle.text.contains("重庆重"))
        #expect(middle.text.unicodeScalars.count == ExcerptReader.mostCharacters)
        #expect(middle.isCutBefore && middle.isCutAfter)
        #expect(try excerpt(bytes, line: 2)[1]?.text == start.text)
    }

    @Test func `no more is read than is wanted`() throws {
        var reader = ExcerptReader(line: 2)
        let wantsMore = try reader.take(Array("<?xml version=\"1.0\"?>\n2\n3\n4\n".utf8))
        let wantsStillMore = try reader.take(Array("5\n6".utf8))
        #expect(wantsMore && !wantsStillMore)
        let found = try reader.finish()
        #expect(found.lines.dropFirst().map(\.text) == ["2", "3", "4", "5"])
    }
}

import Testing

@testable import Web

@Suite struct MultipartParserTests {
    /// A form as read: every part with its content in one piece.
    struct Read: Equatable {
        var header: MultipartHeader
        var content: [UInt8]
    }

    private func read(_ pieces: [ArraySlice<UInt8>], boundary: String = "XX") throws -> [Read] {
        var parser = MultipartParser(boundary: boundary)
        var parts: [Read] = []
        for piece in pieces {
            for event in try parser.append(piece) {
                switch event {
                case .part(let header): parts.append(Read(header: header, content: []))
                case .content(let bytes): parts[parts.count - 1].content += bytes
                }
            }
        }
        try parser.finish()
        return parts
    }

    private func read(_ text: String) throws -> [Read] {
        try read([Array(text.utf8)[...]])
    }

    private static func part(_ header: String, _ content: String) -> String {
        "--XX\r\nContent-Disposition: form-data; \(header)\r\n\r\n\(content)\r\n"
    }

    private static let form =
        part("name=\"building\"", "5001030001")
        + part("name=\"file\"; filename=\"十月.xml\"", "<a>\r\n--X\r\n--XY\r\r\n</a>\r\n")
        + part("name=\"empty\"", "") + "--XX--\r\n"

    private static let parts = [
        Read(header: .init(name: "building"), content: Array("5001030001".utf8)),
        Read(
            header: .init(name: "file", fileName: "十月.xml"),
            content: Array("<a>\r\n--X\r\n--XY\r\r\n</a>\r\n".utf8)),
        Read(header: .init(name: "empty"), content: []),
    ]

    @Test func `is read the same wherever it is cut in two`() throws {
        let bytes = Array(Self.form.utf8)
        for cut in 0...bytes.count {
            #expect(try read([bytes[..<cut], bytes[cut...]]) == Self.parts, "\(cut)")
        }
    }

    @Test func `is read the same byte by byte`() throws {
        let bytes = Array(Self.form.utf8)
        #expect(try read(bytes.indices.map { bytes[$0...$0] }) == Self.parts)
    }

    @Test func `is refused wherever it ends too soon`() throws {
        let bytes = Array(Self.form.utf8)
        // The last line end may be missing.
        for end in 0..<bytes.count - 2 {
            #expect(throws: Problem.self, "\(end)") { try read([bytes[..<end]]) }
        }
    }

    @Test func `what follows the closing boundary means nothing`() throws {
        #expect(try read(Self.form + "--XX\r\nnonsense") == Self.parts)
    }

    @Test(arguments: [
        "",
        "preamble\r\n--XX--",
        "--XY\r\n",
        "--XX \r\n",
        "--XXnonsense",
        "--XX\r\n\r\ncontent\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition form-data; name=\"a\"\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=\"a\u{0}\"\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=\"a\u{7F}\"\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b"
            + "\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64"
            + "\r\n\r\nx\r\n--XX--",
        "--XX\n\nContent-Disposition: form-data; name=\"a\"\n\nx\n--XX--",
    ])
    func `is refused where it is malformed`(_ text: String) {
        #expect(throws: Problem.self) { try read(text) }
    }

    @Test func `is refused where a name is not UTF-8`() {
        let bytes = Array("--XX\r\nContent-Disposition: form-data; name=\"".utf8) + [0xFF, 0xFE]
        #expect(throws: Problem.self) { try read([(bytes + Array("\"\r\n\r\n".utf8))[...]]) }
    }

    @Test func `header lines without end are refused before they end`() {
        var parser = MultipartParser(boundary: "XX")
        #expect(throws: Problem.self) {
            _ = try parser.append(Array("--XX\r\n".utf8))
            for _ in 0...MultipartParser.headerLimit { _ = try parser.append([0x41]) }
        }
    }

    @Test func `content is handed on as it comes, not gathered`() throws {
        var parser = MultipartParser(boundary: "XX")
        _ = try parser.append(Array(Self.part("name=f; filename=f", "").utf8.dropLast(2)))
        let piece = [UInt8](repeating: 0x41, count: 1000)
        for _ in 0..<3 { #expect(try parser.append(piece) == [.content(piece[...])]) }
    }
}

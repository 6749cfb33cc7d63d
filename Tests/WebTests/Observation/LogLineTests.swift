import Estate
import Foundation
import Logging
import Testing

@testable import Web

/// One event, one line, whatever its values hold.
@Suite struct LogLineTests {
    private static let time = Instant(milliseconds: 1_795_419_000_000)

    private func line(_ message: String, _ fields: Logger.Metadata = [:]) -> String {
        String(
            decoding: LogLine.bytes(
                time: Self.time, level: "info", message: message, fields: fields),
            as: UTF8.self)
    }

    @Test func `is one JSON object with time, level and message first`() {
        #expect(
            line("request", ["status": .stringConvertible(200), "path": "/楼宇"])
                == "{\"time\":\"2026-11-23T15:30:00.000+08:00\",\"level\":\"info\","
                + "\"message\":\"request\",\"path\":\"/楼宇\",\"status\":200}\n")
    }

    @Test(arguments: [
        "a\nb", "a\r\nb", "a\u{2028}b", "a\u{2029}b", "a\u{85}b", "a\u{9B}2Kb", "a\u{7F}b",
        "a\u{202E}b", "a\u{2066}b", "a\u{0}b", "\",\"level\":\"error\",\"x\":\"", "a\\",
        "\u{1B}[2Kb", "\u{B}\u{C}",
    ])
    func `nothing in a value ends the line or stands bare in it`(_ text: String) throws {
        let line = line(text, ["field": .string(text), "deep": ["a": [.string(text)]]])
        #expect(line.hasSuffix("}\n"))
        let bare = line.dropLast().unicodeScalars.filter { scalar in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || (0x2028...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
        }
        #expect(bare.isEmpty)
        struct Line: Decodable {
            var level: String
            var message: String
            var field: String
            var deep: [String: [String]]
        }
        let read = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
        #expect(read.level == "info")
        #expect(read.message == text)
        #expect(read.field == text)
        #expect(read.deep == ["a": [text]])
    }

    @Test func `a field can't take the place of the line's own`() {
        let line = line("m", ["level": "error", "time": "never", "message": "other"])
        #expect(line.contains("\"level\":\"info\""))
        #expect(line.contains("\"_level\":\"error\",\"_message\":\"other\",\"_time\":\"never\""))
    }

    @Test func `a long value is cut between characters`() throws {
        let line = line("m", ["path": .string(String(repeating: "楼", count: 2000))])
        #expect(line.utf8.count < LogLine.valueLimit + 200)
        #expect(line.contains("楼…\""))
        #expect(throws: Never.self) {
            try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        }
    }

    @Test func `a line that is too long keeps what tells which request it is about`() {
        var fields: Logger.Metadata = ["request": "abc"]
        for number in 0..<30 {
            fields["field\(number)"] = .string(String(repeating: "\u{1}", count: 2000))
        }
        let line = line(String(repeating: "长", count: 400), fields)
        #expect(line.utf8.count <= LogLine.limit)
        #expect(line.contains("\"request\":\"abc\",\"shortened\":"))
    }
}

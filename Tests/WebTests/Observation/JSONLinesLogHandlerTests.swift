import Estate
import Foundation
import Logging
import Testing

@testable import Web

@Suite struct JSONLinesLogHandlerTests {
    /// What a logger has written by the time `work` is done.
    private func lines(_ work: (Logger) -> Void) throws -> [String] {
        try ScratchFolder.use { folder in
            let path = folder + "/log"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            defer { close(descriptor) }
            let output = LogOutput(descriptor: descriptor)
            work(
                Logger(label: "test") { _ in
                    JSONLinesLogHandler(output: output) { Instant(milliseconds: 0) }
                })
            return try String(contentsOfFile: path, encoding: .utf8)
                .split(separator: "\n").map(String.init)
        }
    }

    @Test func `writes what the logger knows and what the event adds`() throws {
        let lines = try lines { logger in
            var logger = logger
            logger[metadataKey: "request"] = "abc"
            logger[metadataKey: "hb.request.id"] = "1"
            logger.info("request", metadata: ["path": "/"])
            logger.debug("not at this level")
            logger.error("lost", error: Problem.tooSlow, metadata: ["request": "def"])
        }
        #expect(lines.count == 2)
        #expect(
            lines.first?.hasSuffix(
                "\"level\":\"info\",\"message\":\"request\",\"path\":\"/\",\"request\":\"abc\"}")
                == true)
        #expect(lines.last?.contains("\"request\":\"def\"") == true)
        #expect(lines.last?.contains("\"cause\":\"") == true)
    }

    @Test func `lines of many threads do not mix`() throws {
        let lines = try lines { logger in
            DispatchQueue.concurrentPerform(iterations: 200) { number in
                logger.info("\(String(repeating: "\(number % 10)", count: 1500))")
            }
        }
        #expect(lines.count == 200)
        #expect(lines.allSatisfy { $0.hasPrefix("{\"time\":") && $0.hasSuffix("\"}") })
    }
}

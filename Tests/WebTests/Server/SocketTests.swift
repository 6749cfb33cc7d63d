import Foundation
import NIOCore
import Testing

@testable import Web

/// The server as clients on a network meet it.
@Suite struct SocketTests {
    private static let hello = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"

    private static func post(_ path: String, length: Int) -> String {
        "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n"
    }

    @Test func `thirty megabytes are received as they come`() async throws {
        try await RunningServer.use { server in
            let answer = try await elsewhere {
                Result {
                    let client = try RawClient(port: server.port)
                    let size = 30 << 20
                    client.send(Self.post("/count", length: size))
                    let piece = [UInt8](repeating: 0x61, count: 1 << 20)
                    for _ in 0..<30 { client.send(piece) }
                    return client.receive(until: "bytes")
                }
            }.get()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.hasSuffix("\(30 << 20) bytes"))
        }
    }

    @Test(arguments: [("/short", "on the event loop"), ("/long", "elsewhere")])
    func `short work is done where the request came in, long work elsewhere`(
        _ path: String, _ place: String
    ) async throws {
        try await RunningServer.use { server in
            let answer = try await elsewhere {
                Result {
                    let client = try RawClient(port: server.port)
                    client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                    return client.receive(until: place)
                }
            }.get()
            #expect(answer.hasSuffix("\r\n\r\n\(place)"))
        }
    }

    @Test(arguments: [
        ("/count", 65 << 20, "413"), ("/refuse", 1 << 20, "401"), ("/nothing", 1 << 20, "404"),
    ])
    func `a client that keeps sending gets its answer`(
        _ path: String, _ length: Int, _ status: String
    ) async throws {
        try await RunningServer.use { server in
            let answer = try await elsewhere {
                Result {
                    let client = try RawClient(port: server.port)
                    client.send(Self.post(path, length: length))
                    let piece = [UInt8](repeating: 0x61, count: 1 << 16)
                    // Blind to what the service says, like many an uploader.
                    for _ in 0..<64 where !client.send(piece) { break }
                    client.endSending()
                    return client.receiveAll()
                }
            }.get()
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
            #expect(answer.contains("onnection: close\r\n"))
            #expect(answer.hasSuffix("}\n"))
        }
    }

    @Test func `a body that does not come in time is answered 408`() async throws {
        var limits = ConnectionLimits()
        limits.body = .milliseconds(300)
        limits.linger = .milliseconds(100)
        try await RunningServer.use(limits) { server in
            let answer = try await elsewhere {
                Result {
                    let client = try RawClient(port: server.port)
                    client.send(Self.post("/count", length: 100) + "abc")
                    return client.receiveAll()
                }
            }.get()
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
            #expect(answer.contains("\"code\":\"too-slow\""))
        }
    }

    @Test func `a connection that says nothing is closed`() async throws {
        var limits = ConnectionLimits()
        limits.idle = .seconds(1)
        try await RunningServer.use(limits) { server in
            let answers = try await elsewhere {
                Result {
                    let silent = try RawClient(port: server.port)
                    let polite = try RawClient(port: server.port)
                    polite.send(Self.hello)
                    return [silent.receiveAll(), polite.receiveAll()]
                }
            }.get()
            #expect(answers[0] == "")
            #expect(answers[1].hasSuffix("hello"))
        }
    }

    @Test func `a reader that takes nothing is left, one that is slow is not`() async throws {
        var limits = ConnectionLimits()
        limits.output = .milliseconds(1500)
        try await RunningServer.use(limits) { server in
            let (stuck, slow) = try await elsewhere {
                Result {
                    let ask = "GET /large HTTP/1.1\r\nHost: a\r\n\r\n"
                    let stuck = try RawClient(port: server.port, window: 4096)
                    let slow = try RawClient(port: server.port, window: 65_536)
                    stuck.send(ask)
                    slow.send(ask)
                    var taken = [stuck, slow].map { $0.receive(upTo: 1)?.count ?? 0 }
                    for _ in 0..<400 {
                        taken[1] += slow.receive()?.count ?? 0
                        usleep(10_000)
                    }
                    return (
                        taken[0] + stuck.receiveAll().utf8.count,
                        taken[1] + slow.receive(until: "the end").utf8.count
                    )
                }
            }.get()
            #expect(stuck < RunningServer.large)
            #expect(slow > RunningServer.large)
        }
    }

    @Test func `told to stop, it answers what it has taken and takes nothing more`() async throws {
        try await RunningServer.use { server in
            let client = try RawClient(port: server.port)
            let idle = try RawClient(port: server.port)
            client.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
            var waiting = server.waiting.makeAsyncIterator()
            await waiting.next()
            await server.stop()
            // Closed at once, which also tells that stopping has begun.
            #expect(await elsewhere { idle.receiveAll() } == "")
            server.release.yield()
            let answer = await elsewhere { client.receiveAll() }
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.hasSuffix("done"))
            // For a moment another test's server may have been given the port.
            let refuses = await elsewhere {
                (0..<100).contains { _ in
                    if (try? RawClient(port: server.port)) == nil { return true }
                    usleep(50_000)
                    return false
                }
            }
            #expect(refuses)
        }
    }

    @Test(arguments: [
        "NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}",
        "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ])
    func `garbage is answered 400, and counted`(_ request: String) async throws {
        var limits = ConnectionLimits()
        limits.linger = .milliseconds(100)
        try await RunningServer.use(limits) { server in
            let answer = try await elsewhere {
                Result {
                    let client = try RawClient(port: server.port)
                    client.send(Self.hello + request)
                    return client.receiveAll()
                }
            }.get()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("helloHTTP/1.1 400 Bad Request\r\n"))
            let text = String(
                decoding: PrometheusText.write(server.metrics, help: [:]), as: UTF8.self)
            #expect(text.contains("{method=\"other\",route=\"none\",status=\"400\"} 1\n"))
        }
    }

    @Test func `a client that leaves in the middle leaves nothing behind`() async throws {
        try await RunningServer.use { server in
            try await elsewhere {
                Result {
                    for framing in ["Content-Length: 100000", "Transfer-Encoding: chunked"] {
                        let client = try RawClient(port: server.port)
                        client.send("POST /count HTTP/1.1\r\nHost: a\r\n\(framing)\r\n\r\n")
                        client.send("3\r\nabc\r\n")
                    }
                }
            }.get()
            // The service has seen them leave once it has counted their requests.
            while !String(
                decoding: PrometheusText.write(server.metrics, help: [:]), as: UTF8.self
            ).contains("{method=\"POST\",route=\"/count\",status=\"400\"} 2\n") {
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }

    @Test func `good clients are served while many say nothing`() async throws {
        try await RunningServer.use { server in
            let answer = try await elsewhere {
                Result {
                    let silent = try (0..<200).map { _ in try RawClient(port: server.port) }
                    let client = try RawClient(port: server.port)
                    client.send(Self.hello)
                    defer { withExtendedLifetime(silent) {} }
                    return client.receive(until: "hello")
                }
            }.get()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }
}

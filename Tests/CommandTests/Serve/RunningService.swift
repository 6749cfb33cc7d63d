import Foundation
import Testing

/// The built program serving a workspace's data over HTTP.
final class RunningService: Sendable {
    private let running: Running
    let port: Int
    private let token: String

    struct NotServing: Error {
        let reason: String
    }

    /// - Parameter token: see ``token(in:)``.
    init(_ workspace: Workspace, token: String) throws {
        running = try workspace.start("serve", "--port", "0")
        self.token = token
        var port: Int?
        while port == nil, running.isRunning {
            usleep(5000)
            port = running.complaints.firstMatch(of: #/127\.0\.0\.1:(\d+) /#).flatMap { Int($0.1) }
        }
        guard let port else { throw NotServing(reason: try running.finish().err) }
        self.port = port
    }

    /// Enrols an admin.
    static func token(in workspace: Workspace) throws -> String {
        try #require(try workspace.run("account", "add", "admin", "--role", "admin").status == 0)
        return try #require(try workspace.run("account", "token", "admin").lines.first)
    }

    var identifier: Int32 { running.identifier }

    /// What it has logged so far, line by line.
    var log: [String] { running.complaints.split(separator: "\n").map(String.init) }

    /// `kill -9`.
    func kill() throws {
        running.kill()
        _ = try running.finish()
    }

    /// Ends it as an administrator does.
    func end() throws {
        running.terminate()
        #expect(try running.finish().status == 0)
    }

    func get(_ path: String) -> HTTPAnswer? { send("GET", path) }

    func post(_ path: String, _ body: String, type: String) -> HTTPAnswer? {
        send("POST", path, Array(body.utf8), type: type)
    }

    /// Sends a feed that is not to be held.
    func upload(_ feed: String) -> HTTPAnswer? {
        post("/api/v1/feeds?confirm=true", feed, type: "application/xml")
    }

    /// Publishes a period's report.
    func publish(_ period: String) -> HTTPAnswer? {
        post("/api/v1/reports", "{\"period\":\"\(period)\"}", type: "application/json")
    }

    private func send(
        _ method: String, _ path: String, _ body: [UInt8] = [], type: String = "text/plain"
    ) -> HTTPAnswer? {
        let head = """
            \(method) \(path) HTTP/1.1
            Host: 127.0.0.1:\(port)
            Authorization: Bearer \(token)
            Content-Type: \(type)
            Content-Length: \(body.count)
            Connection: close


            """
        return HTTPAnswer.to(
            Array(head.replacing("\n", with: "\r\n").utf8) + body, port: port)
    }
}

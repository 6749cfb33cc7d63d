import Foundation
import Testing

@testable import MantianxingCommand

/// What a command's caller gets to see of the work.
@Suite struct OutputRelayTests {
    @Test func `everything is passed on, to where it belongs`() throws {
        let (out, err) = (try Spool.inMemory(), try Spool.inMemory())
        var relay = try OutputRelay(
            to: Console(output: out.number, error: err.number, errorIsTerminal: false))
        let lines = (0..<20_000).map { "第 \($0) 行" }
        for (index, line) in lines.enumerated() {
            Console.write(Array((line + "\n").utf8), to: relay.output.number)
            if index % 1000 == 0 { relay.passOn() }
        }
        Console.write(Array("错误\n".utf8), to: relay.error.number)
        relay.passOn()
        relay.passOn()
        #expect(Service.text(out) == lines.map { $0 + "\n" }.joined())
        #expect(Service.text(err) == "错误\n")
    }

    @Test func `what goes to one terminal keeps its order`() throws {
        let both = try Spool.inMemory()
        var relay = try OutputRelay(
            to: Console(output: both.number, error: both.number, errorIsTerminal: true))
        for index in 0..<10 {
            let target = index % 2 == 0 ? relay.output : relay.error
            Console.write(Array("\(index)".utf8), to: target.number)
        }
        relay.passOn()
        #expect(Service.text(both) == "0123456789")
    }

    @Test func `of a service that dies, what it has said is shown, and that it died`() throws {
        let workspace = try Workspace()
        let listener = try LocalSocket.listen(in: workspace.folder.path)
        Thread.detachNewThread {
            _ = listener.accept()
            guard let connection = listener.accept() else { return }
            var files: [Descriptor] = []
            _ = try? HandoverRequest.receive(from: connection, &files)
            if files.count == 3 { Console.write(Array("✓ 已采用\n".utf8), to: files[1].number) }
        }
        let (out, err) = (try Spool.inMemory(), try Spool.inMemory())
        let client = HandoverClient(
            folder: workspace.folder.path,
            caller: Caller(
                directory: nil, input: STDIN_FILENO,
                console: Console(output: out.number, error: err.number, errorIsTerminal: false)))
        #expect(throws: HandoverError.interrupted) {
            try client.perform(["import", "feed.xml"], reading: .nothing)
        }
        #expect(Service.text(out) == "✓ 已采用\n")
    }
}

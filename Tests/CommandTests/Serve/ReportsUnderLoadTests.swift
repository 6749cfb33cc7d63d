import Foundation
import Synchronization
import Testing

/// Reports asked for while feeds come in.
@Suite struct ReportsUnderLoadTests {
    @Test(.timeLimit(.minutes(10)))
    func `a report made again as known at its own moment is the same, byte by byte`() throws {
        let workspace = try Workspace()
        let token = try RunningService.token(in: workspace)
        let service = try RunningService(workspace, token: token)
        let work = DispatchGroup()
        let reports = Mutex<[(knownAt: String, bytes: [UInt8])]>([])
        let path = "/api/v1/reports/area?asOf=2026-10-31"
        // From the command line, over HTTP, and from processes that read beside the service.
        let running = try workspace.start("import", "--json", Repository.samples.path)
        let isOver = Mutex(false)
        for reader in 0..<3 {
            Thread.run(in: work) {
                while !isOver.withLock({ $0 }) {
                    do {
                        let bytes =
                            reader == 2
                            ? try workspace.run(
                                "report", "--as-of", "2026-10-31", "--format", "json"
                            ).bytes : service.get(path)?.body ?? []
                        let json = try JSON(String(decoding: bytes, as: UTF8.self))
                        let knownAt = try #require(json["knownAt"].string)
                        reports.withLock { $0.append((knownAt, bytes)) }
                    } catch {
                        Issue.record("\(error)")
                    }
                }
            }
        }
        for number in 1...30 {
            let units = #"<unit id="501" area="\#(1000 + number)" state="vacant"/>"#
            let feed = nativeFeed("<floor number=\"5\">\(units)</floor>")
            #expect(service.upload(feed)?.status == 201)
        }
        #expect(try running.finish().status != 2)
        isOver.withLock { $0 = true }
        work.wait()
        let made = reports.withLock { $0 }
        #expect(made.count > 10)
        for (knownAt, bytes) in made.shuffled().prefix(60) {
            let known = knownAt.replacing("+", with: "%2B")
            #expect(service.get("\(path)&knownAt=\(known)")?.body == bytes)
        }
        try service.end()
    }
}

import Foundation
import Testing

/// No room while serving: feeds are refused in plain words, look-ups go on, and once there is room
/// so do feeds, without a restart.
@Suite struct FullDiskTests {
    /// A feed of about 200 KB that is like no other.
    private func feed(_ number: Int) -> String {
        let units = (1...1500).map { unit in
            """
            <unit id="\(unit)" area="1" state="leased">\
            <tenant name="企业\(number)-\(unit)-\(UInt64.random(in: 0 ..< .max))" headcount="\(unit)"/>\
            </unit>
            """
        }
        return nativeFeed("<floor number=\"5\">\(units.joined())</floor>")
    }

    /// Sends a feed where there is little room: taken whole, or refused in plain words.
    ///
    /// - Returns: whether it was taken.
    private func offer(_ number: Int, to service: RunningService) throws -> Bool {
        let before = try feeds(of: service)
        let answer = try #require(service.upload(feed(number)))
        let wasTaken = answer.status == 201
        if !wasTaken {
            #expect([503, 507].contains(answer.status), "\(answer.text)")
            #expect(answer.header("content-type")?.hasPrefix("application/problem+json") == true)
            let detail = try #require(try answer.json()["detail"].string)
            #expect(detail.hasSuffix("。"))
            #expect(!detail.contains("SQLite") && !detail.contains("/"))
            if answer.status == 503 { #expect(answer.header("retry-after") != nil) }
        }
        #expect(try feeds(of: service) == before + (wasTaken ? 1 : 0))
        for path in ["/api/v1/vacancies", "/api/v1/reports/area", "/api/v1/buildings"] {
            #expect(service.get(path)?.status == 200, "\(path)")
        }
        return wasTaken
    }

    private func feeds(of service: RunningService) throws -> Int {
        let answer = try #require(service.get("/api/v1/feeds?limit=500"))
        #expect(answer.status == 200, "\(answer.text)")
        return try answer.json()["feeds"].array.count
    }

    @Test(.timeLimit(.minutes(10)), .enabled(if: SmallDisk.isPossible))
    func `a disk that is full, or nearly`() throws {
        let workspace = try Workspace()
        try FileManager.default.createDirectory(
            at: workspace.data, withIntermediateDirectories: true)
        let disk = try #require(SmallDisk(on: workspace.data, bytes: 24 << 20))
        defer { disk.remove() }
        let token = try RunningService.token(in: workspace)
        #expect(try workspace.run("import", Repository.samples.path).status != 2)
        let service = try RunningService(workspace, token: token)
        #expect(try offer(1, to: service))
        var refused = 0
        for (number, room) in [0, 4096, 65_536, 131_072, 262_144, 524_288, 0].enumerated() {
            try disk.fill(leaving: room)
            if try !offer(number + 2, to: service) { refused += 1 }
        }
        #expect(refused > 2)
        let full = try #require(service.upload(feed(100)))
        #expect(full.status == 507, "\(full.text)")
        disk.empty()
        #expect(try offer(101, to: service))
        try service.end()
        #expect(try workspace.run("verify").status == 0)
    }

    @Test(.timeLimit(.minutes(10)), .enabled(if: access("/usr/bin/prlimit", X_OK) == 0))
    func `files that may not grow`() throws {
        let workspace = try Workspace()
        let token = try RunningService.token(in: workspace)
        #expect(try workspace.run("import", Repository.samples.path).status != 2)
        let service = try RunningService(workspace, token: token)
        #expect(try offer(1, to: service))
        func limit(_ size: String) {
            #expect(
                run("/usr/bin/prlimit", "--pid", "\(service.identifier)", "--fsize=\(size):") == 0)
        }
        limit("0")
        let workbook = try #require(service.get("/api/v1/reports/area?format=xlsx"))
        #expect(workbook.status == 503, "\(workbook.text)")
        let detail = try #require(try workbook.json()["detail"].string)
        #expect(detail.contains("XLSX") && !detail.contains("/"))
        limit("unlimited")
        #expect(service.get("/api/v1/reports/area?format=xlsx")?.status == 200)
        var refused = 0
        for (number, size) in [0, 4096, 150_000, 400_000, 800_000, 1_600_000].enumerated() {
            limit("\(size)")
            if try !offer(number + 2, to: service) { refused += 1 }
            limit("unlimited")
        }
        #expect(refused > 2)
        #expect(try offer(100, to: service))
        try service.end()
        #expect(try workspace.run("verify").status == 0)
    }
}
